import { describe, expect, it } from 'vitest';
import { choiceText, lassoed, parseChoice, toggled } from './sensor-choice.ts';

describe('the sensors of an address', () => {
  it.each([
    ['0-3,7', [0, 1, 2, 3, 7]],
    ['7,2,2', [7, 2]],
    ['8-99999999', [8, 9]],
    ['much', []],
  ])('%s', (text, chosen) => {
    expect(parseChoice(text, 10)).toEqual(chosen);
  });

  it('are written in their order, neighbours as one range', () => {
    expect(choiceText([7, 0, 1, 2])).toBe('7,0-2');
    expect(parseChoice(choiceText([7, 0, 1, 2]), 10)).toEqual([7, 0, 1, 2]);
  });
});

it('adds and takes away one, and never leaves none', () => {
  expect(toggled([1], 2)).toEqual([1, 2]);
  expect(toggled([1, 2], 1)).toEqual([2]);
  expect(toggled([1], 1)).toEqual([1]);
});

it('takes what a line holds in place of what was chosen, or beside it', () => {
  expect(lassoed([1, 2], [2, 3], false)).toEqual([2, 3]);
  expect(lassoed([1, 2], [2, 3], true)).toEqual([1, 2, 3]);
  expect(lassoed([1], [], false)).toEqual([1]);
});
