// A worker as a process on a real Postgres: imports, a small experiment from first run to leaderboard.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  artifacts,
  datasets,
  evaluations,
  experiments,
  graphRequests,
  graphs,
  leaderboards,
  metrics,
  runs,
} from '@stillgraph/db';
import type { GraphRecipe } from '@stillgraph/db/jobs';
import { experimentConfigSchema } from '@stillgraph/ml/config';
import { datasetOf, entriesOf, openLaboratory, smallCity, until, type Laboratory } from '../kit/laboratory.ts';
import type { WorkerProcess } from '../kit/worker.ts';

let laboratory: Laboratory;
let worker: WorkerProcess;
let dataset: datasets.DatasetRow;

beforeAll(async () => {
  laboratory = await openLaboratory();
  worker = laboratory.worker();
  dataset = await datasetOf(laboratory, await laboratory.imported('simulator', smallCity));
});
afterAll(() => laboratory.close());

describe('an import', () => {
  it('of the simulator brings roads, sensors, channels and graphs', async () => {
    const { db } = laboratory.database;
    expect(dataset).toMatchObject({ steps: 864, nodeCount: 8, channelCount: 8, unit: 'km/h', synthetic: true });
    expect(dataset.networkVersionId).not.toBeNull();
    const channels = (await datasets.channelsOf(db, [dataset.id])).get(dataset.id);
    expect(channels?.map(({ name, role }) => [name, role])).toEqual([
      ['speed', 'TARGET'],
      ['flow', 'INPUT'],
      ['incident', 'LABEL'],
      ['reports/reports', 'INPUT'],
      ['reports/0', 'INPUT'],
      ['reports/1', 'INPUT'],
      ['reports/2', 'INPUT'],
      ['reports/3', 'INPUT'],
    ]);
    const { rows } = await graphs.list(db, { teamId: laboratory.teamId, datasetId: dataset.id });
    expect(rows.map((graph) => graph.recipe)).toEqual(['IDENTITY', 'GAUSSIAN_KERNEL']);
    expect(rows.at(-1)?.networkVersionId).toBe(dataset.networkVersionId);
  });

  it('of a table writes what the table says', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stillgraph-table-'));
    const path = join(folder, 'two sensors.csv');
    await writeFile(path, 'time,a,b\n2024-01-01 00:00,1,2\n2024-01-01 01:00,3,\n');
    const table = await datasetOf(laboratory, await laboratory.imported(path));
    const series = await datasets.readSeries(laboratory.database.db, table.id);
    expect([...series.values]).toEqual([1, 2, 3, 0]);
    expect([...series.mask]).toEqual([1, 1, 1, 0]);
    await rm(folder, { recursive: true });
  });

  it('of a bad table says file, line and reason, and leaves nothing', async () => {
    const { db } = laboratory.database;
    const before = await laboratory.database.sql`select count(*) from datasets`;
    const folder = await mkdtemp(join(tmpdir(), 'stillgraph-table-'));
    const path = join(folder, 'bad.csv');
    await writeFile(path, 'time,a,b\n2024-01-01 00:00,1,2\n2024-01-01 01:00,3\n');
    const failed = await laboratory.imported(path);
    expect(failed.status).toBe('FAILED');
    expect(failed.error).toBe('bad.csv, line 3: expected 3 cells as in the first row, got 2');
    expect(await laboratory.database.sql`select count(*) from datasets`).toEqual(before);
    expect(await datasets.findByName(db, laboratory.teamId, 'bad')).toBeUndefined();
    await rm(folder, { recursive: true });
  });

  it('under a name that is taken is refused', async () => {
    const failed = await laboratory.imported('simulator', smallCity);
    expect(failed.error).toContain('exists already; import it under another name');
  });
});

