import { expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { comparedText, comparedTexts, wholeText } from './compared-text.ts';

const t = translatorOf('en', 'differences');

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
  expect(comparedText(t, value)).toBe(text);
});

it.each([
  [null, undefined],
  [3, undefined],
  [-0.5, undefined],
  [3.141_592_653, '3.141592653'],
  ['a'.repeat(64), 'a'.repeat(64)],
  ['stid', undefined],
])('%j is told whole where it is cut', (value, text) => {
  expect(wholeText(value, comparedText(t, value))).toBe(text);
});

it.each([
  [
    [0.123_456_71, 0.123_456_72],
    ['0.12345671', '0.12345672'],
  ],
  [
    [0.5, 0.25, 0.5],
    ['0.5', '0.25', '0.5'],
  ],
  [
    [3, null],
    ['3', '—'],
  ],
  [
    [`${'a'.repeat(90)}b`, `${'a'.repeat(90)}c`],
    [`${'a'.repeat(90)}b`, `${'a'.repeat(90)}c`],
  ],
  [
    [`${'0'.repeat(20)}${'a'.repeat(44)}`, `${'0'.repeat(20)}${'b'.repeat(44)}`],
    [`${'0'.repeat(20)}${'a'.repeat(44)}`, `${'0'.repeat(20)}${'b'.repeat(44)}`],
  ],
])('%j beside each other are told apart', (values, texts) => {
  expect(comparedTexts(t, values)).toEqual(texts);
});

it('ends where nothing can tell values apart', () => {
  expect(comparedTexts(t, ['yes', true])).toEqual(['yes', 'yes']);
});
