import { expect, it } from 'vitest';
import { insideLine } from './lasso.ts';

const square = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 0, y: 10 },
];

it('holds what lies inside of the line, closed by itself', () => {
  expect(insideLine([5, 5, 15, 5, 9, 1, -1, -1], square)).toEqual([0, 2]);
});

it('holds nothing in a line without an area', () => {
  expect(insideLine([5, 5], square.slice(0, 2))).toEqual([]);
  expect(insideLine([5, 5], [])).toEqual([]);
});

it('leaves out what a line that crosses itself goes around twice', () => {
  const bow = [
    { x: 0, y: 0 },
    { x: 10, y: 10 },
    { x: 10, y: 0 },
    { x: 0, y: 10 },
  ];
  expect(insideLine([2, 5, 8, 5, 5, 2, 5, 8], bow)).toEqual([0, 1]);
});
