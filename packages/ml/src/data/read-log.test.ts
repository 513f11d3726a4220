import { expect, it } from 'vitest';
import { ReadLog } from './read-log.ts';

it('keeps the steps of each purpose as ranges', () => {
  const log = new ReadLog(20);
  log.mark('scaler', 3, 5);
  log.mark('scaler', 5, 7);
  log.markWindows('labels', [0, 1, 15], 2, 3);
  expect(log.ranges('scaler')).toEqual([[3, 7]]);
  expect(log.ranges('labels')).toEqual([
    [2, 6],
    [17, 20],
  ]);
  expect(log.ranges('selection')).toEqual([]);
});

it('goes on after an interruption', () => {
  const log = new ReadLog(10);
  log.mark('inputs', 0, 4);
  const next = new ReadLog(10);
  next.restore(log.record());
  next.mark('inputs', 8, 10);
  expect(next.record()).toMatchObject({
    inputs: [
      [0, 4],
      [8, 10],
    ],
    scaler: [],
  });
});

it('counts the weights with which the test part was forecast', () => {
  const log = new ReadLog(10);
  const test = Int32Array.of(8, 9);
  const [first, second] = [{}, {}];
  log.forecast(Int32Array.of(6, 7), test, first);
  expect(log.testForecasts).toBe(0);
  log.forecast(test, test, first);
  log.forecast(test, test, first);
  expect(log.testForecasts).toBe(1);
  log.forecast(Int32Array.of(7, 8), test, second);
  expect(log.testForecasts).toBe(2);
});
