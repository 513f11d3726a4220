import { expect, it } from 'vitest';
import { formatLayer } from './layers.ts';

it('writes a plus sign before differences only', () => {
  expect(formatLayer('observed', 61)).toBe('61.0');
  expect(formatLayer('absolute', 2.04)).toBe('2.0');
  expect(formatLayer('signed', 2.04)).toBe('+2.0');
  expect(formatLayer('difference', -0.5)).toBe('−0.5');
});