describe('a graph', () => {
  it('is made by every recipe, under the id that was told', async () => {
    const { teamId, queue } = laboratory;
    const { db } = laboratory.database;
    const made = async (name: string, recipe: GraphRecipe) => {
      const wanted = { teamId, datasetId: dataset.id, createdBy: null, name, recipe };
      const { id } = await graphRequests.create(db, queue, wanted);
      return until(`the graph ${name} is made`, async () => (await graphs.byIds(db, [id])).get(id));
    };
    const alone = await made('alone', { kind: 'IDENTITY' });
    expect(alone).toMatchObject({ recipe: 'IDENTITY', parameters: {}, nodeCount: 8, edgeCount: 8 });
    const nearest = await made('nearest', { kind: 'K_NEAREST', neighbours: 7 });
    expect(nearest).toMatchObject({ recipe: 'K_NEAREST', edgeCount: 56 });
    expect(nearest.parameters).toEqual({ neighbours: 7, distance: 'great-circle' });
    const kernel = await made('kernel', { kind: 'GAUSSIAN_KERNEL', threshold: 0.5 });
    const { weight } = await graphs.edgesOf(db, kernel.id);
    expect(Math.min(...weight)).toBeGreaterThanOrEqual(0.5);
    await expect(made('kernel', { kind: 'IDENTITY' })).rejects.toThrow('exists already');
  });

  it('that cannot be made leaves its request with the reason', async () => {
    const { teamId, queue } = laboratory;
    const { db } = laboratory.database;
    const folder = await mkdtemp(join(tmpdir(), 'stillgraph-table-'));
    const path = join(folder, 'without places.csv');
    await writeFile(path, 'time,a,b\n2024-01-01 00:00,1,2\n2024-01-01 01:00,3,4\n');
    const { id: datasetId } = await datasetOf(laboratory, await laboratory.imported(path));
    await rm(folder, { recursive: true });
    const recipe: GraphRecipe = { kind: 'K_NEAREST', neighbours: 1 };
    const { id } = await graphRequests.create(db, queue, { teamId, datasetId, createdBy: null, name: 'near', recipe });
    const request = await until('the request is over', async () => {
      const row = (await graphRequests.byIds(db, [id])).get(id);
      return row?.finishedAt != null && row;
    });
    const error = 'a K_NEAREST graph needs coordinates of all 2 nodes; 0 have them';
    expect(request).toMatchObject({ status: 'FAILED', error });
    expect((await graphs.byIds(db, [id])).size).toBe(0);
  });
});

