import { expect, it } from 'vitest';
import { formatLayer, layerWords, offeredLayers } from './layers.ts';

it('writes a plus sign before differences only', () => {
  expect(formatLayer('observed', 61)).toBe('61.0');
  expect(formatLayer('absolute', 2.04)).toBe('2.0');
  expect(formatLayer('signed', 2.04)).toBe('+2.0');
  expect(formatLayer('difference', -0.5)).toBe('−0.5');
  expect(formatLayer('forecast', 0.1234, 3)).toBe('0.123');
});

it('shows probabilities of an event first, and calls its errors cross-entropies', () => {
  expect(offeredLayers(true, false)).toEqual(['forecast', 'absolute', 'difference']);
  expect(layerWords('absolute', true).name).toBe('Cross-entropy');
  expect(offeredLayers(false, true)[0]).toBe('absolute');
  expect(offeredLayers(false, false)).not.toContain('forecast');
  expect(offeredLayers(false, true)).toContain('nearer');
});
