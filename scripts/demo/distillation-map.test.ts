import { expect, it } from 'vitest';
import { comparisons } from './distillation-map.ts';
import type { EntryResult, RunResult } from './results.ts';

const experiment = { name: 'A week, few labels' };
const entry = (changes: Partial<EntryResult>): EntryResult => ({
  ...{ rankLow: 1, rankHigh: 2, tieGroup: 1, kind: 'STUDENT', isControl: false, model: 'stid-s', seeds: 3 },
  ...{
    modelLabel: 'STID-s',
    method: 'response',
    methodLabel: 'response 0.9',
    parameters: 1900,
    weightsBytes: 7600,
    inputBytes: 9216,
  },
  ...{ configurationKey: 'taught', mae: { mean: 9, low: 8, high: 10 }, controlVerdict: 'BETTER' },
  ...{ horizons: [], latencyP50Ms: 0.25, latencyP99Ms: 0.5, experiment },
  ...{ againstControl: { mean: -1, low: -2, high: -0.5 }, againstTeacher: null, validationMae: 2.8 },
  ...changes,
});
const run = (configurationKey: string, seed: number, mae: number, name = experiment.name): RunResult => ({
  ...{ id: `${name} ${configurationKey} ${seed}`, kind: 'STUDENT', model: 'stid-s', modelLabel: 'STID-s', method: 'x' },
  ...{
    methodLabel: configurationKey.startsWith('control') ? configurationKey : 'response 0.9',
    configurationKey,
    seed,
    engine: null,
    threads: null,
    environment: null,
    parameters: null,
  },
  ...{
    weightsBytes: null,
    inputBytes: null,
    trainSeconds: null,
    latencyP50Ms: null,
    latencyP99Ms: null,
    configHash: '',
    teachers: [],
  },
  ...{ validationMae: null, experiment: { name } },
  evaluations: [
    { horizon: 3, mae: mae + 5, rmse: 1, mape: null },
    { horizon: 0, mae, rmse: 1, mape: null },
  ],
  predictionIntervals: [],
});
// The control of the runs stands on the board once, where another experiment had it first.
const first = { experiment: { name: 'A week, all labels' }, isControl: true, againstControl: null };
const entries = [
  entry({}),
  entry({ ...first, methodLabel: 'control' }),
  entry({ kind: 'TEACHER', againstControl: null }),
];

it('compares a student with the control of its experiment, seed by seed, in per cent', () => {
  const runs = [
    ...[8, 9, 10].map((mae, seed) => run('taught', seed, mae)),
    ...[10, 10, 10].map((mae, seed) => run('control', seed, mae)),
    run('control', 0, 77, 'A week, all labels'),
    run('taught', 9, 55),
  ];
  expect(comparisons(entries, runs)).toEqual([
    {
      experiment: 'A week, few labels',
      model: 'STID-s',
      method: 'response 0.9',
      control: 10,
      student: 9,
      seeds: 3,
      won: 2,
      // Deviation 1 over three seeds, t of 4.303 at two degrees of freedom.
      bySeeds: { mean: -10, reach: expect.closeTo((10 * 4.302_653) / Math.sqrt(3), 3) as number },
      bySeedsAndBlocks: { low: -20, high: -5 },
      verdict: 'BETTER',
    },
  ]);
});

it('gives no interval of a single seed', () => {
  const [only] = comparisons(entries, [run('taught', 1, 9), run('control', 1, 10)]);
  expect(only).toMatchObject({ seeds: 1, bySeeds: { mean: -10, reach: null } });
});

it('holds a compressed student against its compressed control', () => {
  const runs = [run('taught', 1, 9), run('control', 1, 10), run('control + int8', 1, 12)];
  const compressed = entry({ methodLabel: 'response 0.9 + int8' });
  expect(comparisons([compressed], runs)[0]?.control).toBe(12);
  expect(comparisons([entry({})], runs)[0]?.control).toBe(10);
});

it('takes the cross-entropy of an event', () => {
  const event = {
    ...{ crossEntropy: 0.5, brier: 0.1, prevalence: 0.1, averagePrecision: null, nodeAveragePrecision: null },
    ...{ threshold: 0.3, precision: null, recall: null, f1: null, alarms: null },
  };
  const scored = (key: string, crossEntropy: number): RunResult => ({
    ...run(key, 1, 77),
    evaluations: [{ horizon: 0, mae: 77, rmse: 1, mape: null, event: { ...event, crossEntropy } }],
  });
  expect(comparisons([entry({})], [scored('taught', 0.3), scored('control', 0.4)])[0]).toMatchObject({
    control: 0.4,
    student: 0.3,
  });
});
