import { expect, it } from 'vitest';
import { repository } from '../platform/settings.ts';
import { markdownReport } from './markdown.ts';
import type { Results } from './report.ts';
import type { EntryResult } from './results.ts';

const score = (horizon: number, mae: number, cumulative = false) => ({
  ...{ horizon, mae, rmse: mae + 1, mape: null, cumulative },
});
const entry = (changes: Partial<EntryResult>): EntryResult => ({
  ...{ rankLow: 1, rankHigh: 2, tieGroup: 1, kind: 'STUDENT', isControl: false, model: 'stid-s', seeds: 2 },
  ...{ modelLabel: 'STID-s', method: 'response', methodLabel: 'response 0.9', parameters: 1900, weightsBytes: 7600 },
  inputBytes: 9224,
  ...{ configurationKey: 'student/stid-s/response', mae: { mean: 2.9, low: 2.5, high: 3.5 }, controlVerdict: 'BETTER' },
  ...{ horizons: [score(0, 2.9), score(3, 2), score(3, 1.5, true)], latencyP50Ms: 0.25, latencyP99Ms: 0.5 },
  ...{ againstControl: { mean: -0.1, low: -0.2, high: -0.05 }, againstTeacher: null, validationMae: 2.8 },
  experiment: { name: 'A week, night, few' },
  ...changes,
});
const entries = [
  entry({}),
  entry({
    isControl: true,
    methodLabel: 'control',
    experiment: { name: 'A week, night, all' },
    againstControl: null,
    inputBytes: null,
  }),
];
const results: Results = {
  dataset: {
    ...{ id: 'd', name: 'week', title: 'A week', quantity: 'speed', unit: 'km/h', zone: 'UTC', steps: 2016 },
    ...{ startAt: '2026-01-05T00:00:00Z', stepSeconds: 300, nodeCount: 4, missingShare: 0.01, contentHash: 'def' },
    ...{ synthetic: false, graphs: { nodes: [] } },
  },
  graph: { id: 'g', name: 'Neighbours', recipe: 'K_NEAREST', edgeCount: 8 },
  preset: null,
  board: {
    protocol: {
      ...{ hash: '0123456789abcdef', inputSteps: 12, targetSteps: 12, reportedHorizons: [3], trainShare: 0.7 },
      ...{ validationShare: 0.1, maskRule: 'observed', mapeThreshold: 1, metricVersion: 1, testWindows: 380 },
    },
    leaderboard: { name: 'A week', findings: ['Distillation paid.'], entries: { nodes: entries } },
  },
  runs: [],
  wallSeconds: 118,
};
const args = {
  ...{ data: `${repository}/data/week`, preset: undefined, experiments: [`${repository}/night.json`], seeds: 5 },
  ...{ json: undefined, markdown: undefined, taken: { covariate: ['wind=wind.csv'], 'zero-is-missing': true } },
};
const page = markdownReport(results, args);

it('says how to make it again, with paths from the root of the repository', () => {
  expect(page).toContain(
    'npm run demo -- --data data/week --covariate wind=wind.csv --zero-is-missing --experiment night.json --seeds 5\n',
  );
});

it('shows average precision and cross-entropy in the place of errors where events are predicted', () => {
  const event = {
    ...{ crossEntropy: 0.34, brier: 0.1, prevalence: 0.13, averagePrecision: 0.337, nodeAveragePrecision: 0.2 },
    ...{ threshold: 0.3, precision: 0.4, recall: 0.5, f1: 0.44 },
    alarms: {
      ...{ events: 20, detected: 12.4, late: 3, alarms: 30, falsePerNodeDay: 0.25 },
      leadMinutes: { median: 25, low: 10, high: 45 },
    },
  };
  const scored = entry({ horizons: [0, 3].map((horizon) => ({ ...score(horizon, 0.2), event })) });
  const board = { ...results.board.leaderboard, entries: { nodes: [scored] } };
  const protocol = { ...results.board.protocol, eventLabel: 'above 5 km/h' };
  const told = markdownReport({ ...results, board: { protocol, leaderboard: board } }, args);
  const [header, , first] = told.split('\n').filter((line) => line.startsWith('|'));
  expect(header).toContain('| AUPRC 3 | AUPRC | cross-entropy, 95 % | validation |');
  expect(first).toContain('| 0.337 | 0.337 | 2.9000 (2.5000 to 3.5000) | 2.8000 |');
  expect(told).not.toContain('km/h, the mean');
  expect(told).toContain('holds at a share of 0.130 of the target steps');
  expect(told).toContain('| STID-s | response 0.9 | 0.200 | 0.400 | 0.500 | 0.440 | 12 of 20 | 3 of 20 | 25 | 0.250 |');
});

it('tells the experiments apart, and errors at a horizon from those up to it', () => {
  const [header, , first, second] = page.split('\n').filter((line) => line.startsWith('|'));
  expect(header).toContain('| rank | experiment | model | method | MAE 3 | RMSE 1 to 3 | MAE, 95 % | RMSE |');
  expect(first).toContain('| 1–2 | few | STID-s | response 0.9 | 2.000 | 2.500 | 2.900 (2.500 to 3.500) | 3.900 |');
  expect(first).toContain('| -0.100 (-0.200 to -0.050), -3.3 %, better | 1,900 | 7,600 | 9,224 | 0.25 |');
  expect(second).toContain('| 1–2 | all | STID-s | control |');
  // Of a board of before.
  expect(second).toContain('| 1,900 | 7,600 | – | 0.25 |');
  expect(page).toContain('- Distillation paid.');
  expect(page).toContain(
    'unless a horizon is named. 2 seeds. The best teacher is the one that validation chose. Engine –',
  );
  expect(page).not.toContain('## Alarms');
});

it('says how many seeds each entry has where not all have as many', () => {
  const uneven = [
    entry({ seeds: 5 }),
    entry({ isControl: true, againstControl: null }),
    entry({ kind: 'BASELINE', seeds: 1 }),
  ];
  const leaderboard = { ...results.board.leaderboard, entries: { nodes: uneven } };
  const told = markdownReport({ ...results, board: { ...results.board, leaderboard } }, args);
  const [header, , first, second] = told.split('\n').filter((line) => line.startsWith('|'));
  expect(told).toContain(
    'unless a horizon is named. 2 to 5 seeds. The best teacher is the one that validation chose. Engine –',
  );
  expect(header).toContain('| against its control, 95 % | seeds | parameters |');
  expect(first).toContain(', better | 5 | 1,900 |');
  expect(second).toContain('| control | 2 | 1,900 |');
  expect(page).not.toContain('| seeds |');
});
