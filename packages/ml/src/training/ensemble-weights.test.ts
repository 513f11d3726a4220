import { expect, test } from 'vitest';
import { protocolSchema } from '../config/index.ts';
import { createSeries } from '../data/index.ts';
import { combined, crossFitted, equalWeights, errorWeights, type Truths } from './ensemble-weights.ts';

/** One input and one target step, two nodes; the second node is never observed. */
const WINDOWS = 6;
const protocol = protocolSchema.parse({ inputSteps: 1, targetSteps: 1, reportedHorizons: [1] });
const starts = Int32Array.from({ length: WINDOWS }, (_, place) => place);
const shared = { stepSeconds: 300, startAt: 0, zone: 'UTC' };
const truths: Truths = {
  starts,
  series: createSeries({
    ...shared,
    values: new Float32Array(2 * (WINDOWS + 1)).fill(10),
    mask: Uint8Array.from({ length: 2 * (WINDOWS + 1) }, (_, at) => Number(at % 2 === 0)),
    nodes: 2,
  }),
  protocol,
};
const member = (...first: number[]): Float32Array => Float32Array.from(first.flatMap((value) => [value, 10]));
const all = () => true;

test('a member counts by its error at a node and horizon, all the same where nothing was observed', () => {
  const [good, bad] = errorWeights(
    [member(...Array<number>(6).fill(11)), member(...Array<number>(6).fill(13))],
    truths,
    0.5,
    all,
  );
  // Errors 1 and 3, mean 2: the difference of 2 stands against 0.5 times 2.
  expect(good?.[0]).toBeCloseTo(1 / (1 + Math.exp(-2)), 6);
  expect(bad?.[0]).toBeCloseTo(1 - 1 / (1 + Math.exp(-2)), 6);
  expect([good?.[1], bad?.[1]]).toEqual([0.5, 0.5]);
});

test('a member that gives probabilities counts by its cross-entropy, not by their distance from readings', () => {
  const values = Float32Array.from({ length: WINDOWS + 1 }, (_, step) => (step % 2 === 0 ? 60 : 20));
  const below: Truths = {
    starts,
    series: createSeries({ ...shared, values, mask: new Uint8Array(WINDOWS + 1).fill(1), nodes: 1 }),
    protocol: protocolSchema.parse({
      ...protocol,
      event: { name: 'exceedance', comparison: 'below', reference: 'value', threshold: 40 },
    }),
  };
  const knowing = values.slice(1).map((value) => (value < 40 ? 1 : 0));
  const alwaysSure = new Float32Array(WINDOWS).fill(0.99);
  const [right, wrong] = errorWeights([knowing, alwaysSure], below, 0.5, all);
  // The errors are 0 and e, their mean e / 2: e stands against 0.5 times e / 2.
  expect(right?.[0]).toBeCloseTo(1 / (1 + Math.exp(-4)), 4);
  expect(wrong?.[0]).toBeCloseTo(1 - 1 / (1 + Math.exp(-4)), 4);
});

test('members without any error count the same, and a wide tau gives the mean', () => {
  const right = member(...Array<number>(6).fill(10));
  expect(errorWeights([right, right], truths, 0.1, all)[0]?.[0]).toBe(0.5);
  const forecasts = [member(1, 2, 3, 4, 5, 6), member(3, 4, 5, 6, 7, 8)];
  const wide = combined(forecasts, errorWeights(forecasts, truths, 1e6, all));
  const mean = combined(forecasts, equalWeights(2, 2));
  expect(mean[0]).toBe(2);
  wide.forEach((value, at) => expect(value).toBeCloseTo(mean[at] ?? NaN, 3));
});

test('the validation part is combined by weights of its other half', () => {
  // The first member is right in the first half alone, the second one in the second half alone.
  const forecasts = [member(10, 10, 10, 20, 20, 20), member(20, 20, 20, 10, 10, 10)];
  const sharp = crossFitted(forecasts, truths, 0.01);
  const own = combined(forecasts, errorWeights(forecasts, truths, 0.01, all));
  // Weights from the half itself would be right everywhere; those of the other half are wrong everywhere.
  expect([...sharp].filter((_, at) => at % 2 === 0)).toEqual(Array(6).fill(20));
  expect(own[0]).toBeCloseTo(15, 3);
});

test('forecasts of different lengths are refused', () => {
  expect(() => combined([member(1, 2), member(1)], equalWeights(2, 2))).toThrow(/different lengths: 4 and 2/);
});

test('a mean of forecasts in half precision is one too', () => {
  const halves = [Float16Array.of(1, 2, 3, 4), Float16Array.of(3, 4, 5, 6)];
  expect(combined(halves, equalWeights(2, 2))).toEqual(Float16Array.of(2, 3, 4, 5));
});