describe('an experiment', () => {
  it('goes from its first run to the leaderboard', async () => {
    const { db } = laboratory.database;
    const training = { updates: 30, batchSize: 8, validations: 3 };
    const config = experimentConfigSchema.parse({
      baselines: [{ name: 'last-value' }, { name: 'ridge-shared' }],
      teachers: [
        { model: { name: 'stid', hidden: 16, blocks: 1, nodeEmbedding: 4 }, training },
        { model: { name: 'graph-stid', hidden: 8, blocks: 1, nodeEmbedding: 4, adaptiveRank: 2 }, training },
      ],
      students: [{ model: { name: 'stid-s', hidden: 8, blocks: 1, nodeEmbedding: 2 }, training }],
      seeds: 2,
    });
    const { experimentId, runIds } = await laboratory.begin(dataset.id, config);
    const finished = await until('the experiment is over', async () => {
      const row = (await experiments.byIds(db, [experimentId])).get(experimentId);
      return row?.finishedAt != null && row;
    });
    const rows = await runs.byIds(db, runIds);
    expect([...rows.values()].map((run) => [run.key, run.status, run.errorMessage])).toEqual(
      [...rows.values()].map((run) => [run.key, 'SUCCEEDED', null]),
    );
    expect(finished.status).toBe('SUCCEEDED');

    const student = [...rows.values()].find((run) => run.method === 'response');
    if (student === undefined) throw new Error('the plan has no distilled student');
    expect(student).toMatchObject({ engine: expect.any(String) as string, threads: 1, workerName: worker.name });
    const curve = (await metrics.byRunIds(db, [student.id])).get(student.id);
    expect(curve?.map((series) => series.name)).toEqual(expect.arrayContaining(['loss/total', 'validation/mae']));
    const scores = (await evaluations.byRunIds(db, [student.id], 'TEST')).get(student.id);
    expect(scores?.map((score) => score.horizon)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(scores?.[0]?.nodeMae).toHaveLength(8);
    const kept = (await artifacts.byRunIds(db, [student.id])).get(student.id);
    expect(kept?.map((artifact) => artifact.name)).toEqual([
      'predictions/test',
      'predictions/validation',
      'statistics/test-blocks',
      'statistics/test-cell-blocks',
      'weights',
    ]);
    const { shape } = kept?.[0]?.metadata ?? {};
    expect(shape).toEqual([(kept?.[0]?.bytes ?? 0) / (4 * 12 * 8), 12, 8]);

    const board = await until('the leaderboard is there', async () =>
      (await leaderboards.byProtocolIds(db, [finished.protocolId])).get(finished.protocolId),
    );
    const entries = await entriesOf(db, board.id);
    expect(entries).toHaveLength(7);
    expect(board.findings.length).toBeGreaterThan(1);
    const distilled = entries.find((entry) => entry.method === 'response');
    const control = entries.find((entry) => entry.isControl);
    expect(distilled?.controlEntryId).toBe(control?.id);
    expect(distilled?.controlVerdict).not.toBe('UNJUDGED');
    expect(entries.map((entry) => entry.maeMean)).toEqual(
      entries.map((entry) => entry.maeMean).toSorted((a, b) => a - b),
    );

    // A second question on the same data: what it trains is new, what has a closed form is on the board already.
    const [teacher] = config.teachers;
    if (teacher === undefined) throw new Error('the config has a teacher');
    const second = await laboratory.begin(
      dataset.id,
      { ...config, teachers: [{ ...teacher, training: { ...teacher.training, updates: 31 } }] },
      (run) => run.kind !== 'STUDENT',
    );
    const ofBoth = await until('the board holds both experiments', async () => {
      const found = await entriesOf(db, board.id);
      return new Set(found.map((entry) => entry.experimentId)).size === 2 && found.length >= 8 && found;
    });
    const baselines = ofBoth.filter((entry) => entry.kind === 'BASELINE');
    expect(baselines.map((entry) => entry.modelLabel).toSorted()).toEqual(['last value', 'ridge shared']);
    // Computed again by the second and come to the same, they stay the entries that they were.
    expect(baselines.some((entry) => entry.experimentId === second.experimentId)).toBe(false);
  });

  it('says plainly why a run failed, and fails what waited for it', async () => {
    const config = experimentConfigSchema.parse({
      teachers: [
        {
          // A rate that no network survives.
          model: { name: 'stid', hidden: 16, blocks: 1 },
          training: { updates: 2000, learningRate: 1, warmUpUpdates: 0, clipNorm: 1e30, weightDecay: 1e30 },
        },
      ],
      students: [{ model: { name: 'stid-s' }, training: { updates: 5 } }],
      seeds: 1,
    });
    const { runIds } = await laboratory.begin(
      dataset.id,
      config,
      (run) => run.kind === 'TEACHER' || run.kind === 'STUDENT',
    );
    const [teacherId = '', , studentId = ''] = runIds;
    const teacher = await until('the teacher is over', async () => {
      const row = await laboratory.run(teacherId);
      return row.finishedAt !== null && row;
    });
    expect(teacher).toMatchObject({ status: 'FAILED', errorCode: 'NON_FINITE_LOSS' });
    expect(teacher.errorMessage).toMatch(/the loss became .* at step \d+/);
    expect(await laboratory.run(studentId)).toMatchObject({ status: 'FAILED', errorCode: 'TEACHER_FAILED' });
  });
});
