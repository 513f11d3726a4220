import { describe, expect, it } from 'vitest';
import { jsonReport, tableReport, type Results } from './report.ts';
import type { EntryResult, RunResult } from './results.ts';

const score = (horizon: number, mae: number) => ({ horizon, mae, rmse: mae + 1, mape: horizon === 0 ? null : 0.1 });

function run(changes: Partial<RunResult>): RunResult {
  return {
    ...{ id: 'run', kind: 'STUDENT', model: 'stid-s', modelLabel: 'STID-s', method: 'none', methodLabel: 'control' },
    ...{ configurationKey: 'student/stid-s/none', seed: 1, engine: 'traced', threads: 2, parameters: 900 },
    ...{
      environment: { versions: { node: '24' }, reason: 'present' },
      weightsBytes: 3600,
      inputBytes: 9224,
      trainSeconds: 1.5,
    },
    ...{ latencyP50Ms: 0.25, latencyP99Ms: 0.5, configHash: 'abc', validationMae: 3, teachers: [] },
    experiment: { name: 'A week, quick' },
    evaluations: [score(0, 3), score(3, 2), score(6, 2.5), score(12, 4), score(1, 1)],
    predictionIntervals: [],
    ...changes,
  };
}

function entry(changes: Partial<EntryResult>): EntryResult {
  return {
    ...{ rankLow: 1, rankHigh: 2, tieGroup: 1, kind: 'STUDENT', isControl: false, model: 'stid-s', seeds: 2 },
    ...{ modelLabel: 'STID-s', method: 'response', methodLabel: 'response 0.9', parameters: 1900, weightsBytes: 7600 },
    inputBytes: 9224,
    ...{ configurationKey: 'student/stid-s/response', mae: { mean: 3, low: 2.5, high: 3.5 }, controlVerdict: 'BETTER' },
    horizons: [score(0, 3), score(3, 2), score(6, 2.5), score(12, 4)].map((one) => ({ ...one, cumulative: false })),
    ...{ experiment: { name: 'A week, quick' }, validationMae: 2.9 },
    ...{ latencyP50Ms: 0.25, latencyP99Ms: 0.5, againstTeacher: null },
    againstControl: { mean: -0.125, low: -0.2, high: -0.05 },
    ...changes,
  };
}

const results: Results = {
  dataset: {
    ...{ id: 'internal', name: 'week', title: 'A week', quantity: 'speed', unit: 'km/h', zone: 'UTC', steps: 2016 },
    ...{ startAt: '2026-01-05T00:00:00Z', stepSeconds: 300, nodeCount: 4, missingShare: 0, contentHash: 'def' },
    ...{ synthetic: false, graphs: { nodes: [] } },
  },
  graph: { id: 'graph', name: 'Neighbours', recipe: 'K_NEAREST', edgeCount: 8 },
  preset: 'quick',
  board: {
    protocol: {
      ...{ hash: 'ghi', inputSteps: 12, targetSteps: 12, reportedHorizons: [3, 6, 12], trainShare: 0.7 },
      ...{ validationShare: 0.1, maskRule: 'missing', mapeThreshold: 1, metricVersion: 1, testWindows: 380 },
    },
    leaderboard: {
      name: 'A week, the board',
      findings: ['Distillation paid.'],
      entries: {
        nodes: [
          entry({}),
          entry({
            ...{ rankLow: 3, rankHigh: 3, tieGroup: 2, isControl: true, method: 'none', methodLabel: 'control' },
            ...{ configurationKey: 'student/stid-s/none', mae: { mean: 3.1, low: null, high: null } },
            againstControl: null,
          }),
        ],
      },
    },
  },
  runs: [
    run({ kind: 'BASELINE', model: 'last-value', engine: 'wasm', threads: 1 }),
    run({ kind: 'TEACHER', model: 'graph-stid', modelLabel: 'graph STID' }),
    run({}),
    run({ method: 'response', methodLabel: 'response 0.9', teachers: [{ modelLabel: 'graph STID', seed: 1 }] }),
  ],
  wallSeconds: 61.4,
};

