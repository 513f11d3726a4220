import { expect, it } from 'vitest';
import { protocolSchema } from '../config/index.ts';
import { createSeries } from '../data/index.ts';
import { cumulativeScores } from './cumulative-scores.ts';
import { score } from './score.ts';

const nodes = 2;
const steps = 40;
const values = Float32Array.from({ length: steps * nodes }, (_, at) => 10 + ((at * 7) % 13));
const mask = Uint8Array.from(values, (_, at) => (at % 5 === 0 ? 0 : 1));
const series = createSeries({ values, mask, nodes, startAt: 0, stepSeconds: 300, zone: 'UTC' });
const starts = Int32Array.from({ length: 20 }, (_, window) => window);
const protocolOf = (cumulativeHorizons: number[]) =>
  protocolSchema.parse({ inputSteps: 2, targetSteps: 4, reportedHorizons: [1], cumulativeHorizons });
const protocol = protocolOf([1, 3, 4]);
const predictions = Float32Array.from({ length: starts.length * 4 * nodes }, (_, at) => 9 + ((at * 5) % 11));
const options = { predictions, starts, series, protocol };

it('is the error at the first step, the pooled error of several, and the mean of all', () => {
  const [all, ...single] = score(options);
  const [first, three, four] = cumulativeScores(options);
  expect(first).toMatchObject({ horizon: 1, mae: single[0]?.mae, rmse: single[0]?.rmse, mape: single[0]?.mape });
  expect(four).toMatchObject({ horizon: 4, mae: all?.mae, rmse: all?.rmse, validCount: all?.validCount });
  const upToThree = single.slice(0, 3);
  const count = upToThree.reduce((sum, { validCount }) => sum + validCount, 0);
  const squares = upToThree.reduce((sum, { rmse, validCount }) => sum + rmse ** 2 * validCount, 0);
  expect(three?.validCount).toBe(count);
  expect(three?.rmse).toBeCloseTo(Math.sqrt(squares / count), 10);
});

it('gives nothing where none is asked for', () => {
  expect(cumulativeScores({ ...options, protocol: protocolOf([]) })).toEqual([]);
});

it('refuses a cumulative horizon beyond the target', () => {
  expect(() => protocolOf([5])).toThrow('expected horizons up to the 4 steps of the target, got 5');
});
