import { expect, it } from 'vitest';
import { hourCells, nearerSensors } from './agreement.ts';

const hours = [
  { mae: 1, studentNearer: 0.6, count: 10 },
  { mae: null, studentNearer: null, count: 0 },
  { mae: 2, studentNearer: 0.5, count: 4 },
];

it('has one bar an hour', () => {
  expect(hourCells(hours, ({ mae }) => mae)).toMatchObject([
    { label: '00:00', mae: 1, count: 10 },
    { label: '01:00', mae: null, count: 0 },
    { label: '02:00', mae: 2, count: 4 },
  ]);
});

it('counts sensors at which the student is nearer more often than not', () => {
  expect(nearerSensors(hours)).toEqual({ nearer: 1, judged: 2 });
});
