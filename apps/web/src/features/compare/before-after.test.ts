import { expect, it } from 'vitest';
import { beforeAndAfter } from './before-after.ts';

const words = { before: 'before', after: 'after' };
const run = (number: number | null, modelLabel = 'STID') => ({
  ...{ modelLabel, methodLabel: null, seed: 1 },
  experiment: { graph: { networkVersion: number === null ? null : { id: `v${number}`, number } } },
});

it('names one model on two versions of a network by which came first', () => {
  expect(beforeAndAfter(run(1), run(2), words)).toEqual(['before: STID, seed 1', 'after: STID, seed 1']);
  expect(beforeAndAfter(run(3), run(2), words)).toEqual(['after: STID, seed 1', 'before: STID, seed 1']);
});

it('says nothing of other pairs', () => {
  expect(beforeAndAfter(run(1), run(1), words)).toBeNull();
  expect(beforeAndAfter(run(1), run(null), words)).toBeNull();
  expect(beforeAndAfter(run(1), run(2, 'GRU'), words)).toBeNull();
});
