/** Small valid rows for the tests of this package. */
import type { Database } from '../database.ts';
import type { Queue } from '../jobs/index.ts';
import * as datasets from '../queries/datasets.ts';
import * as experiments from '../queries/experiments.ts';
import type { EvaluationInput } from '../queries/evaluations.ts';
import * as graphs from '../queries/graphs.ts';
import type * as leaderboards from '../queries/leaderboards.ts';
import * as runs from '../queries/runs/index.ts';
import * as workers from '../queries/workers.ts';
import { ensureDemoTeam } from '../seed.ts';

let made = 0;
const nextName = (noun: string) => `${noun} ${++made}`;

/** [steps, nodes, channels] with a value that tells its place and every tenth reading missing. */
export function sampleSeries(steps: number, nodes: number, channels: number) {
  const length = steps * nodes * channels;
  return {
    values: Float32Array.from({ length }, (_, i) => (i % 10 === 9 ? Number.NaN : i / 8)),
    mask: Uint8Array.from({ length }, (_, i) => (i % 10 === 9 ? 0 : 1)),
  };
}

export async function sampleDataset(
  db: Database,
  shape: { steps?: number; nodes?: number; quantity?: string; sensor?: string } = {},
) {
  const { team, user } = await ensureDemoTeam(db);
  if (user === undefined) throw new Error('the local user is gone');
  const { steps = 50, nodes = 3, quantity = 'speed', sensor = 's' } = shape;
  const name = nextName('dataset');
  const { dataset } = await datasets.insert(db, {
    teamId: team.id,
    createdBy: user.id,
    name,
    title: name,
    zone: 'America/Los_Angeles',
    startAt: new Date('2012-03-01T08:00:00Z'),
    stepSeconds: 300,
    zeroIsMissing: true,
    nodes: Array.from({ length: nodes }, (_, i) => ({
      externalId: `${sensor}${i}`,
      latitude: 34 + i / 100,
      longitude: -118,
    })),
    channels: [
      { name: 'speed', quantity, unit: 'mph', role: 'TARGET' },
      { name: 'incident', quantity: 'incident', unit: '1', role: 'LABEL' },
    ],
    series: sampleSeries(steps, nodes, 2),
  });
  const graph = await graphs.insert(db, {
    teamId: team.id,
    datasetId: dataset.id,
    name: 'ring',
    recipe: 'IDENTITY',
    parameters: {},
    nodeCount: nodes,
    from: Uint32Array.from({ length: nodes }, (_, i) => i),
    to: Uint32Array.from({ length: nodes }, (_, i) => i),
    weight: new Float32Array(nodes).fill(1),
  });
  return { team, user, dataset, graph };
}

const run = (key: string, kind: 'TEACHER' | 'STUDENT', teachers: string[] = [], control: string | null = null) => ({
  key,
  kind,
  configurationKey: key.replace(/\/seed \d+$/, ''),
  model: 'stid',
  modelLabel: key.split('/')[1] ?? key,
  method: teachers.length > 0 && kind === 'STUDENT' ? 'response' : 'none',
  methodLabel: null,
  seed: 1,
  config: { role: kind.toLowerCase(), seed: 1 },
  totalSteps: 100,
  teachers,
  control,
});

/**
 * Two teachers, their mean, a control and a student: the shape of every experiment, at its least.
 *
 * @param options.sample the dataset; a new one unless said
 * @param options.configs what the configs of runs hold beside the usual, by their keys
 */
export async function sampleExperiment(
  db: Database,
  queue: Queue,
  options: {
    readonly sample?: Awaited<ReturnType<typeof sampleDataset>>;
    readonly computation?: string;
    readonly trainShare?: number;
    readonly configs?: Readonly<Record<string, Record<string, unknown>>>;
  } = {},
) {
  const { sample = await sampleDataset(db), trainShare = 0.7, configs = {}, ...identity } = options;
  const experiment = await experiments.create(db, queue, {
    teamId: sample.team.id,
    createdBy: sample.user.id,
    name: nextName('experiment'),
    datasetId: sample.dataset.id,
    graphId: sample.graph.id,
    protocol: {
      inputSteps: 12,
      targetSteps: 12,
      reportedHorizons: [3, 6, 12],
      trainShare,
      validationShare: 0.1,
      maskRule: 'observed',
      mapeThreshold: 1e-3,
      metricVersion: 1,
    },
    config: { seeds: 1 },
    preset: 'quick',
    seeds: 1,
    ...identity,
    runs: [
      run('teacher/a/seed 1', 'TEACHER'),
      run('teacher/b/seed 1', 'TEACHER'),
      run('teacher/ensemble/seed 1', 'TEACHER', ['teacher/a/seed 1', 'teacher/b/seed 1']),
      run('student/s/control/seed 1', 'STUDENT'),
      run('student/s/response 0.9/seed 1', 'STUDENT', ['teacher/ensemble/seed 1'], 'student/s/control/seed 1'),
    ].map((one) => ({ ...one, config: { ...one.config, ...configs[one.key] } })),
  });
  const rows = (await runs.byExperimentIds(db, [experiment.id])).get(experiment.id) ?? [];
  const [a, b, ensemble, control, student] = rows;
  if (!a || !b || !ensemble || !control || !student) throw new Error('the sample experiment lacks a run');
  return { ...sample, experiment, a, b, ensemble, control, student };
}

