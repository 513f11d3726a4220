import { expect, test } from 'vitest';
import type { RunConfig } from '../config/index.ts';
import { prepareData, type PreparedData } from '../data/index.ts';
import { bindNetwork } from '../inference/network.ts';
import { TrainingBatches } from './batches.ts';
import { shuffledWindows, UNTAUGHT } from './shuffled-windows.ts';
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

test('a shuffled teacher gives a window the forecast of another one of its slot and kind of day, throughout', () => {
  const size = 4 * NODES;
  const teacher = Float32Array.from({ length: windows * size }, (_, at) => Math.floor(at / size));
  const batches = new TrainingBatches(network, { batchSize: 1, seed: 3, drawn: all, teacher, shufflesTeacher: true });
  const { mean, deviation } = data.scaler;
  const pairs = (from: number): Map<number, number> =>
    new Map(
      Array.from({ length: windows }, (_, at) => {
        const feeds = batches.feeds(from + at);
        const z = (feeds['teacher'] as Float32Array)[0] ?? NaN;
        const taught = (feeds['teacherMask'] as Float32Array)[0] === 1;
        return [batches.windows(from + at)[0] ?? -1, taught ? Math.round(z * deviation + mean) : UNTAUGHT] as const;
      }),
    );
  const first = pairs(1);
  const { minuteOfDay, weekend } = data.series.calendar;
  const lastStep = (window: number): number => (data.windows.train[window] ?? NaN) + config.protocol.inputSteps - 1;
  // The train part ends on its first Saturday, whose windows have no namesake.
  const weekdays = [...all].filter((window) => weekend[lastStep(window)] === 0);
  expect(weekdays.length).toBeLessThan(windows);
  const taughtBy = weekdays.map((window) => first.get(window) ?? UNTAUGHT);
  expect(taughtBy.toSorted((a, b) => a - b)).toEqual(weekdays);
  for (const [place, window] of weekdays.entries()) {
    const by = taughtBy[place] ?? UNTAUGHT;
    expect(by).not.toBe(window);
    expect(minuteOfDay[lastStep(by)]).toBe(minuteOfDay[lastStep(window)]);
  }
  expect([...first.values()].filter((by) => by === UNTAUGHT)).toHaveLength(windows - weekdays.length);
  expect(pairs(1 + windows)).toEqual(first);
});

test('a shuffled teacher shows the hidden states of that other window, of those that are kept', () => {
  const [width, stride] = [2, 2];
  const kept = Math.ceil(windows / stride);
  // The state of a kept window is its place.
  const values = Float16Array.from(
    { length: kept * NODES * width },
    (_, at) => stride * Math.floor(at / NODES / width),
  );
  const hidden = { width, stride, scale: 1, values };
  const batches = new TrainingBatches(network, { batchSize: 8, seed: 3, drawn: all, hidden, shufflesTeacher: true });
  const taughtBy = shuffledWindows(data, 3);
  const { teacherHidden, hiddenMask } = batches.feeds(1) as Record<string, Float32Array>;
  batches.windows(1).forEach((window, place) => {
    const by = taughtBy[window] ?? UNTAUGHT;
    const isTaught = by !== UNTAUGHT && by % stride === 0;
    expect(hiddenMask?.[place]).toBe(isTaught ? 1 : 0);
    expect(teacherHidden?.[place * width]).toBe(isTaught ? by : 0);
  });
  expect(new Set(hiddenMask)).toEqual(new Set([0, 1]));
});

test('a shuffled teacher does not teach a window whose slot comes once, and refuses a train part of such windows', () => {
  const of = (places: number): PreparedData => ({
    ...data,
    windows: { ...data.windows, train: data.windows.train.subarray(0, places) },
  });
  // 48 half hours a day, all of them weekdays: windows 0 and 1 have a namesake a day later.
  const taughtBy = shuffledWindows(of(50), 3);
  expect([...taughtBy.subarray(0, 2), ...taughtBy.subarray(48)]).toEqual([48, 49, 0, 1]);
  expect([...taughtBy.subarray(2, 48)]).toEqual(new Array(46).fill(UNTAUGHT));
  const teacher = new Float32Array(windows * 4 * NODES);
  const options = { batchSize: 2, seed: 3, drawn: Int32Array.of(0, 2), teacher, shufflesTeacher: true };
  const batches = new TrainingBatches({ ...network, data: of(50) }, options);
  const mask = batches.feeds(1)['teacherMask'] as Float32Array;
  const taught = batches.windows(1)[0] === 0 ? [1, 0] : [0, 1];
  expect([mask[0], mask[4]]).toEqual(taught);
  expect(() => shuffledWindows(of(48), 3)).toThrow('48 windows without such a pair');
});

test('hidden nodes and noise change nothing of what the teacher teaches', () => {
  const gaps = prepareData(smallSeries({ gaps: true }), config.protocol);
  const withGaps = bindNetwork(config, gaps, smallGraph());
  const teacher = Float32Array.from({ length: windows * 4 * NODES }, (_, at) => at);
  const options = { batchSize: 4, seed: 3, drawn: all, teacher };
  const plain = new TrainingBatches(withGaps, options).feeds(5);
  const augmented = new TrainingBatches(withGaps, { ...options, hiddenNodes: 0.9, lagNoise: 0.1 }).feeds(5);
  expect(augmented['lags']).not.toEqual(plain['lags']);
  for (const name of ['teacher', 'teacherMask']) expect(augmented[name]).toEqual(plain[name]);
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
