import { expect, it } from 'vitest';
import { runConfigSchema, type RunConfig } from '../run.ts';
import { runBytes } from './memory.ts';

const common = { protocol: {}, inputs: {}, form: 'direct', seed: 1, training: {} };
const teacher = runConfigSchema.parse({ ...common, role: 'teacher', model: { name: 'stid' } });
const student = (method: object): RunConfig =>
  runConfigSchema.parse({ ...common, role: 'student', model: { name: 'stid-s' }, method, labelShare: 1 });
/** California's 8,600 sensors over a year of quarters of an hour. */
const california = { nodes: 8600, steps: 35_040 };
const losLoop = { nodes: 207, steps: 2016 };
const GIB = 2 ** 30;

it('is a trifle beside the program for a week of a city, and a dozen gigabytes for a year of a state', () => {
  expect(runBytes(teacher, losLoop)).toBeLessThan(0.6 * GIB);
  // 3.6 of readings, 4.0 of validation and test, 4.7 of train forecasts as half floats, 0.3 pooled.
  expect(runBytes(teacher, california) / GIB).toBeCloseTo(13.2, 0);
});

it('counts the train forecasts of those that teach or are taught alone', () => {
  const control = runBytes(student({ name: 'none' }), california);
  const taught = runBytes(student({ name: 'response' }), california);
  expect(taught - control).toBeCloseTo(2 * 0.7 * 35_040 * 12 * 8600);
  expect(runBytes(teacher, california)).toBe(taught);
});
