import { describe, expect, it } from 'vitest';
import { DataError } from '../errors.ts';
import { drawResamples, MeasuredConfiguration, type Measured } from './comparison.ts';
import { twoSidedQuantile } from './student-t.ts';
import { blocksWith } from './testing/measured.ts';

const resamples = drawResamples(4);
const measured = (perSeed: readonly (readonly number[])[], options: Partial<Measured> = {}) =>
  new MeasuredConfiguration(
    { seeds: perSeed.map((_, index) => index + 1), seeded: true, blocks: perSeed.map(blocksWith), ...options },
    resamples,
  );

describe('a mean with its interval', () => {
  it('is over all targets of a seed, then over seeds', () => {
    const uneven = {
      absoluteSum: Float64Array.of(30, 10),
      count: Float64Array.of(10, 30),
    };
    const one = new MeasuredConfiguration({ seeds: [1], seeded: true, blocks: [uneven] }, drawResamples(2));
    expect(one.interval().mean).toBeCloseTo(1, 12);
    expect(measured([[1], [3]].map(([mae = 0]) => [mae, mae, mae, mae])).interval().mean).toBeCloseTo(2, 12);
  });

  it('is the plain t interval over seeds where all blocks are alike', () => {
    const { low, high, mean } = measured([1, 1.2, 1.6].map((mae) => [mae, mae, mae, mae])).interval();
    const deviation = Math.sqrt(((1 - mean) ** 2 + (1.2 - mean) ** 2 + (1.6 - mean) ** 2) / 2);
    const reach = (twoSidedQuantile(0.95, 2) * deviation) / Math.sqrt(3);
    expect(high).toBeCloseTo(mean + reach, 9);
    expect(low).toBeCloseTo(mean - reach, 9);
  });

  it('is the plain t interval over blocks where no seed matters', () => {
    const levels = [1, 1.4, 0.7, 1.2, 0.9, 1.1];
    const closed = { seeds: [1], seeded: false, blocks: [blocksWith(levels)] };
    const { mean, high } = new MeasuredConfiguration(closed, drawResamples(levels.length)).interval();
    const squares = levels.reduce((sum, level) => sum + (level - mean) ** 2, 0);
    const error = Math.sqrt(squares / (levels.length - 1) / levels.length);
    const reach = (high ?? NaN) - mean;
    // Within what 2,000 resamples can tell: without the factor B / (B - 1) it would be 9 % short.
    expect(reach / (twoSidedQuantile(0.95, levels.length - 1) * error)).toBeGreaterThan(0.96);
    expect(reach / (twoSidedQuantile(0.95, levels.length - 1) * error)).toBeLessThan(1.04);
  });

  it('widens with the spread of the blocks although the seeds agree', () => {
    const width = ({ low, high }: { low: number | null; high: number | null }) => (high ?? NaN) - (low ?? NaN);
    const calm = measured([
      [1, 1.1, 0.9, 1],
      [1, 1.1, 0.9, 1],
    ]).interval();
    const wild = measured([
      [1, 2.1, 0.1, 0.8],
      [1, 2.1, 0.1, 0.8],
    ]).interval();
    expect(width(wild)).toBeGreaterThan(5 * width(calm));
  });

  it('is not judged with one seed or one block, unless no seed matters', () => {
    expect(measured([[1, 2, 3, 4]]).interval()).toMatchObject({ mean: 2.5, low: null, high: null, probability: null });
    expect(measured([[1, 2, 3, 4]], { seeded: false }).interval().low).not.toBeNull();
    const single = new MeasuredConfiguration(
      { seeds: [1, 2], seeded: true, blocks: [blocksWith([1]), blocksWith([2])] },
      drawResamples(1),
    );
    expect(single.interval().low).toBeNull();
  });
});

