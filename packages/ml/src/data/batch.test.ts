import { describe, expect, it } from 'vitest';
import { inputsSchema } from '../config/training.ts';
import { protocolSchema } from '../config/index.ts';
import { DataError, ShapeError } from '../errors.ts';
import { RandomStream } from '../random/stream.ts';
import { WindowBatcher } from './batch.ts';
import { prepareData } from './prepared-data.ts';
import { createSeries } from './series.ts';

const nodes = 3;
const steps = 24 * 10;
const random = new RandomStream(2, 'batch test');
const values = Float32Array.from({ length: steps * nodes }, () => 30 + 5 * random.normal());
const mask = Uint8Array.from(values, () => (random.uniform() < 0.2 ? 0 : 1));
// A node that is silent for a whole window.
for (let step = 0; step < 10; step++) mask[step * nodes + 2] = 0;
const series = createSeries({ values, mask, nodes, startAt: Date.UTC(2024, 0, 5), stepSeconds: 3600, zone: 'UTC' });
const protocol = protocolSchema.parse({ inputSteps: 4, targetSteps: 2, reportedHorizons: [1] });
const data = prepareData(series, protocol);
const inputs = inputsSchema.parse({ timeOfDayHarmonics: 2 });
const batcher = new WindowBatcher(data, inputs);
const z = (value: number | undefined) => ((value ?? NaN) - data.scaler.mean) / data.scaler.deviation;

describe('a batch', () => {
  const starts = Int32Array.of(0, 17, 33);
  const batch = batcher.fill(starts, batcher.allocate(3), 'learning');

  it('has the targets that follow each window, and masks apart from values', () => {
    starts.forEach((start, b) => {
      for (let n = 0; n < nodes; n++) {
        for (let h = 0; h < 2; h++) {
          const from = (start + 4 + h) * nodes + n;
          const at = (n * 3 + b) * 2 + h;
          expect(batch.targetMask[at]).toBe(mask[from]);
          expect(batch.target[at]).toBeCloseTo(mask[from] === 1 ? z(values[from]) : 0, 5);
          expect(batch.profile[at]).toBeCloseTo(z(data.profile[from]), 5);
        }
      }
    });
  });

  it('repeats the last observed reading where one is missing, and says that it is missing', () => {
    starts.forEach((start, b) => {
      for (let n = 0; n < nodes; n++) {
        let last = 0;
        for (let t = 0; t < 4; t++) {
          const from = (start + t) * nodes + n;
          if (mask[from] === 1) last = z(values[from]);
          const at = (n * 3 + b) * 4 + t;
          expect(batch.lags[at]).toBeCloseTo(last, 5);
          expect(batch.lagMask[at]).toBe(mask[from]);
          expect(batch.profileLags[at]).toBeCloseTo(z(data.profile[from]), 5);
        }
        expect(batch.last[n * 3 + b]).toBeCloseTo(last, 5);
      }
    });
    expect(batch.last[2 * 3]).toBe(0); // the silent node
  });

  it('tells the time of the last input step and whether it is a weekend', () => {
    starts.forEach((start, b) => {
      const hour = (start + 3) % 24;
      const angle = (2 * Math.PI * hour) / 24;
      const day = Math.floor((start + 3) / 24);
      const expected = [Math.sin(angle), Math.cos(angle), Math.sin(2 * angle), Math.cos(2 * angle), day === 0 ? 0 : 1];
      expected.forEach((value, k) => expect(batch.calendar[b * 5 + k]).toBeCloseTo(value, 5));
    });
  });
});

