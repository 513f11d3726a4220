import { expect, test } from 'vitest';
import { inputsSchema, type RunConfig } from '../config/index.ts';
import { prepareData, WindowBatcher } from '../data/index.ts';
import { RandomStream } from '../random/stream.ts';
import { augment } from './augment.ts';
import { NODES, smallModels, smallSeries, teacherConfig } from './testing/small-run.ts';

const { protocol } = teacherConfig(smallModels.stid) as Extract<RunConfig, { role: 'teacher' }>;
const batcher = new WindowBatcher(prepareData(smallSeries({ gaps: true }), protocol), inputsSchema.parse({}));
const starts = Int32Array.from({ length: 40 }, (_, index) => 3 * index);
const clean = () => batcher.fill(starts, batcher.allocate(starts.length), 'learning');
const STEPS = 6;

test('nothing changes without noise and hiding', () => {
  const batch = clean();
  augment(batch, { lagNoise: 0, hiddenNodes: 0 }, new RandomStream(1, 'a'));
  expect(batch).toEqual(clean());
});

test('noise of the asked size reaches observed lags alone; missing ones repeat the last', () => {
  const [batch, before] = [clean(), clean()];
  augment(batch, { lagNoise: 0.1, hiddenNodes: 0 }, new RandomStream(1, 'a'));
  const changes: number[] = [];
  for (let row = 0; row < NODES * starts.length; row += 1) {
    let seen = 0;
    for (let at = row * STEPS; at < (row + 1) * STEPS; at += 1) {
      if (before.lagMask[at] === 1) {
        changes.push((batch.lags[at] ?? NaN) - (before.lags[at] ?? NaN));
        seen = batch.lags[at] ?? NaN;
      }
      expect(batch.lags[at]).toBe(seen);
    }
    expect(batch.last[row]).toBe(seen);
  }
  const deviation = Math.sqrt(changes.reduce((sum, change) => sum + change ** 2, 0) / changes.length);
  expect(deviation).toBeGreaterThan(0.09);
  expect(deviation).toBeLessThan(0.11);
  for (const field of ['lagMask', 'profile', 'profileLags', 'target', 'targetMask', 'calendar'] as const) {
    expect(batch[field], field).toEqual(before[field]);
  }
});

test('a hidden node shows its profile and no reading; about the asked share is hidden', () => {
  const [batch, before] = [clean(), clean()];
  augment(batch, { lagNoise: 0, hiddenNodes: 0.3 }, new RandomStream(1, 'a'));
  let hidden = 0;
  for (let row = 0; row < NODES * starts.length; row += 1) {
    const part = (field: Float32Array) => [...field.subarray(row * STEPS, (row + 1) * STEPS)];
    const isHidden = part(batch.lagMask).every((value) => value === 0);
    if (isHidden) {
      hidden += 1;
      expect(part(batch.lags)).toEqual(part(before.profileLags));
      expect(batch.last[row]).toBe(part(before.profileLags).at(-1));
    } else {
      expect(part(batch.lags)).toEqual(part(before.lags));
    }
  }
  expect(hidden / (NODES * starts.length)).toBeGreaterThan(0.2);
  expect(hidden / (NODES * starts.length)).toBeLessThan(0.4);
});
