/** A dataset of an HDF5 file as an array of numbers. */
import type { Dataset } from 'h5wasm';
import type { NumberArray } from '../arrays/number-array.ts';
import { ImportError } from '../import-error.ts';
import { checkStored, told, type Hdf5File } from './hdf5-file.ts';

/** @throws ImportError where its items are no plain numbers, or cannot be unpacked */
export function hdf5Array(file: Hdf5File, path: string, dataset: Dataset): NumberArray {
  checkStored(file.label, path, dataset);
  const label = `${file.label}: ${path}`;
  const { shape, type, vlen } = told(file.label, () => dataset.metadata);
  if (shape === null || !isNumber(type) || vlen)
    throw new ImportError(label, null, 'expected an array of numbers, got another type');
  return {
    label,
    shape,
    rows: (from, to) =>
      floats(
        label,
        told(file.label, () => dataset.slice([[from, to]])),
      ),
  };
}

/** Whole numbers and floating point, of the classes of HDF5. */
export const isNumber = (type: number) => type === 0 || type === 1;

function floats(label: string, found: unknown): Float32Array {
  if (found instanceof Float32Array) return found;
  if (found instanceof BigInt64Array || found instanceof BigUint64Array) return Float32Array.from(found, Number);
  if (ArrayBuffer.isView(found) && !(found instanceof DataView)) return Float32Array.from(numbersOf(found));
  throw new ImportError(label, null, 'expected an array of numbers, got another type');
}

function numbersOf(found: ArrayBufferView): ArrayLike<number> {
  const isArray = (value: unknown): value is ArrayLike<number> => ArrayBuffer.isView(value) && 'length' in value;
  return isArray(found) ? found : [];
}
