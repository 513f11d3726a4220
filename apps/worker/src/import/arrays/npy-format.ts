import { openSync } from 'node:fs';
import type { FileFormat } from '../source-format.ts';
import { LARGEST_BINARY_BYTES } from '../source-format.ts';
import { contentOfArray } from './array-content.ts';
import { isNpy, openNpy } from './npy.ts';
import { arrayOf } from './stored-array.ts';

/** A `.npy` file of [steps, sensors] or [steps, sensors, channels]. */
export const npyFormat: FileFormat = {
  recognises: ({ path }, start) => isNpy(start) || /\.npy$/i.test(path),
  largestBytes: LARGEST_BINARY_BYTES,
  read: async ({ path, label, bytes }, beside) =>
    // The descriptor goes with the process, which reads this one source.
    Promise.resolve(contentOfArray(arrayOf(openNpy(label, openSync(path, 'r'), bytes)), beside)),
};
