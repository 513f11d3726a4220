/** What a model card tells of, made up. */
import { experimentConfigSchema, planRuns } from '@stillgraph/ml/config';
import type { CardFacts } from '../modules/model-card/facts.ts';

const CONFIG = experimentConfigSchema.parse({
  teachers: [{ model: { name: 'stid' } }],
  students: [{ model: { name: 'stid-s' } }],
});
export const STUDENT_CONFIG = planRuns(CONFIG).find((run) => run.method === 'response')?.config;

export const STUDENT = {
  kind: 'STUDENT',
  modelLabel: 'STID-s 32/2',
  method: 'response',
  methodLabel: 'response 0.9',
  seed: 2,
  config: STUDENT_CONFIG,
  configHash: 'c0ffee',
  environment: { processor: 'A processor' },
  engine: 'traced',
  threads: 2,
  parameters: 14_232,
  weightsBytes: 56_928,
  inputBytes: 476_936,
  trainSeconds: 13.4,
  latencyP50Ms: 0.239,
  latencyP99Ms: null,
};

/** Two weeks of five-minute speeds, the last fifth of them the test part. */
export function facts(
  change: { readonly [Part in keyof CardFacts]?: object | string | number | null } = {},
): CardFacts {
  const parts = {
    run: STUDENT,
    dataset: {
      title: 'Speeds <of> a | city',
      quantity: 'speed',
      unit: 'mph',
      zone: 'America/Los_Angeles',
      startAt: new Date('2012-03-01T08:00:00Z'),
      stepSeconds: 300,
      steps: 14_401,
      nodeCount: 207,
      missingShare: 0.01,
      zeroIsMissing: false,
      source: null,
      synthetic: false,
      contentHash: 'da7a',
    },
    licences: [
      {
        ...{ spdx: 'CC-BY-NC-4.0', title: 'Attribution-NonCommercial 4.0', url: null },
        ...{ attribution: 'City of A', forbids: ['COMMERCIAL_USE'] },
      },
    ],
    protocol: {
      inputSteps: 12,
      targetSteps: 12,
      reportedHorizons: [3, 12],
      trainShare: 0.7,
      validationShare: 0.1,
      hash: '9107',
    },
    graph: { name: 'given with the data', recipe: 'GIVEN' },
    source: null,
    teachers: ['ensemble of 3'],
    labelShare: 1,
    lint: [
      { runId: 'run', checkName: 'scaler', position: 0, verdict: 'PASS', detail: 'it read the train part alone' },
      { runId: 'run', checkName: 'test-once', position: 1, verdict: 'PASS', detail: 'the test part was forecast once' },
    ],
    testForecasts: 1,
    heldAgainst: 'TEACHER',
    controlOf: [],
    scores: [0, 1, 3, 12].map((horizon) => ({ horizon, mae: 3 + horizon / 10, rmse: 6, mape: null, validCount: 9 })),
    intervals: [
      { kind: 'SPLIT', level: 0.9, horizon: 3, coverage: 0.89, halfWidth: 7.25 },
      { kind: 'ADAPTIVE', level: 0.9, horizon: 3, coverage: 0.5, halfWidth: 99 },
    ],
    diagnostics: {
      stress: [{ scenario: 'noise', mae: 4, cleanMae: 3, windows: 96, validCount: 100 }],
      fidelity: [
        { split: 'TEST', mae: 0.5, studentNearer: 0.481, errorCorrelation: 0.9, nodes: [], hours: [], count: 9 },
      ],
      errorBreakdown: {
        horizons: [0, 3],
        regimeRule: 'free-speed',
        groups: [
          {
            dimension: 'hour',
            cells: [7, 8, 9].map((hour) => ({ key: String(hour), mae: [hour / 2, 9], count: [1000, 9], days: 7 })),
          },
          {
            dimension: 'regime',
            cells: [
              { key: 'free', mae: [1.5, 2], count: [12_345, 1000], days: 10 },
              { key: 'slowing', mae: [null, null], count: [0, 0], days: 0 },
            ],
          },
        ],
      },
    },
    entry: {
      seeds: 3,
      controlVerdict: 'BETTER',
      againstControlMean: -0.1,
      againstControlLow: -0.15,
      againstControlHigh: -0.05,
    },
    copyIn: null,
    pairs: 2,
  };
  return { ...parts, ...change } as unknown as CardFacts;
}