/** Claims a run as a worker would that was brought here by the run's job. */
export async function claimAs(db: Database, name: string, runId: string) {
  const worker = await workers.register(db, { name, engine: 'wasm', threads: 1, versions: {} });
  const run = (await runs.byIds(db, [runId])).get(runId);
  const claim = await runs.claim(db, { runId, jobId: run?.jobId ?? runId, workerId: worker.id, workerName: name });
  return claim && { ...claim, held: { runId, attempt: claim.run.attempt } };
}

const evaluation = (split: 'TEST' | 'VALIDATION', horizon: number): EvaluationInput => ({
  split,
  horizon,
  mae: 3 + horizon / 10,
  rmse: 5 + horizon / 10,
  mape: 0.08,
  validCount: 1000,
  nodeMae: Float32Array.of(3, 3.5, Number.NaN),
  nodeRmse: Float32Array.of(5, 5.5, Number.NaN),
});

export const sampleOutcome: runs.Outcome = {
  engine: 'traced',
  threads: 2,
  environment: { node: '24' },
  parameters: 12_345,
  weightsBytes: 49_380,
  inputBytes: 476_936,
  trainSeconds: 12.5,
  latencyP50Ms: 1.5,
  latencyP99Ms: 2.5,
  validationMae: 2.9,
  testMae: 3.0,
  evaluations: [0, 3, 6, 12].flatMap((horizon) => [evaluation('TEST', horizon), evaluation('VALIDATION', horizon)]),
  intervals: [
    {
      kind: 'SPLIT',
      level: 0.9,
      horizon: 3,
      coverage: 0.88,
      halfWidth: 7.5,
      intervalScore: 21,
      weightedIntervalScore: null,
    },
    {
      kind: 'ADAPTIVE',
      level: 0.9,
      horizon: 3,
      coverage: 0.9,
      halfWidth: null,
      intervalScore: null,
      weightedIntervalScore: null,
    },
  ],
  diagnostics: {
    errorBreakdown: {
      horizons: [0, 3],
      regimeRule: 'free-speed',
      groups: [{ dimension: 'regime', cells: [{ key: 'free', mae: [3, null], count: [100, 0], days: 4 }] }],
    },
  },
};

/** An entry of a run alone. */
export function sampleEntry(run: runs.RunRow, more: Partial<leaderboards.EntryInput> = {}): leaderboards.EntryInput {
  const { experimentId, configurationKey, kind, model, modelLabel, method, methodLabel } = run;
  return {
    ...{ experimentId, configurationKey, kind, model, modelLabel, method, methodLabel },
    ...{ rankLow: 1, rankHigh: 2, tieGroup: 1, isControl: false, seeds: 1 },
    ...{
      maeMean: 3,
      maeLow: 2.9,
      maeHigh: 3.1,
      validationMae: 2.75,
      horizons: [{ horizon: 3, mae: 2.8, rmse: 5, mape: null }],
    },
    ...{ parameters: 100, weightsBytes: 400, inputBytes: 1600, latencyP50Ms: 1, latencyP99Ms: 2, timedOn: null },
    ...{ againstControlMean: null, againstControlLow: null, againstControlHigh: null, controlVerdict: 'UNJUDGED' },
    ...{ againstTeacherMean: null, againstTeacherLow: null, againstTeacherHigh: null },
    ...{ bestRunId: run.id, controlConfigurationKey: null, runIds: [run.id] },
    ...more,
  };
}

/** Two junctions and the road between them. */
export const sampleRoads = {
  junctions: [
    { externalId: 'j0', latitude: 34, longitude: -118 },
    { externalId: 'j1', latitude: 34.1, longitude: -118 },
  ],
  segments: [
    {
      ...{ externalId: 's0', name: null, from: 0, to: 1, lengthMetres: 11_000, lanes: 2, speedLimit: 90 },
      ...{ roadClass: 'motorway', geometry: [34, -118, 34.1, -118] },
    },
  ],
};
