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

it('counts the weights with which the test part was forecast, by what they are', () => {
  const log = new ReadLog(10);
  const test = Int32Array.of(8, 9);
  const weights = Float32Array.of(1, 2);
  log.forecast(Int32Array.of(6, 7), test, [weights]);
  expect(log.testForecasts).toBe(0);
  log.forecast(test, test, [weights]);
  log.forecast(test, test, [weights.slice()]);
  expect(log.testForecasts).toBe(1);
  log.forecast(Int32Array.of(7, 8), test, [Float32Array.of(2, 1)]);
  expect(log.testForecasts).toBe(2);
  // One array that is used again for other weights.
  for (let epoch = 0; epoch < 20; epoch++) log.forecast(test, test, [weights.fill(epoch + 10)]);
  expect(log.testForecasts).toBe(22);
});

it('writes down windows by what they are read for, and of those without labels the inputs alone', () => {
  const shape = { inputSteps: 2, targetSteps: 1 };
  const log = new ReadLog(10);
  log.readWindows('learning', [0, 4], shape, [1, 0]);
  log.readWindows('selection', [6], shape);
  log.readWindows('forecast', [7], shape);
  expect(log.record()).toMatchObject({
    inputs: [
      [0, 2],
      [4, 6],
    ],
    labels: [[2, 3]],
    selection: [[6, 9]],
  });
});
