import { expect, test } from 'vitest';
import type { Reads } from '../config/index.ts';
import { writeWeights } from '../inference/weights.ts';
import { CheckpointMismatchError, readCheckpoint, writeCheckpoint, type TrainingState } from './checkpoint.ts';

const vector = (...values: number[]): Float32Array => Float32Array.from(values);
const state: TrainingState = {
  step: 7,
  vectors: {
    parameters: vector(1, 2),
    firstMoment: vector(3, 4),
    secondMoment: vector(5, 6),
    average: vector(7, 8),
  },
  best: vector(9, 10),
  bestStep: 6,
  bestError: 0.1 + 0.2,
  stale: 1,
  finished: false,
  seconds: 1.5,
  sums: { 'loss/total': 1 / 3 },
};
const engine = { name: 'traced', threads: 2 };
const reads: Reads = {
  ...{ scaler: [[0, 9]], profile: [], inputs: [[1, 3]], labels: [[3, 4]], taught: [] },
  selection: [],
};

test('a checkpoint holds the state to the last bit, and the engine that computed it', () => {
  const bytes = writeCheckpoint(state, { config: 'a', engine }, reads);
  expect(readCheckpoint(bytes, 'a', 2)).toEqual({ state, engine, reads });
});

test('one of another config, of another model, or no checkpoint is refused', () => {
  const bytes = writeCheckpoint(state, { config: 'a', engine }, reads);
  expect(() => readCheckpoint(bytes, 'b', 2)).toThrow(/of another run config: a, this run has b/);
  expect(() => readCheckpoint(bytes, 'a', 3)).toThrow(/has 2 numbers, the model has 3 parameters/);
  const weights = writeWeights({ arrays: {}, metadata: {} });
  expect(() => readCheckpoint(weights, 'a', 2)).toThrow(CheckpointMismatchError);
});

test.each(['{', '{"step": 3}'])('one that says %s is refused with the cause', (checkpoint) => {
  const read = () => readCheckpoint(writeWeights({ arrays: {}, metadata: { checkpoint } }), 'a', 2);
  expect(read).toThrow(CheckpointMismatchError);
  expect(read).toThrow(expect.objectContaining({ cause: expect.any(Error) as Error }));
});
