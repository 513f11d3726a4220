/** A graph that comes as a square array of numbers: a `.npy` file, or a pickle as DCRNN and BasicTS write it. */
import { openSync } from 'node:fs';
import type { GivenAdjacency, ReadAdjacency } from './adjacency.ts';
import type { NumberArray } from './arrays/number-array.ts';
import { openNpy } from './arrays/npy.ts';
import { arrayOf } from './arrays/stored-array.ts';
import { firstFew, ImportError } from './import-error.ts';
import { pickledMatrix } from './pickle/pickled-matrix.ts';
import { readPickle } from './pickle/pickle-file.ts';
import type { SourceFile } from './source-file.ts';

/** Largest one: 20,000 sensors. */
const MOST_CELLS = 400_000_000;
const ROWS_AT_ONCE = 64;
/** More of them are no road network. */
const MOST_EDGES = 20_000_000;

/** A square array, and the ids of its rows where it tells them. */
export interface Matrix {
  readonly array: NumberArray;
  readonly ids: readonly string[] | null;
}

export async function readNpyMatrix({ path, label, bytes }: SourceFile): Promise<Matrix> {
  return Promise.resolve({ array: arrayOf(openNpy(label, openSync(path, 'r'), bytes)), ids: null });
}

export async function readPickledMatrix(file: SourceFile): Promise<Matrix> {
  return pickledMatrix(file.label, await readPickle(file));
}

/**
 * Edges between the sensors; rows and columns of others are left out. Not a number and infinite are no edge, as is a 0, but for the
 * distance of a sensor to itself.
 *
 * @throws ImportError where the array is not square, lacks a sensor, or holds a negative weight
 */
export async function adjacencyOfMatrix(
  { array, ids }: Matrix,
  sensors: readonly string[],
  weightIs: GivenAdjacency['weightIs'],
): Promise<ReadAdjacency> {
  const { label, shape } = array;
  const [size = 0, columns = 0] = shape;
  if (shape.length !== 2 || size !== columns || size * columns > MOST_CELLS) {
    throw new ImportError(label, null, `expected a square matrix, one row a sensor, got [${shape.join(', ')}]`);
  }
  const named = ids ?? sensors;
  if (named.length !== size) {
    const what = ids === null ? 'there are' : 'it names';
    throw new ImportError(label, null, `has ${size} rows, but ${what} ${named.length} sensors`);
  }
  const index = new Map(sensors.map((id, at) => [id, at]));
  const place = named.map((id) => index.get(id) ?? -1);
  if (ids !== null) {
    const own = new Set(ids);
    const lacking = sensors.filter((id) => !own.has(id));
    if (own.size !== ids.length) throw new ImportError(label, null, 'names a sensor twice');
    if (lacking.length > 0) throw new ImportError(label, null, `has no row of some sensors: ${firstFew(lacking)}`);
  }
  const edges = { from: [] as number[], to: [] as number[], weight: [] as number[] };
  let zeros = 0;
  for (let first = 0; first < size; first += ROWS_AT_ONCE) {
    const last = Math.min(size, first + ROWS_AT_ONCE);
    const rows = await array.rows(first, last);
    for (const [at, weight] of rows.entries()) {
      const row = first + Math.floor(at / size);
      const column = at % size;
      const [from, to] = [place[row] ?? -1, place[column] ?? -1];
      if (from === -1 || to === -1 || !Number.isFinite(weight)) continue;
      if (weight < 0) throw new ImportError(label, `row ${row}`, `expected a ${weightIs} of 0 or more, got ${weight}`);
      if (weight === 0 && (weightIs === 'similarity' || row !== column)) {
        zeros += row === column ? 0 : 1;
        continue;
      }
      edges.from.push(from);
      edges.to.push(to);
      if (edges.weight.push(weight) > MOST_EDGES) {
        throw new ImportError(
          label,
          `row ${row}`,
          `here the matrix passes ${MOST_EDGES} edges; leave out those of little weight`,
        );
      }
    }
  }
  const strangers = place.filter((at) => at === -1).length;
  return {
    adjacency: {
      from: Uint32Array.from(edges.from),
      to: Uint32Array.from(edges.to),
      weight: Float32Array.from(edges.weight),
      weightIs,
    },
    notes: [
      ...(strangers === 0 ? [] : [`${strangers} rows of ${label} were left out, no sensor of the values`]),
      ...(zeros === 0 || weightIs === 'similarity'
        ? []
        : [
            `${zeros} distances of 0 between two sensors in ${label} were taken as no road; where two sensors share a place, write a small distance`,
          ]),
    ],
  };
}
