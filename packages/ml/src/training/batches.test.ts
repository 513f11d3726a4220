import { expect, test } from 'vitest';
import type { RunConfig } from '../config/index.ts';
import { prepareData } from '../data/index.ts';
import { bindNetwork } from '../inference/network.ts';
import { TrainingBatches } from './batches.ts';
import { NODES, smallGraph, smallModels, smallSeries, teacherConfig } from './testing/small-run.ts';

const config = teacherConfig(smallModels.stid) as Extract<RunConfig, { role: 'teacher' }>;
const data = prepareData(smallSeries(), config.protocol);
const network = bindNetwork(config, data, smallGraph());
const windows = data.windows.train.length;
const all = Int32Array.from({ length: windows }, (_, place) => place);

test('an epoch takes every window once, and every epoch has its own order', () => {
  const batches = new TrainingBatches(network, { batchSize: 1, seed: 3, drawn: all });
  const epoch = (first: number): number[] =>
    Array.from({ length: windows }, (_, index) => batches.windows(first + index)[0] ?? -1);
  const once = epoch(1);
  const twice = epoch(1 + windows);
  expect([...once].sort((a, b) => a - b)).toEqual([...all]);
  expect([...twice].sort((a, b) => a - b)).toEqual([...all]);
  expect(twice).not.toEqual(once);
});

test('a step is fed the same whatever was asked before it', () => {
  const straight = new TrainingBatches(network, { batchSize: 4, seed: 3, drawn: all });
  for (let step = 1; step < 90; step += 1) straight.feeds(step);
  const jump = new TrainingBatches(network, { batchSize: 4, seed: 3, drawn: all });
  expect(jump.feeds(90)).toEqual(straight.feeds(90));
  expect(new TrainingBatches(network, { batchSize: 4, seed: 4, drawn: all }).feeds(90)).not.toEqual(straight.feeds(90));
});

test('fewer windows than a batch holds are taken again', () => {
  const batches = new TrainingBatches(network, { batchSize: 4, seed: 3, drawn: Int32Array.of(7, 9) });
  expect([...batches.windows(1)].sort((a, b) => a - b)).toEqual([7, 7, 9, 9]);
});

test('labels outside the budget are masked; the teacher is not', () => {
  const labelled = new Uint8Array(windows);
  labelled[7] = 1;
  const teacher = new Float32Array(windows * 4 * NODES).fill(data.scaler.mean);
  const batches = new TrainingBatches(network, {
    batchSize: 2,
    seed: 3,
    drawn: Int32Array.of(7, 9),
    labelled,
    teacher,
  });
  const [first] = batches.windows(1);
  const feeds = batches.feeds(1);
  const mask = feeds['labelMask'] as Float32Array;
  for (let node = 0; node < NODES; node += 1) {
    for (const place of [0, 1]) {
      const isLabelled = (place === 0) === (first === 7);
      const at = (node * 2 + place) * 4;
      expect([...mask.subarray(at, at + 4)]).toEqual(new Array(4).fill(isLabelled ? 1 : 0));
    }
  }
  expect((feeds['teacherMask'] as Float32Array).every((value) => value === 1)).toBe(true);
  expect((feeds['teacher'] as Float32Array).every((value) => Math.abs(value) < 1e-6)).toBe(true);
});
