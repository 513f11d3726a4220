import { expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { formatLayer, layerWords, offeredLayers } from './layers.ts';

const t = translatorOf('en', 'compare');
const none = { isEvent: false, isTaught: false, hasTeacher: false, hasSpread: false };

it('writes a plus sign before differences only', () => {
  expect(formatLayer('observed', 61)).toBe('61.0');
  expect(formatLayer('absolute', 2.04)).toBe('2.0');
  expect(formatLayer('signed', 2.04)).toBe('+2.0');
  expect(formatLayer('difference', -0.5)).toBe('−0.5');
  expect(formatLayer('forecast', 0.1234, 3)).toBe('0.123');
});

it('shows probabilities of an event first, and calls its errors cross-entropies', () => {
  expect(offeredLayers({ ...none, isEvent: true })).toEqual(['forecast', 'absolute', 'difference']);
  expect(layerWords(t, 'absolute', true).name).toBe('Cross-entropy');
  expect(offeredLayers({ ...none, isTaught: true })[0]).toBe('absolute');
  expect(offeredLayers(none)).not.toContain('forecast');
  expect(offeredLayers({ ...none, isTaught: true })).toContain('nearer');
});

it('offers fidelity where there is a teacher, and uncertainty where there are quantiles', () => {
  expect(offeredLayers(none)).toEqual(['absolute', 'signed', 'difference', 'observed']);
  expect(offeredLayers({ ...none, hasTeacher: true, hasSpread: true })).toEqual([
    ...['absolute', 'signed', 'difference', 'fidelity', 'uncertainty', 'observed'],
  ]);
});