describe('the JSON of the demo', () => {
  const report = jsonReport(results);

  it('names data, graph, protocol and the environment of the trained runs', () => {
    expect(report).toMatchObject({
      dataset: { name: 'week', contentHash: 'def', graph: { name: 'Neighbours', recipe: 'K_NEAREST', edges: 8 } },
      protocol: { hash: 'ghi', reportedHorizons: [3, 6, 12] },
      environment: { backend: 'traced', threads: 2, versions: { node: '24' } },
      ...{ preset: 'quick', wallSeconds: 61.4, findings: ['Distillation paid.'] },
    });
    expect(report['dataset']).not.toHaveProperty('id');
  });

  it('gives every run with its errors at the reported horizons and their mean', () => {
    const [, teacher, control, distilled] = report['runs'] as Record<string, unknown>[];
    expect(teacher).toMatchObject({ kind: 'TEACHER', teacher: null });
    expect(control).toMatchObject({ kind: 'STUDENT', method: 'none', teacher: null });
    expect(distilled).toMatchObject({
      ...{ kind: 'STUDENT', model: 'stid-s', method: 'response', seed: 1, teacher: 'graph STID' },
      ...{
        parameters: 900,
        weightsBytes: 3600,
        inputBytes: 9224,
        trainSeconds: 1.5,
        latencyMs: { p50: 0.25, p99: 0.5 },
      },
    });
    expect(distilled?.['metrics']).toEqual({
      test: {
        mae: { '3': 2, '6': 2.5, '12': 4, mean: 3 },
        rmse: { '3': 3, '6': 3.5, '12': 5, mean: 4 },
        mape: { '3': 0.1, '6': 0.1, '12': 0.1, mean: null },
      },
    });
  });

  it('sums up every configuration with mean, interval and tie group', () => {
    expect(report['summary']).toMatchObject([
      {
        configuration: 'student/stid-s/response',
        mean: 3,
        interval: [2.5, 3.5],
        tieGroup: 1,
        isControl: false,
        inputBytes: 9224,
      },
      { configuration: 'student/stid-s/none', mean: 3.1, interval: null, tieGroup: 2, isControl: true },
    ]);
  });
});

it('calls the validation error of an event what it is', () => {
  const { board } = results;
  const event = { name: 'exceedance' };
  const protocol = { ...board.protocol, event, eventLabel: 'above 80' };
  const ofEvent = jsonReport({ ...results, board: { ...board, protocol } });
  for (const part of ['runs', 'summary']) {
    const [first] = ofEvent[part] as Record<string, unknown>[];
    expect(first).toHaveProperty('validationCrossEntropy');
    expect(first).not.toHaveProperty('validationMae');
  }
});

describe('the table of the demo', () => {
  const lines = tableReport(results).split('\n');

  it('says what was measured, on what', () => {
    expect(lines[0]).toBe(
      'A week, the board: test MAE in km/h, 380 windows, engine traced with 2 threads, 61 s in all',
    );
    expect(lines.at(-1)).toBe('- Distillation paid.');
  });

  it('ranks, with intervals and each student beside its control', () => {
    expect(lines[2]).toMatch(
      /^rank {2}model +method +MAE 3 +MAE 6 +MAE 12 +mean \[95 %\] +vs control +parameters +p50 ms$/,
    );
    expect(lines[3]).toMatch(
      /^1-2 +STID-s +response 0\.9 +2\.000 +2\.500 +4\.000 +3\.000 \[2\.500, 3\.500\] +-0\.125 better +1,900 +0\.25$/,
    );
    expect(lines[4]).toMatch(/^3 +STID-s +control +2\.000 +2\.500 +4\.000 +3\.100 +control +1,900 +0\.25$/);
  });
});
