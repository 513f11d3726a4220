import { expect, it } from 'vitest';
import { comparedText, wholeText } from './compared-text.ts';

it.each([
  [null, '—'],
  [undefined, '—'],
  [3, '3'],
  [-0.000_123_456_78, '\u22120.000123457'],
  [3.141_592_653, '3.14159'],
  [true, 'yes'],
  ['stid', 'stid'],
  ['a'.repeat(64), 'a'.repeat(12)],
  ['x'.repeat(100), `${'x'.repeat(80)}…`],
  [[1, 2], '[1,2]'],
])('%j beside others is %s', (value, text) => {
  expect(comparedText(value)).toBe(text);
});

it.each([
  [null, undefined],
  [3, undefined],
  [-0.5, undefined],
  [3.141_592_653, '3.141592653'],
  ['a'.repeat(64), 'a'.repeat(64)],
  ['stid', undefined],
])('%j is told whole where it is cut', (value, text) => {
  expect(wholeText(value)).toBe(text);
});
