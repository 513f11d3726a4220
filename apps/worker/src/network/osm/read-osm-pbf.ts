/**
 * Reads `.osm.pbf` files: blobs of at most 32 MB one after the other, each unpacked and decoded by itself.
 *
 * Format: https://wiki.openstreetmap.org/wiki/PBF_Format
 */
import { open, type FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflate, zstdDecompress } from 'node:zlib';
import { ImportError, quoted } from '../../import/import-error.ts';
import type { SourceFile } from '../../import/source-file.ts';
import type { OsmHandlers } from './elements.ts';
import { decodePrimitiveBlock } from './primitive-block.ts';
import { StrictReader } from './strict-reader.ts';

/** Limits of the format itself. */
const MOST_HEADER_BYTES = 64 * 1024;
const MOST_BLOB_BYTES = 32 * 1024 * 1024;
const KNOWN_FEATURES = new Set(['OsmSchema-V0.6', 'DenseNodes']);

const inflated = promisify(inflate);
const unpackedZstd = promisify(zstdDecompress);

/** @throws ImportError that names the blob, for what is cut off, lies about its size or asks for what is not known */
export async function readOsmPbf(file: SourceFile, handlers: OsmHandlers): Promise<void> {
  const handle = await open(file.path);
  try {
    await readBlobs(file, handle, handlers);
  } finally {
    await handle.close();
  }
}

async function readBlobs(file: SourceFile, handle: FileHandle, handlers: OsmHandlers): Promise<void> {
  let at = 0;
  let headerSeen = false;
  const bytes = async (count: number): Promise<Buffer> => {
    const buffer = Buffer.alloc(count);
    const { bytesRead } = await handle.read(buffer, 0, count, at);
    if (bytesRead < count) {
      throw new ImportError(
        file.label,
        null,
        `is cut off: ${count} bytes are announced at byte ${at}, ${bytesRead} are there`,
      );
    }
    at += count;
    return buffer;
  };
  while (at < file.bytes) {
    const begin = at;
    const fault = (reason: string, cause?: unknown) =>
      new ImportError(file.label, null, `blob at byte ${begin}: ${reason}`, { cause });
    const headerBytes = (await bytes(4)).readUInt32BE();
    if (headerBytes === 0 || headerBytes > MOST_HEADER_BYTES) {
      throw fault(
        `expected a header of up to ${MOST_HEADER_BYTES} bytes, got ${headerBytes}; is this an OSM PBF file?`,
      );
    }
    const header = await bytes(headerBytes);
    const { type, size } = decoding(() => blobHeader(header), fault);
    if (!(size > 0 && size <= MOST_BLOB_BYTES)) {
      throw fault(`expected up to ${MOST_BLOB_BYTES} bytes, its header says ${size}`);
    }
    const blob = await bytes(size);
    handlers.onBytes?.(at);
    if (type === 'OSMHeader') {
      const data = await unpacked(blob, fault);
      checkFeatures(
        decoding(() => requiredFeatures(data), fault),
        fault,
      );
      headerSeen = true;
    } else if (type === 'OSMData') {
      if (!headerSeen) throw fault('expected OSMHeader as the first blob, got OSMData');
      const data = await unpacked(blob, fault);
      // What the handlers throw is theirs; what the decoder throws is the file's.
      decoding(() => decodePrimitiveBlock(data, handlers), fault);
    }
    // Blobs of other types are to be passed over.
  }
}

type Fault = (reason: string, cause?: unknown) => ImportError;

function decoding<T>(decode: () => T, fault: Fault): T {
  try {
    return decode();
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw fault(
      `is no protocol buffer as the format has it (${error instanceof Error ? error.message : String(error)})`,
      error,
    );
  }
}

function blobHeader(bytes: Buffer): { readonly type: string; readonly size: number } {
  return new StrictReader(bytes).readFields(
    (tag, result, pbf) => {
      if (tag === 1) result.type = pbf.readString();
      else if (tag === 3) result.size = pbf.readVarint();
    },
    { type: '', size: NaN },
  );
}

interface BlobContent {
  /** Bytes that it unpacks to, as it says. */
  size: number | null;
  packing: number;
  bytes: Uint8Array;
}

/** The content of a blob; no more is unpacked than the format allows, whatever the blob says. */
async function unpacked(blob: Buffer, fault: Fault): Promise<Uint8Array> {
  const empty: BlobContent = { size: null, packing: 0, bytes: new Uint8Array() };
  const parts = decoding(
    () =>
      new StrictReader(blob).readFields((tag, result, pbf) => {
        if (tag === 2) result.size = pbf.readVarint();
        else if (tag === 1 || (tag >= 3 && tag <= 7)) {
          result.packing = tag;
          result.bytes = pbf.readBytes();
        }
      }, empty),
    fault,
  );
  const content = await unpackedBy(parts.packing, parts.bytes, fault);
  if (parts.size !== null && parts.size !== content.length) {
    throw fault(`says that it unpacks to ${parts.size} bytes, but unpacks to ${content.length}`);
  }
  return content;
}

const packings: Readonly<Record<number, string>> = { 4: 'lzma', 5: 'bzip2', 6: 'lz4' };

async function unpackedBy(packing: number, bytes: Uint8Array, fault: Fault): Promise<Uint8Array> {
  if (packing === 1) return bytes;
  if (packing !== 3 && packing !== 7) {
    throw fault(`is packed by ${packings[packing] ?? 'an unknown method'}; expected zlib, zstd or none`);
  }
  try {
    const limit = { maxOutputLength: MOST_BLOB_BYTES };
    return packing === 3 ? await inflated(bytes, limit) : await unpackedZstd(bytes, limit);
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    throw fault(
      isTooLarge ? `unpacks to more than ${MOST_BLOB_BYTES} bytes` : `cannot be unpacked (${String(error)})`,
      error,
    );
  }
}

function requiredFeatures(bytes: Uint8Array): string[] {
  return new StrictReader(bytes).readFields((tag, result: string[], pbf) => {
    if (tag === 4) result.push(pbf.readString());
  }, []);
}

function checkFeatures(features: readonly string[], fault: Fault): void {
  const unknown = features.find((feature) => !KNOWN_FEATURES.has(feature));
  if (unknown !== undefined) throw fault(`needs the feature ${quoted(unknown)}, which is not read`);
}
