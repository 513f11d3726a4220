/**
 * A database as a busy team has it after a year, for the API's load test: many finished experiments with their runs,
 * metric points, events, evaluations per node and one leaderboard. Made by set-based SQL, so that it takes seconds.
 */
import { sql } from 'drizzle-orm';
import { createQueue } from '@stillgraph/db/jobs';
import {
  datasets,
  ensureDemoTeam,
  experiments,
  graphs,
  leaderboards,
  type runs,
  type DatabaseConnection,
} from '@stillgraph/db';

export interface BenchmarkSize {
  readonly runs: number;
  /** 20 where it is left out. */
  readonly runsPerExperiment?: number;
  /** Of each run, over three curves. */
  readonly metricPoints: number;
  readonly nodes: number;
}

export interface BenchmarkData {
  readonly teamId: string;
  readonly datasetId: string;
  readonly leaderboardId: string;
  readonly experimentIds: readonly string[];
}

const RUNS_PER_EXPERIMENT = 20;
const SEEDS = 2;

/** @param database a migrated database with nothing of the demo team in it */
export async function fillBenchmark(
  database: DatabaseConnection & { readonly url: string },
  size: BenchmarkSize = { runs: 2000, metricPoints: 300, nodes: 207 },
): Promise<BenchmarkData> {
  const { db } = database;
  const { team, user } = await ensureDemoTeam(db);
  if (user === undefined) throw new Error('the local user is gone');
  const queue = await createQueue(database.url);
  try {
    const { dataset } = await datasets.insert(db, {
      teamId: team.id,
      createdBy: user.id,
      name: 'benchmark',
      title: 'Benchmark',
      zone: 'UTC',
      startAt: new Date('2024-01-01T00:00:00Z'),
      stepSeconds: 300,
      zeroIsMissing: true,
      nodes: Array.from({ length: size.nodes }, (_, i) => ({ externalId: `${i}` })),
      channels: [{ name: 'speed', quantity: 'speed', unit: 'mph', role: 'TARGET' }],
      series: {
        values: new Float32Array(2016 * size.nodes).fill(60),
        mask: new Uint8Array(2016 * size.nodes).fill(1),
      },
    });
    const graph = await graphs.insert(db, {
      teamId: team.id,
      datasetId: dataset.id,
      name: 'identity',
      recipe: 'IDENTITY',
      parameters: {},
      nodeCount: size.nodes,
      from: Uint32Array.from({ length: size.nodes }, (_, i) => i),
      to: Uint32Array.from({ length: size.nodes }, (_, i) => i),
      weight: new Float32Array(size.nodes).fill(1),
    });
    const experimentIds: string[] = [];
    const { runsPerExperiment = RUNS_PER_EXPERIMENT } = size;
    for (let number = 0; number * runsPerExperiment < size.runs; number++) {
      const { id } = await experiments.create(db, queue, {
        teamId: team.id,
        createdBy: user.id,
        name: `Experiment ${number + 1}`,
        datasetId: dataset.id,
        graphId: graph.id,
        protocol: {
          inputSteps: 12,
          targetSteps: 12,
          reportedHorizons: [3, 6, 12],
          trainShare: 0.7,
          validationShare: 0.1,
          maskRule: 'observed',
          mapeThreshold: 1e-3,
          metricVersion: 1,
        },
        config: { seeds: SEEDS },
        preset: 'standard',
        seeds: SEEDS,
        runs: planOf(number, Math.min(runsPerExperiment, size.runs - number * runsPerExperiment)),
      });
      experimentIds.push(id);
    }
    await finishAll(database, size);
    const { protocolId } = (await experiments.byIds(db, experimentIds)).get(experimentIds[0] ?? '') ?? {};
    if (protocolId === undefined) throw new Error('the benchmark needs at least one experiment');
    const board = await leaderboards.replaceEntries(db, {
      protocolId,
      teamId: team.id,
      name: 'Benchmark',
      findings: ['Made for a load test.'],
      entries: entriesOf(await leaderboards.rankableRuns(db, protocolId)),
    });
    await db.execute(sql`analyze`);
    return { teamId: team.id, datasetId: dataset.id, leaderboardId: board.id, experimentIds };
  } finally {
    await queue.stop();
  }
}

