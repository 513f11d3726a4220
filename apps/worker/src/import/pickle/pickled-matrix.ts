/** Matrices in pickles: an array alone, or the three that DCRNN writes, the ids of sensors, their rows, the matrix. */
import type { Matrix } from '../adjacency-matrix.ts';
import type { NumberArray } from '../arrays/number-array.ts';
import { sizeOf } from '../arrays/stored-array.ts';
import { ImportError } from '../import-error.ts';
import { PickleArray, PickleDict, pickledItems, pickledText, type PickleValue } from './pickle-value.ts';

/** @throws ImportError where it is neither */
export function pickledMatrix(label: string, value: PickleValue): Matrix {
  if (value instanceof PickleArray) return { array: pickledArray(label, value), ids: null };
  const items = pickledItems(value) ?? [];
  const arrays = items.filter((item) => item instanceof PickleArray);
  const [names, rows, matrix] = items;
  if (items.length === 3 && matrix instanceof PickleArray && rows instanceof PickleDict) {
    return { array: pickledArray(label, matrix), ids: idsOf(label, names, rows) };
  }
  const [only] = arrays;
  if (only !== undefined && items.length === 1) return { array: pickledArray(label, only), ids: null };
  throw new ImportError(
    label,
    null,
    'expected a matrix, or a list of the ids of sensors, a dict from each to its row, and the matrix, got something else',
  );
}

/** Ids in the order of the rows. */
function idsOf(label: string, names: PickleValue | undefined, rows: PickleDict): string[] {
  const listed = pickledItems(names) ?? [];
  const ids = listed.map((name) => pickledText(name) ?? (typeof name === 'number' ? String(name) : ''));
  const ordered = new Array<string>(ids.length);
  for (const [key, row] of rows.entries) {
    if (
      typeof row !== 'number' ||
      !Number.isInteger(row) ||
      row < 0 ||
      row >= ids.length ||
      ordered[row] !== undefined
    ) {
      throw new ImportError(
        label,
        null,
        `expected a row from 0 to ${ids.length - 1} for each of ${ids.length} sensors, each once`,
      );
    }
    ordered[row] = String(key);
  }
  if (rows.entries.size !== ids.length) {
    throw new ImportError(label, null, `names ${ids.length} sensors and the rows of ${rows.entries.size}`);
  }
  return ordered;
}

/** @throws ImportError where it is no array of numbers */
export function pickledArray(label: string, { shape, type, isFortran, bytes }: PickleArray): NumberArray {
  if (type === null) throw new ImportError(label, null, 'expected an array of numbers, got one without content');
  const width = sizeOf(shape.slice(1));
  if (isFortran && shape.length > 1) {
    const [steps = 0] = shape;
    if (shape.length > 2)
      throw new ImportError(label, null, 'expected an array in the order of C, got one in that of Fortran');
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const at = (row: number, column: number) => type.at(view, (column * steps + row) * type.bytes);
    const rows = (from: number, to: number) =>
      Float32Array.from({ length: (to - from) * width }, (_, index) =>
        at(from + Math.floor(index / width), index % width),
      );
    return { label, shape, rows };
  }
  const rows = (from: number, to: number) =>
    type.read(bytes.subarray(from * width * type.bytes, to * width * type.bytes), (to - from) * width);
  return { label, shape, rows };
}
