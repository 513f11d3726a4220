/** Arrays as they travel between the worker and its training process. */
import { z } from 'zod';
import { filedArray } from './filed-array.ts';

export const floats = z.custom<Float32Array>((value) => value instanceof Float32Array, 'expected a Float32Array');
export const halfFloats = z.custom<Float16Array>((value) => value instanceof Float16Array, 'expected a Float16Array');
export const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'expected a Uint8Array');
/** Readings or forecasts, or the file that they are in: see `filed-array.ts`. */
export const handed = z.union([floats, filedArray]);
export const trainForecasts = z.union([floats, halfFloats, filedArray]);
export const indices = z.custom<Uint32Array>((value) => value instanceof Uint32Array, 'expected a Uint32Array');
