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

test('a shuffled teacher gives every window the forecast of another, the same one throughout', () => {
  const size = 4 * NODES;
  const teacher = Float32Array.from({ length: windows * size }, (_, at) => Math.floor(at / size));
  const batches = new TrainingBatches(network, { batchSize: 1, seed: 3, drawn: all, teacher, shufflesTeacher: true });
  const { mean, deviation } = data.scaler;
  const taughtBy = (step: number): number => {
    const z = (batches.feeds(step)['teacher'] as Float32Array)[0] ?? NaN;
    return Math.round(z * deviation + mean);
  };
  const pairs = Array.from({ length: windows }, (_, at) => [batches.windows(at + 1)[0], taughtBy(at + 1)] as const);
  expect(pairs.map(([, by]) => by).sort((a, b) => a - b)).toEqual([...all]);
  expect(pairs.filter(([window, by]) => window === by).length).toBeLessThan(windows / 10);
  const again = Array.from({ length: windows }, (_, at) => [
    batches.windows(windows + at + 1)[0],
    taughtBy(windows + at + 1),
  ]);
  expect(new Map(again as [number, number][])).toEqual(new Map(pairs as [number, number][]));
});

test('horizons open one by one, for labels and for the teacher', () => {
  const teacher = new Float32Array(windows * 4 * NODES);
  const options = { batchSize: 2, seed: 3, drawn: all, teacher, updatesPerHorizon: 10 };
  const open = (step: number, name: string) => {
    const feeds = new TrainingBatches(network, options).feeds(step);
    return [...(feeds[name] as Float32Array).subarray(0, 4)];
  };
  for (const mask of ['labelMask', 'teacherMask']) {
    expect(open(1, mask)).toEqual([1, 0, 0, 0]);
    expect(open(10, mask)).toEqual([1, 0, 0, 0]);
    expect(open(11, mask)).toEqual([1, 1, 0, 0]);
    expect(open(500, mask)).toEqual([1, 1, 1, 1]);
  }
});

test('augmentation changes the lags of a step the same way each time, and no target', () => {
  const options = { batchSize: 4, seed: 3, drawn: all, lagNoise: 0.1, hiddenNodes: 0.2 };
  const changed = new TrainingBatches(network, options).feeds(5);
  expect(new TrainingBatches(network, options).feeds(5)).toEqual(changed);
  const clean = new TrainingBatches(network, { batchSize: 4, seed: 3, drawn: all }).feeds(5);
  expect(changed['lags']).not.toEqual(clean['lags']);
  expect(changed['target']).toEqual(clean['target']);
});

test('the labels that a decoder is fed are drawn by seed and step, fewer and fewer', () => {
  const decoderConfig = teacherConfig({ ...smallModels.dcrnn, samplingDecay: 20 });
  const decoder = bindNetwork(decoderConfig as Extract<RunConfig, { role: 'teacher' }>, data, smallGraph());
  const drawn = (seed: number, from: number, to: number): number[] => {
    const batches = new TrainingBatches(decoder, { batchSize: 1, seed, drawn: all });
    return Array.from({ length: to - from }, (_, index) => [
      ...(batches.feeds(from + index)['decoder/sampling'] as Uint8Array),
    ]).flat();
  };
  const share = (draws: number[]): number => draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  expect(drawn(3, 50, 70)).toEqual(drawn(3, 40, 70).slice(4 * 10));
  expect(drawn(3, 50, 70)).not.toEqual(drawn(4, 50, 70));
  expect(share(drawn(3, 1, 20))).toBeGreaterThan(0.85);
  // k ln k = 60: as many draws for the label as against it.
  expect(Math.abs(share(drawn(3, 20, 100)) - 0.5)).toBeLessThan(0.15);
  expect(share(drawn(3, 200, 250))).toBeLessThan(0.05);
});
