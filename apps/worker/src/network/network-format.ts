/** Which format a source has, told by what is in it: names of files that people hand in say little. */
import { open, stat } from 'node:fs/promises';
import { constants, gunzipSync } from 'node:zlib';
import { isGzip } from '../import/file-start.ts';
import { ImportError } from '../import/import-error.ts';
import type { NetworkFormat } from './parsed-network.ts';

const FIRST_BYTES = 64 * 1024;
const PACKED_BYTES = 4 * 1024;

/** The beginning of a file. */
export async function firstBytes(path: string, most = FIRST_BYTES): Promise<Buffer> {
  const handle = await open(path);
  try {
    const buffer = Buffer.alloc(most);
    const { bytesRead } = await handle.read(buffer, 0, most, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** @throws ImportError when it has none of the formats that are read */
export async function formatOf(path: string, label: string): Promise<NetworkFormat> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new ImportError(label, null, 'there is no such file or folder');
  if (found.isDirectory()) return 'GTFS';
  const begin = await firstBytes(path);
  if (begin.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return 'GTFS';
  if (begin.subarray(4, 64).includes('OSMHeader')) return 'OSM_PBF';
  const text = isGzip(begin) ? unpackedBegin(begin) : begin.toString('utf8');
  if (/^\uFEFF?\s*\{/.test(text)) return 'GEOJSON';
  const root = /<(osm|net)[\s>]/.exec(text)?.[1];
  if (root !== undefined) return root === 'osm' ? 'OSM_XML' : 'SUMO';
  throw new ImportError(
    label,
    null,
    'expected OpenStreetMap XML or PBF, GeoJSON, a SUMO net.xml or GTFS (a zip or a folder); it begins like none of them',
  );
}

function unpackedBegin(bytes: Buffer): string {
  try {
    // Of a file that is cut off, as this one is, what is there. So few bytes unpack to four megabytes at the most.
    const options = { finishFlush: constants.Z_SYNC_FLUSH };
    return gunzipSync(bytes.subarray(0, PACKED_BYTES), options).subarray(0, FIRST_BYTES).toString('utf8');
  } catch {
    return '';
  }
}
