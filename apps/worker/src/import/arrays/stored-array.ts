/** An array whose items lie one after the other in a file, from a place on. */
import { readSync } from 'node:fs';
import { ImportError } from '../import-error.ts';
import type { NumberArray } from './number-array.ts';
import type { NumberType } from './number-type.ts';

export interface StoredArray {
  readonly label: string;
  /** Descriptor of the open file. */
  readonly file: number;
  /** Of its first byte. */
  readonly offset: number;
  readonly type: NumberType;
  readonly shape: readonly number[];
  /** Whether the first axis is the one that runs fastest. */
  readonly isFortran: boolean;
}

/** Numbers in an array; not safe where they are too many to be counted. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, length) => product * length, 1);
}

/** @throws ImportError when fewer bytes are there than the shape needs */
export function checkedLength({ label, type, shape }: StoredArray, bytes: number): void {
  const needed = sizeOf(shape) * type.bytes;
  if (needed === bytes) return;
  const what = `[${shape.join(', ')}] of ${type.bytes} bytes each`;
  throw new ImportError(
    label,
    null,
    `expected ${needed} bytes, ${what}, got ${bytes}; is the file cut off or not what it says?`,
  );
}

export function arrayOf(stored: StoredArray): NumberArray {
  const { label, shape } = stored;
  return {
    label,
    shape,
    rows: (from, to) => (stored.isFortran ? fortranRows(stored, from, to) : rowsAt(stored, from, to)),
  };
}

function rowsAt({ label, file, offset, type, shape }: StoredArray, from: number, to: number): Float32Array {
  const width = sizeOf(shape.slice(1));
  const bytes = readWhole(label, file, (to - from) * width * type.bytes, offset + from * width * type.bytes);
  return type.read(bytes, (to - from) * width);
}

/** Each column lies in one piece: of every one the asked rows are read. */
function fortranRows({ label, file, offset, type, shape }: StoredArray, from: number, to: number): Float32Array {
  const [steps = 0, nodes = 1, channels = 1] = shape;
  const out = new Float32Array((to - from) * nodes * channels);
  for (let channel = 0; channel < channels; channel++) {
    for (let node = 0; node < nodes; node++) {
      const column = (channel * nodes + node) * steps;
      const bytes = readWhole(label, file, (to - from) * type.bytes, offset + (column + from) * type.bytes);
      for (const [step, value] of type.read(bytes, to - from).entries()) {
        out[(step * nodes + node) * channels + channel] = value;
      }
    }
  }
  return out;
}

/** @throws ImportError where the file ends before */
export function readWhole(label: string, file: number, length: number, position: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length;) {
    const read = readSync(file, bytes, at, length - at, position + at);
    if (read === 0) throw new ImportError(label, null, `ends after ${position + at} bytes, before its numbers do`);
    at += read;
  }
  return bytes;
}
