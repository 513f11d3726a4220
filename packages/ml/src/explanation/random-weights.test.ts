import { expect, test } from 'vitest';
import { affineParameters, ParameterLayout } from '../layers/parameters.ts';
import { batchNorm } from '../layers/batch-norm.ts';
import { randomWeights } from './random-weights.ts';

const layout = new ParameterLayout([
  ...affineParameters('inner', 4, 3),
  ...batchNorm('norm', 3).parameters,
  ...affineParameters('output', 16, 4, { start: 'zeros' }),
  { name: 'thin/weight/left', shape: [9, 2], initialiser: { kind: 'zeros' } },
  { name: 'thin/bias', shape: [4], initialiser: { kind: 'zeros' } },
]);
const named = layout.named(randomWeights(layout, 3));
const values = (name: string) => [...(named[name]?.values ?? [])];

test('draws what starts as a constant at the scale of its inputs, and leaves what is drawn anyway', () => {
  for (const [name, bound] of [
    ['output/weight', 1 / 4],
    ['output/bias', 1 / 4],
    ['thin/weight/left', 1 / 3],
    ['thin/bias', 1 / 3],
  ] as const) {
    const drawn = values(name);
    expect(new Set(drawn).size, name).toBe(drawn.length);
    const most = Math.max(...drawn.map(Math.abs));
    expect(most, name).toBeLessThanOrEqual(bound);
    expect(most, name).toBeGreaterThan(bound / 3);
  }
  expect(values('inner/weight')).toEqual([...(layout.named(layout.initialise(3))['inner/weight']?.values ?? [])]);
});

test('leaves normalisations as they start', () => {
  expect(values('norm/scale')).toEqual([1, 1, 1]);
  expect(values('norm/shift')).toEqual([0, 0, 0]);
  expect(values('norm/running-mean')).toEqual([0, 0, 0]);
  expect(values('norm/running-variance')).toEqual([1, 1, 1]);
});