describe('the calendar of the input steps', () => {
  const asked = inputsSchema.parse({ timeOfDaySlots: 48, dayOfWeek: true, lagTimeOfDay: true, lagDayOfWeek: true });

  it('tells time and day of each step, as channels and as places in tables', () => {
    const stepwise = new WindowBatcher(data, asked);
    const starts = Int32Array.of(0, 22, 70);
    const batch = stepwise.fill(starts, stepwise.allocate(3), 'learning');
    starts.forEach((start, b) => {
      for (let t = 0; t < 4; t++) {
        const hour = (start + t) % 24;
        const weekday = (4 + Math.floor((start + t) / 24)) % 7; // the series begins on a Friday
        const at = b * 4 + t;
        expect(batch.lagCalendar[2 * at]).toBeCloseTo(hour / 24, 6);
        expect(batch.lagCalendar[2 * at + 1]).toBeCloseTo(weekday / 7, 6);
        expect(batch.slots[at]).toBe(2 * hour);
        expect(batch.weekdays[at]).toBe(weekday);
      }
    });
  });

  it('has only the channels that were asked for', () => {
    const days = new WindowBatcher(data, { ...asked, lagTimeOfDay: false });
    const batch = days.fill(Int32Array.of(22), days.allocate(1), 'learning');
    expect([...batch.lagCalendar]).toEqual([4, 4, 5, 5].map((day) => Math.fround(day / 7)));
    expect(batcher.allocate(2).lagCalendar).toHaveLength(0);
  });
});

describe('a batch with room to spare', () => {
  it('repeats the last window without targets, so that it adds nothing to a masked loss', () => {
    const batch = batcher.fill(Int32Array.of(20), batcher.allocate(2), 'learning');
    const alone = batcher.fill(Int32Array.of(20), batcher.allocate(1), 'learning');
    for (let n = 0; n < nodes; n++) {
      const of = (field: Float32Array, width: number, b: number, size: number) =>
        field.slice((n * size + b) * width, (n * size + b + 1) * width);
      expect(of(batch.lags, 4, 1, 2)).toEqual(of(alone.lags, 4, 0, 1));
      expect([...of(batch.targetMask, 2, 1, 2)]).toEqual([0, 0]);
      expect(of(batch.targetMask, 2, 0, 2)).toEqual(of(alone.targetMask, 2, 0, 1));
    }
  });
  it('leaves nothing of what was in it before', () => {
    const used = batcher.fill(Int32Array.of(50, 60), batcher.allocate(2), 'learning');
    expect(batcher.fill(Int32Array.of(17, 33), used, 'learning')).toEqual(
      batcher.fill(Int32Array.of(17, 33), batcher.allocate(2), 'learning'),
    );
  });
});

describe('what windows are read for', () => {
  const starts = Int32Array.of(17, 33);
  const filled = (...how: ['forecast' | 'learning', Uint8Array?]) => batcher.fill(starts, batcher.allocate(2), ...how);

  it('shows no targets to who only forecasts, and the same inputs', () => {
    const [learning, forecast] = [filled('learning'), filled('forecast')];
    expect(learning.target.some((value) => value !== 0)).toBe(true);
    expect([...forecast.target, ...forecast.targetMask].every((value) => value === 0)).toBe(true);
    expect({ ...forecast, target: learning.target, targetMask: learning.targetMask }).toEqual(learning);
  });

  it('shows the targets of labelled windows alone', () => {
    const { targetMask } = filled('learning', Uint8Array.of(0, 1));
    const of = (b: number) => targetMask.filter((_, at) => Math.floor(at / 2) % 2 === b);
    expect(of(0).includes(1)).toBe(false);
    expect(of(1).includes(1)).toBe(true);
  });

  it('is written down', () => {
    const fresh = prepareData(series, protocol);
    new WindowBatcher(fresh, inputs).fill(Int32Array.of(200), batcher.allocate(1), 'selection');
    new WindowBatcher(fresh, inputs).fill(Int32Array.of(100), batcher.allocate(1), 'learning');
    const { inputs: shown, labels, selection } = fresh.reads.record();
    expect({ shown, labels, selection }).toEqual({
      shown: [[100, 104]],
      labels: [[104, 106]],
      selection: [[200, 206]],
    });
  });
});

describe('a batch refuses', () => {
  const room = batcher.allocate(1);
  it('no windows and too many', () => {
    expect(() => batcher.fill(Int32Array.of(), room, 'learning')).toThrow(ShapeError);
    expect(() => batcher.fill(Int32Array.of(1, 2), room, 'learning')).toThrow(/1 to 1 window starts, got 2/);
  });
  it('windows that leave the series', () => {
    expect(() => batcher.fill(Int32Array.of(-1), room, 'learning')).toThrow(DataError);
    expect(() => batcher.fill(Int32Array.of(steps - 5), room, 'learning')).toThrow(/leaves the series of 240 steps/);
    expect(() => batcher.fill(Int32Array.of(steps - 6), room, 'learning')).not.toThrow();
  });
});
