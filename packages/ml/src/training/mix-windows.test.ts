import { expect, test } from 'vitest';
import { inputsSchema, type RunConfig } from '../config/index.ts';
import { prepareData, WindowBatcher } from '../data/index.ts';
import { bindNetwork } from '../inference/network.ts';
import { RandomStream } from '../random/stream.ts';
import { TrainingBatches } from './batches.ts';
import { mixWindows, type TaughtArrays } from './mix-windows.ts';
import { NODES, smallGraph, smallModels, smallSeries, teacherConfig } from './testing/small-run.ts';

const config = teacherConfig(smallModels.stid) as Extract<RunConfig, { role: 'teacher' }>;
const WINDOWS = 3;
const TARGET = 4;

function filled() {
  const data = prepareData(smallSeries({ gaps: true }), config.protocol);
  const batcher = new WindowBatcher(
    data,
    inputsSchema.parse({ lagTimeOfDay: true, timeOfDaySlots: 48, recentWeeks: [1] }),
  );
  const batch = batcher.fill(Int32Array.of(0, 30, 61), batcher.allocate(WINDOWS), 'learning');
  const taught: TaughtArrays = {
    labelMask: batch.targetMask.slice(),
    teacher: Float32Array.from({ length: NODES * WINDOWS * TARGET }, (_, at) => at),
    teacherMask: new Float32Array(NODES * WINDOWS * TARGET).fill(1),
    teacherHidden: new Float32Array(0),
    hiddenMask: new Float32Array(0),
  };
  return { batch, taught };
}

test('each window becomes a part of itself and of the next, targets and teacher by the same share', () => {
  const before = filled();
  const { batch, taught } = filled();
  mixWindows(batch, taught, { windows: WINDOWS, alpha: 1, random: new RandomStream(1, 'mixup') });
  for (let window = 0; window < WINDOWS; window += 1) {
    const next = (window + 1) % WINDOWS;
    // The share as the last values of the first node tell it, and as everything else must have it.
    const [own, other] = [before.batch.last[window] ?? NaN, before.batch.last[next] ?? NaN];
    const share = ((batch.last[window] ?? NaN) - other) / (own - other);
    expect(share).toBeGreaterThanOrEqual(0.5);
    expect(share).toBeLessThanOrEqual(1);
    for (let node = 0; node < NODES; node += 1) {
      const row = (of: number) => node * WINDOWS + of;
      expect(batch.memory[row(window)]).toBeCloseTo(
        share * (before.batch.memory[row(window)] ?? NaN) + (1 - share) * (before.batch.memory[row(next)] ?? NaN),
        4,
      );
      for (let step = 0; step < TARGET; step += 1) {
        const place = (of: number) => (node * WINDOWS + of) * TARGET + step;
        const mixed = (values: Float32Array) =>
          share * (values[place(window)] ?? NaN) + (1 - share) * (values[place(next)] ?? NaN);
        expect(taught.teacher[place(window)]).toBeCloseTo(mixed(before.taught.teacher), 3);
        expect(batch.target[place(window)]).toBeCloseTo(mixed(before.batch.target), 4);
        expect(taught.labelMask[place(window)]).toBe(
          (before.taught.labelMask[place(window)] ?? NaN) * (before.taught.labelMask[place(next)] ?? NaN),
        );
      }
    }
    const columns = batch.calendar.length / WINDOWS;
    expect(batch.calendar[window * columns]).toBeCloseTo(
      share * (before.batch.calendar[window * columns] ?? NaN) +
        (1 - share) * (before.batch.calendar[next * columns] ?? NaN),
      4,
    );
  }
  expect(batch.slots).toEqual(before.batch.slots);
});

test('without mixing nothing changes, and a small alpha leaves most windows nearly as they are', () => {
  const before = filled();
  const { batch, taught } = filled();
  mixWindows(batch, taught, { windows: WINDOWS, alpha: 0, random: new RandomStream(1, 'mixup') });
  expect({ batch, taught }).toEqual(before);
  const far = Array.from({ length: 50 }, (_, seed) => {
    const mixed = filled();
    mixWindows(mixed.batch, mixed.taught, { windows: WINDOWS, alpha: 0.1, random: new RandomStream(seed, 'mixup') });
    return Math.abs((mixed.taught.teacher[0] ?? NaN) - 0) / TARGET;
  }).filter((share) => share > 0.1).length;
  expect(far).toBeGreaterThan(0);
  expect(far).toBeLessThan(25);
});

test('a step is fed the same mixture whenever it is asked for', () => {
  const data = prepareData(smallSeries(), config.protocol);
  const network = bindNetwork(config, data, smallGraph());
  const drawn = data.windows.train.map((_, place) => place);
  const batches = (mixup: number) => new TrainingBatches(network, { batchSize: 4, seed: 3, drawn, mixup });
  const straight = batches(0.5);
  for (let step = 1; step < 9; step += 1) straight.feeds(step);
  expect(batches(0.5).feeds(9)).toEqual(straight.feeds(9));
  expect(batches(0.5).feeds(9)['lags']).not.toEqual(batches(0).feeds(9)['lags']);
});
