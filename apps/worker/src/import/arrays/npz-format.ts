/** A `.npz` archive of numpy: one of its arrays holds the measurements, with edges as a table of the same name beside it. */
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { readAdjacencyBeside } from '../adjacency-beside.ts';
import type { Beside } from '../beside.ts';
import { chosen } from '../chosen.ts';
import { ImportError } from '../import-error.ts';
import { openSource, pathWithin, type SourceFile } from '../source-file.ts';
import { LARGEST_BINARY_BYTES, type FileFormat } from '../source-format.ts';
import { contentOfArray, type KnownArray } from './array-content.ts';
import { openNpy } from './npy.ts';
import { readSensorList } from './sensor-list.ts';
import { arrayOf } from './stored-array.ts';
import type { NumberArray } from './number-array.ts';
import { membersOf } from './zip-members.ts';

/** What the PEMS sets call theirs. */
const USUAL = 'data';

export const npzFormat: FileFormat = {
  recognises: ({ path }, start) => /\.npz$/i.test(path) || (start[0] === 0x50 && start[1] === 0x4b),
  largestBytes: LARGEST_BINARY_BYTES,
  read: async (file, beside, { folder } = {}) => {
    const array = await npzArray(file, beside.values, folder);
    const sensors = await sensorsBeside(file);
    const content = contentOfArray(array, beside, { sensors });
    const edges = await edgesBeside(file, content.sensors, beside);
    return { ...content, ...edges, notes: [...(content.notes ?? []), ...edges.notes] };
  },
};

/** @throws ImportError where the archive is broken, or holds several arrays and none is told */
export async function npzArray(file: SourceFile, told: string | undefined, folder?: string): Promise<NumberArray> {
  const members = (await membersOf(file)).filter(({ name }) => name.endsWith('.npy'));
  const names = members.map(({ name }) => name.replace(/\.npy$/, ''));
  const name = chosen(file.label, 'arrays', names, { told, usual: USUAL });
  const member = members[names.indexOf(name)];
  if (member === undefined) throw new ImportError(file.label, null, 'holds no arrays');
  return arrayOf(openNpy(`${file.label}: ${name}`, await member.unpack(folder), member.bytes));
}

/** A file of the same name in which each line is a sensor's id, as PEMS03 has one. */
async function sensorsBeside({ path }: SourceFile): Promise<KnownArray['sensors']> {
  const list = path.replace(/\.npz$/i, '.txt');
  return list !== path && existsSync(list) ? readSensorList(await besideIt(list)) : undefined;
}

async function edgesBeside({ path, label }: SourceFile, sensors: readonly string[], beside: Beside) {
  const table = path.replace(/\.npz$/i, '.csv');
  if (beside.adjacency !== undefined || table === path || !existsSync(table)) return { notes: [] };
  const name = basename(table);
  const adjacency = await readAdjacencyBeside(await besideIt(table), sensors, beside.adjacencyIs, 'first');
  return { adjacency, notes: [`${name}, which lies beside ${label}, was taken as its graph`] };
}

/** A file that nobody named: it is read only where it lies in the folder itself. */
async function besideIt(path: string): Promise<SourceFile> {
  return openSource(await pathWithin(dirname(path), basename(path)), basename(path));
}