/** One teacher a seed, the rest students of it and their controls. */
function planOf(number: number, count: number): experiments.RunInput[] {
  return Array.from({ length: count }, (_, i): experiments.RunInput => {
    const seed = 1 + (i % SEEDS);
    const place = Math.floor(i / SEEDS);
    const kind = place === 0 ? 'TEACHER' : 'STUDENT';
    const isControl = place % 2 === 1;
    const distilled = kind === 'STUDENT' && !isControl;
    const model = kind === 'TEACHER' ? 'graph-stid' : `stid-s-${Math.ceil(place / 2)}`;
    const configuration = (method: string) => `${kind.toLowerCase()}/${model}/${method}`;
    return {
      key: `${configuration(distilled ? 'response' : 'control')}/seed ${seed}`,
      kind,
      configurationKey: configuration(distilled ? 'response' : 'control'),
      model,
      modelLabel: model,
      method: distilled ? 'response' : 'none',
      methodLabel: kind === 'TEACHER' ? null : distilled ? 'response 0.9' : 'control',
      seed,
      config: configOf(kind, distilled ? 'response' : 'none', { number, place, seed }),
      totalSteps: 3000,
      teachers: distilled ? [`teacher/graph-stid/control/seed ${seed}`] : [],
      control: distilled ? `${configuration('control')}/seed ${seed}` : null,
    };
  });
}

interface Variation {
  readonly number: number;
  readonly place: number;
  readonly seed: number;
}

/** As many fields as a stored config has, some of them varied. */
function configOf(kind: string, method: string, { number, place, seed }: Variation): Record<string, unknown> {
  return {
    role: kind.toLowerCase(),
    model: {
      name: kind === 'TEACHER' ? 'graph-stid' : 'stid-s',
      hidden: 16 << (place % 4),
      blocks: 1 + (place % 3),
      dropout: 0.1,
    },
    training: {
      ...{
        updates: 1000 * (1 + (number % 3)),
        batchSize: 64,
        learningRate: [0.001, 0.002, 0.003, 0.005][(number + place) % 4],
      },
      ...{ warmUpUpdates: 20, finalLearningRateShare: 0.02, weightDecay: 0.0001, clipNorm: 5, averageDecay: 0.98 },
      ...{
        validations: 20,
        updatesPerHorizon: 0,
        lagNoise: 0,
        hiddenNodes: 0,
        views: 0,
        mixup: 0,
        covariateDropout: 0,
      },
      ...{ patience: 0, loss: place % 5 === 0 ? 'squared' : 'absolute', quantiles: [], positiveWeight: 1 },
    },
    ...(method === 'none'
      ? {}
      : { method: { name: method, weight: 0.5 + (place % 5) / 10, confidence: 'plain', tau: 0.5 } }),
    labelShare: 1,
    protocol: {
      ...{ inputSteps: 12, targetSteps: 12, reportedHorizons: [3, 6, 12], cumulativeHorizons: [] },
      ...{ split: { train: 0.7, validation: 0.1 }, maskRule: 'observed', mapeThreshold: 0.001, metricVersion: 1 },
    },
    inputs: {
      ...{ timeOfDayHarmonics: 4, weekendFlag: true, profile: place % 2 === 0, timeOfDaySlots: 0, dayOfWeek: false },
      ...{ lagTimeOfDay: false, lagDayOfWeek: false, covariates: [], missingIndicator: false, recentWeeks: [] },
      ...{ sameSlotWeeks: [], logScale: false },
    },
    form: 'last-value',
    seed,
  };
}