describe('a difference', () => {
  it('is paired: what both share, day and seed, leaves no doubt', () => {
    const control = measured([
      [1, 5, 2, 9],
      [1.5, 5.5, 2.5, 9.5],
      [0.8, 4.8, 1.8, 8.8],
    ]);
    const student = measured([
      [0.9, 4.9, 1.9, 8.9],
      [1.4, 5.4, 2.4, 9.4],
      [0.7, 4.7, 1.7, 8.7],
    ]);
    const { mean, low, high, probability } = student.minus(control);
    expect(mean).toBeCloseTo(-0.1, 9);
    expect(low).toBeCloseTo(-0.1, 6);
    expect(high).toBeCloseTo(-0.1, 6);
    expect(probability).toBeLessThan(1e-6);
  });

  const even = (maes: readonly number[], seeds: readonly number[]) =>
    measured(
      maes.map((mae) => [mae, mae, mae, mae]),
      { seeds },
    );

  it('uses shared seeds alone where there are two', () => {
    const difference = even([1, 2, 7], [1, 2, 3]).minus(even([0.5, 1.5, 9], [1, 2, 7]));
    expect(difference).toMatchObject({ mean: 0.5, low: 0.5, high: 0.5 });
  });

  it('of seeds that are not shared is that of the means, by the test of Welch', () => {
    const { mean, low, high } = even([1, 1.2, 1.6], [1, 2, 3]).minus(even([2, 2.6], [3, 9]));
    expect(mean).toBeCloseTo(3.8 / 3 - 2.3, 12);
    const [left, right] = [0.28 / 3 / 3, 0.18 / 2];
    const degrees = (left + right) ** 2 / (left ** 2 / 2 + right ** 2);
    const reach = twoSidedQuantile(0.95, degrees) * Math.sqrt(left + right);
    expect(high).toBeCloseTo(mean + reach, 9);
    expect(low).toBeCloseTo(mean - reach, 9);
  });

  it('pairs no seed with what was brought along, whichever places its files have', () => {
    const brought = (maes: readonly number[]) =>
      measured(
        maes.map((mae) => [mae, mae, mae, mae]),
        { ownSeeds: true },
      );
    const trained = even([1, 1.2, 1.6], [1, 2, 3]);
    const unpaired = trained.minus(even([0.9, 1.1, 1.5], [7, 8, 9]));
    for (const order of [
      [0.9, 1.1, 1.5],
      [1.5, 0.9, 1.1],
    ]) {
      expect(trained.minus(brought(order)).high).toBeCloseTo(unpaired.high ?? NaN, 12);
      expect(brought(order).minus(trained).low).toBeCloseTo(-(unpaired.high ?? NaN), 12);
      expect(brought([1, 1.2, 1.6]).minus(brought(order)).high).toBeCloseTo(unpaired.high ?? NaN, 12);
    }
    expect(trained.minus(even([0.9, 1.1, 1.5], [1, 2, 3])).high).toBeCloseTo(0.1, 12);
  });

  it('of a single seed goes by the spread of the other, and says nothing where both are single', () => {
    const several = even([1, 1.2, 1.6], [1, 2, 3]);
    const reach = twoSidedQuantile(0.95, 2) * Math.sqrt((0.28 / 3) * (1 + 1 / 3));
    for (const seed of [1, 8]) {
      const single = even([7], [seed]);
      expect(several.minus(single).mean).toBeCloseTo(3.8 / 3 - 7, 12);
      expect(several.minus(single).high).toBeCloseTo(3.8 / 3 - 7 + reach, 9);
      expect(single.minus(several).low).toBeCloseTo(7 - 3.8 / 3 - reach, 9);
      expect(single.minus(even([9], [1]))).toEqual({ mean: -2, low: null, high: null, probability: null });
    }
  });

  it('of unpaired seeds is paired by block all the same', () => {
    const hours = [1, 5, 2, 9];
    const left = measured([hours, hours], { seeds: [1, 2] });
    const right = measured([hours.map((mae) => mae + 0.5), hours.map((mae) => mae + 0.5)], { seeds: [3, 4] });
    expect(left.minus(right).high).toBeCloseTo(-0.5, 9);
  });

  it('stands a closed form beside every seed', () => {
    const closed = measured([[2, 2, 2, 2]], { seeded: false });
    const trained = measured([
      [1, 1, 1, 1],
      [1.2, 1.2, 1.2, 1.2],
    ]);
    expect(trained.minus(closed).mean).toBeCloseTo(-0.9, 12);
    expect(closed.minus(trained).mean).toBeCloseTo(0.9, 12);
  });

  it('with oneself is nothing, with certainty', () => {
    const one = measured([
      [1, 2, 3, 4],
      [2, 3, 4, 5],
    ]);
    expect(one.minus(one)).toEqual({ mean: 0, low: 0, high: 0, probability: 1 });
  });
});

it('refuses errors that do not belong to the seeds', () => {
  expect(() => measured([[1, 1, 1, 1]], { seeds: [1, 2] })).toThrow(DataError);
});
