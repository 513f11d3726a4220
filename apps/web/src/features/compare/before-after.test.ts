import { expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { beforeAndAfter } from './before-after.ts';

const t = translatorOf('en', 'compare');
const run = (number: number | null, modelLabel = 'STID') => ({
  ...{ modelLabel, methodLabel: null, seed: 1 },
  experiment: { graph: { networkVersion: number === null ? null : { id: `v${number}`, number } } },
});

it('names one model on two versions of a network by which came first', () => {
  expect(beforeAndAfter(t, run(1), run(2))).toEqual(['before: STID, seed 1', 'after: STID, seed 1']);
  expect(beforeAndAfter(t, run(3), run(2))).toEqual(['after: STID, seed 1', 'before: STID, seed 1']);
});

it('says nothing of other pairs', () => {
  expect(beforeAndAfter(t, run(1), run(1))).toBeNull();
  expect(beforeAndAfter(t, run(1), run(null))).toBeNull();
  expect(beforeAndAfter(t, run(1), run(2, 'GRU'))).toBeNull();
});