async function finishAll({ db }: DatabaseConnection, size: BenchmarkSize): Promise<void> {
  const floats = sql`decode(repeat('00004040', ${size.nodes}), 'hex')`;
  await db.execute(sql`
    update runs set status = 'SUCCEEDED', attempt = 1, started_at = now(), finished_at = now(), progress = 1,
      step = 3000, engine = 'traced', threads = 2, environment = '{"node":"24"}', parameters = 20000 + position,
      weights_bytes = 80000, input_bytes = 400000, train_seconds = 30, latency_p50_ms = 1, latency_p99_ms = 2, worker_name = 'benchmark',
      validation_mae = 3 + random(), test_mae = 3 + random(), job_id = null, last_event = 50`);
  await db.execute(sql`update experiments set status = 'SUCCEEDED', finished_at = now()`);
  await db.execute(sql`delete from pgboss.job`);
  await db.execute(sql`
    insert into metric_points (run_id, name, step, value)
    select id, name, place * 10, random() from runs
    cross join (values ('loss'), ('validation mae'), ('learning rate')) as metric (name)
    cross join generate_series(1, ${Math.ceil(size.metricPoints / 3)}::int) as place`);
  await db.execute(sql`
    insert into run_events (run_id, sequence, type, status, progress, step, total_steps)
    select id, sequence, 'PROGRESS', 'RUNNING', sequence / 50.0, sequence * 60, 3000 from runs
    cross join generate_series(1, 50) as sequence`);
  await db.execute(sql`
    insert into evaluations (run_id, split, horizon, mae, rmse, mape, valid_count, node_count, node_mae, node_rmse)
    select id, split::split, horizon, 3 + random(), 5 + random(), 0.1, 100000, ${size.nodes}::int, ${floats}, ${floats}
    from runs cross join (values ('TEST'), ('VALIDATION')) as splits (split) cross join generate_series(0, 12) as horizon`);
}

function entriesOf(rows: readonly runs.RunRow[]): leaderboards.EntryInput[] {
  const groups = new Map<string, runs.RunRow[]>();
  for (const run of rows) {
    const key = `${run.experimentId} ${run.configurationKey}`;
    groups.set(key, [...(groups.get(key) ?? []), run]);
  }
  return [...groups.values()].flatMap((group, index): leaderboards.EntryInput[] => {
    const [run] = group;
    if (run === undefined) return [];
    const control = rows.find((candidate) => candidate.id === run.controlRunId)?.configurationKey ?? null;
    const { experimentId, configurationKey, kind, model, modelLabel, method, methodLabel } = run;
    const interval = { mean: -0.1, low: -0.2, high: 0 };
    return [
      {
        ...{ experimentId, configurationKey, kind, model, modelLabel, method, methodLabel },
        ...{ rankLow: index + 1, rankHigh: index + 3, tieGroup: 1 + Math.floor(index / 3) },
        ...{ isControl: kind === 'STUDENT' && method === 'none', seeds: group.length },
        ...{ maeMean: 3 + index / 1000, maeLow: 2.9, maeHigh: 4.5 + index / 1000, validationMae: 2.9 + index / 1000 },
        horizons: [3, 6, 12].map((horizon) => ({ horizon, mae: 3, rmse: 5, mape: 0.1 })),
        ...{ parameters: run.parameters ?? 0, weightsBytes: run.weightsBytes ?? 0, inputBytes: run.inputBytes },
        ...{ latencyP50Ms: run.latencyP50Ms, latencyP99Ms: run.latencyP99Ms, timedOn: null },
        againstControlMean: control === null ? null : interval.mean,
        againstControlLow: control === null ? null : interval.low,
        againstControlHigh: control === null ? null : interval.high,
        controlVerdict: control === null ? 'UNJUDGED' : 'TIE',
        ...{ againstTeacherMean: 1, againstTeacherLow: 0, againstTeacherHigh: 2 },
        bestRunId: run.id,
        controlConfigurationKey: control,
        runIds: group.map((member) => member.id),
      },
    ];
  });
}
