import { expect, it } from 'vitest';
import { checkpointOf } from './checkpoint.ts';

const at = '2026-01-05T08:00:00Z';
const weights = { kind: 'WEIGHTS', bytes: 9, createdAt: at, metadata: {} };

it('is what a run can go on from, with its update', () => {
  const kept = { kind: 'CHECKPOINT', bytes: 118_000, createdAt: at, metadata: { step: 40 } };
  expect(checkpointOf([weights, kept])).toEqual({ step: 40, bytes: 118_000, at });
});

it('is none without a checkpoint that says its update', () => {
  expect(checkpointOf([weights])).toBeNull();
  expect(checkpointOf([{ ...weights, kind: 'CHECKPOINT', metadata: { step: 'forty' } }])).toBeNull();
  expect(checkpointOf([{ ...weights, kind: 'CHECKPOINT', metadata: null }])).toBeNull();
});
