import { eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../../test/kit/database.ts';
import { createQueue, type Queue } from '../../jobs/index.ts';
import { newId } from '../../schema/columns.ts';
import { imports, leaderboards as boards, runDependencies, runs as runTable } from '../../schema/index.ts';
import { sampleDataset, sampleEntry, sampleExperiment, sampleRoads } from '../../testing/samples.ts';
import * as attributions from '../attributions.ts';
import * as graphRequests from '../graph-requests.ts';
import * as leaderboards from '../leaderboards.ts';
import * as networks from '../networks.ts';
import * as lineage from './index.ts';

let database: TestDatabase;
let queue: Queue;

beforeAll(async () => {
  database = await createTestDatabase();
  queue = await createQueue(database.url);
});
afterAll(async () => {
  await queue.stop();
  await database.close();
});

type Sample = Awaited<ReturnType<typeof sampleExperiment>>;

const COMPUTATION = 'ml 6';

/** As if workers had trained everything in order. */
async function finish({ experiment }: Pick<Sample, 'experiment'>, finishedAt = new Date()): Promise<void> {
  await database.db
    .update(runTable)
    .set({
      ...{ status: 'SUCCEEDED', progress: 1, attempt: 1, parameters: 1, testMae: 3, validationMae: 3 },
      ...{ engine: 'cpu', startedAt: finishedAt, finishedAt, jobId: null },
    })
    .where(eq(runTable.experimentId, experiment.id));
}

function ask(
  { team }: Pick<Sample, 'team'>,
  start: lineage.LineageRef,
  more: Partial<lineage.LineageRequest & { computation: string }> = {},
): Promise<lineage.Lineage> {
  const usual = { depth: 8, limit: 100, directions: ['UPSTREAM', 'DOWNSTREAM'] as const, computation: COMPUTATION };
  return lineage.of(database.db, { teamId: team.id, start, ...usual, ...more });
}

const told = ({ nodes }: lineage.Lineage) => nodes.map(({ ref, distance }) => [ref.type, ref.id, distance]);
const reasonsOf = ({ nodes }: lineage.Lineage, id: string) =>
  nodes
    .find(({ ref }) => ref.id === id)
    ?.stale.map(({ reason, arisesAt, newer }) => [reason, arisesAt.id, newer?.id ?? null]);

describe('the way from data to what was made of them', () => {
  it('leads from a student up to its teachers, graph and data, and down to its place on the board', async () => {
    const sample = await sampleExperiment(database.db, queue);
    await finish(sample);
    const { team, user, experiment, dataset, graph, a, b, ensemble, control, student } = sample;
    const { protocolId } = experiment;
    const entries = [sampleEntry(student)];
    await leaderboards.replaceEntries(database.db, {
      protocolId,
      teamId: team.id,
      name: 'board',
      findings: [],
      entries,
    });
    const wish = { teamId: team.id, runId: student.id, node: 0, horizonFrom: 1, horizonTo: 1, createdBy: user.id };
    const { attribution } = await attributions.create(database.db, queue, wish);
    const entry = (await leaderboards.entriesOfRuns(database.db, [student.id])).get(student.id);

    const found = await ask(sample, { type: 'Run', id: student.id });
    expect(told(found)[0]).toEqual(['Run', student.id, 0]);
    expect(new Set(told(found))).toEqual(
      new Set([
        ['Run', student.id, 0],
        ['Dataset', dataset.id, -1],
        ['Graph', graph.id, -1],
        ['Run', ensemble.id, -1],
        ['Run', a.id, -2],
        ['Run', b.id, -2],
        ['LeaderboardEntry', entry?.id, 1],
        ['Attribution', attribution.id, 1],
      ]),
    );
    expect(found.isCut).toBe(false);
    const kinds = found.edges.map(({ kind, from, to }) => [kind, from.id, to.id]);
    expect(kinds).toEqual(
      expect.arrayContaining([
        ['NODES_OF', dataset.id, graph.id],
        ['TRAINED_ON', dataset.id, a.id],
        ['OVER_GRAPH', graph.id, student.id],
        ['TAUGHT', ensemble.id, student.id],
        ['RANKED', student.id, entry?.id],
        ['EXPLAINED', student.id, attribution.id],
      ]),
    );
    expect(kinds.flat()).not.toContain(control.id);
  });

  it('goes one way, as far and as wide as it is asked, and says when there is more', async () => {
    const sample = await sampleExperiment(database.db, queue);
    const { dataset, graph, ensemble, student } = sample;
    const start = { type: 'Run', id: student.id } as const;
    const up = await ask(sample, start, { directions: ['UPSTREAM'], depth: 1 });
    expect(new Set(told(up).map(([, id]) => id))).toEqual(new Set([student.id, dataset.id, graph.id, ensemble.id]));
    expect(up.isCut).toBe(true);
    expect((await ask(sample, start, { directions: ['UPSTREAM'], depth: 2 })).isCut).toBe(false);
    const narrow = await ask(sample, { type: 'Dataset', id: dataset.id }, { limit: 3 });
    expect(narrow.nodes).toHaveLength(3);
    expect(narrow.isCut).toBe(true);
    await expect(ask(sample, start, { depth: 13 })).rejects.toThrow('1 to 12 steps, not 13');
    await expect(ask(sample, start, { limit: 0 })).rejects.toThrow('1 to 200 things, not 0');
  });

  it('tells what was compressed, averaged, begun with and taken over apart', async () => {
    const first = await sampleExperiment(database.db, queue);
    const configs = {
      'teacher/ensemble/seed 1': { role: 'ensemble' },
      'student/s/response 0.9/seed 1': { role: 'slimmed' },
      'student/s/control/seed 1': { graph: 'identity', startFrom: { runId: first.a.id } },
    };
    const sample = await sampleExperiment(database.db, queue, { sample: first, configs });
    const { a, b, ensemble, control, student } = sample;
    await database.db.update(runTable).set({ takenFromRunId: first.a.id }).where(eq(runTable.id, b.id));
    const { edges } = await ask(sample, { type: 'Run', id: first.a.id });
    const kinds = edges.filter(({ from }) => from.type === 'Run').map(({ kind, from, to }) => [kind, from.id, to.id]);
    expect(new Set(kinds)).toEqual(
      new Set([
        ['TAUGHT', first.a.id, first.ensemble.id],
        ['TAUGHT', first.ensemble.id, first.student.id],
        ['STARTED_FROM', first.a.id, control.id],
        ['TAKEN_OVER', first.a.id, b.id],
        ['AVERAGED', b.id, ensemble.id],
        ['COMPRESSED', ensemble.id, student.id],
      ]),
    );
    const upwards = await ask(sample, { type: 'Run', id: control.id }, { directions: ['UPSTREAM'] });
    expect(told(upwards)).toContainEqual(['Run', first.a.id, -1]);
    const overGraph = edges.filter(({ kind }) => kind === 'OVER_GRAPH').map(({ to }) => to.id);
    expect(overGraph).toContain(student.id);
    expect(overGraph).not.toContain(control.id);
    expect(overGraph).not.toContain(a.id);
  });

  it('says that edges are left out, whatever kinds they are of', async () => {
    const { db } = database;
    const sample = await sampleExperiment(db, queue);
    const [pattern] = await db.select().from(runTable).where(eq(runTable.id, sample.student.id));
    if (pattern === undefined) throw new Error('the sample has no student');
    const roles = ['ensemble', 'slimmed', 'student'];
    const insert = (name: string, count: number) =>
      db
        .insert(runTable)
        .values(
          Array.from({ length: count }, (_, at) => ({
            ...pattern,
            ...{ id: newId(), key: `${name} ${at}`, seed: 1000 + at, configurationKey: name, jobId: null },
            ...{ identity: null, controlRunId: null, position: (name === 'teacher' ? 1000 : 2000) + at },
            config: { ...pattern.config, role: roles[at % roles.length] },
          })),
        )
        .returning({ id: runTable.id });
    const [teachers, students] = [await insert('teacher', 45), await insert('student', 45)];
    const { id: experimentId } = sample.experiment;
    const taught = students.flatMap(({ id: runId }) =>
      teachers.map(({ id: teacherRunId }, position) => ({ experimentId, runId, teacherRunId, position })),
    );
    await db.insert(runDependencies).values(taught);
    const start = { type: 'Dataset', id: sample.dataset.id } as const;
    const found = await ask(sample, start, { directions: ['DOWNSTREAM'], depth: 1, limit: 200 });
    expect(found.nodes.length).toBeLessThan(200);
    expect(found.isCut).toBe(true);
    await db.delete(runDependencies).where(
      inArray(
        runDependencies.teacherRunId,
        teachers.slice(0, 5).map(({ id }) => id),
      ),
    );
    const whole = await ask(sample, start, { directions: ['DOWNSTREAM'], depth: 1, limit: 200 });
    expect(whole.isCut).toBe(false);
  });

  it('shows nothing of another team', async () => {
    const sample = await sampleExperiment(database.db, queue);
    const stranger = { team: { ...sample.team, id: sample.user.id } };
    const found = await ask(stranger, { type: 'Run', id: sample.student.id });
    expect(found).toMatchObject({ nodes: [{ ref: { id: sample.student.id }, stale: [] }], edges: [] });
  });
});

describe('what is out of date', () => {
  async function importOf(sample: Pick<Sample, 'team'>, datasetId: string, source: string): Promise<void> {
    const finished = { status: 'SUCCEEDED', finishedAt: new Date(), startedAt: new Date() } as const;
    await database.db.insert(imports).values({ teamId: sample.team.id, source, options: {}, datasetId, ...finished });
  }

  it('is a dataset whose source was imported again with other readings, and all that was made of it', async () => {
    const sample = await sampleExperiment(database.db, queue);
    const newer = await sampleDataset(database.db, { steps: 60 });
    await importOf(sample, sample.dataset.id, '/data/loops');
    expect(reasonsOf(await ask(sample, { type: 'Run', id: sample.student.id }), sample.student.id)).toEqual([]);
    await importOf(sample, newer.dataset.id, '/data/loops');
    const reason = ['DATASET_IMPORTED_AGAIN', sample.dataset.id, newer.dataset.id];
    const found = await ask(sample, { type: 'Run', id: sample.student.id });
    expect(reasonsOf(found, sample.dataset.id)).toEqual([reason]);
    expect(reasonsOf(found, sample.student.id)).toEqual([reason]);
    const alone = await ask(sample, { type: 'Run', id: sample.a.id }, { directions: ['DOWNSTREAM'] });
    expect(reasonsOf(alone, sample.ensemble.id)).toEqual([reason]);
    expect(reasonsOf(await ask(sample, { type: 'Dataset', id: newer.dataset.id }), newer.dataset.id)).toEqual([]);
  });

  it.each([
    ['another source', { source: '/data/other' }, {}],
    ['what the simulator made', { source: 'simulator', first: 'simulator' }, {}],
    ['another quantity', {}, { quantity: 'flow' }],
    ['other sensors', {}, { sensor: 'other' }],
  ])(
    'is not a dataset beside which there is %s',
    async (_case, sources: { source?: string; first?: string }, shape) => {
      const sample = await sampleDataset(database.db);
      const newer = await sampleDataset(database.db, { steps: 61, ...shape });
      await importOf(sample, sample.dataset.id, sources.first ?? '/data/loops');
      await importOf(sample, newer.dataset.id, sources.source ?? '/data/loops');
      expect(reasonsOf(await ask(sample, { type: 'Dataset', id: sample.dataset.id }), sample.dataset.id)).toEqual([]);
    },
  );

  it('is a graph over an earlier version of a network, and one that its recipe made otherwise since', async () => {
    const { db } = database;
    const { team, user, dataset } = await sampleDataset(db);
    const roads = await networks.insert(db, { teamId: team.id, name: `roads of ${dataset.name}`, ...sampleRoads });
    const changed = {
      ...sampleRoads,
      segments: sampleRoads.segments.map((segment) => ({ ...segment, lengthMetres: 12_000 })),
    };
    const made = async (name: string, networkVersionId: string, weight: number) => {
      const recipe = { kind: 'K_NEAREST', neighbours: 2, distance: 'road', networkVersionId } as const;
      const request = { teamId: team.id, datasetId: dataset.id, createdBy: user.id, name, recipe };
      const { id } = await graphRequests.create(db, queue, request);
      await graphRequests.claim(db, id);
      const edges = { from: Uint32Array.of(0), to: Uint32Array.of(1), weight: Float32Array.of(weight) };
      const graph = { recipe: 'K_NEAREST', parameters: {}, nodeCount: 3, networkVersionId, ...edges } as const;
      await graphRequests.succeed(db, id, graph, { statistics: null });
      return id;
    };
    const first = await made('first', roads.version.id, 0.5);
    const alone = await ask({ team }, { type: 'Graph', id: first });
    expect(alone.nodes.flatMap(({ stale }) => stale)).toEqual([]);

    const next = await networks.addVersion(db, { networkId: roads.network.id, teamId: team.id, ...changed });
    const elsewhere = await networks.insert(db, { teamId: team.id, name: `paths of ${dataset.name}`, ...changed });
    await made('elsewhere', elsewhere.version.id, 0.25);
    const older = ['NETWORK_CHANGED', roads.version.id, next.id];
    expect(reasonsOf(await ask({ team }, { type: 'Graph', id: first }), first)).toEqual([older]);

    const again = await made('again', next.id, 0.75);
    expect(reasonsOf(await ask({ team }, { type: 'Graph', id: first }), first)).toEqual([
      ['GRAPH_MADE_AGAIN', first, again],
      older,
    ]);
    expect(reasonsOf(await ask({ team }, { type: 'Graph', id: again }), again)).toEqual([]);
  });

  it('is a run whose config was trained again by other code, and every student of it', async () => {
    const sample = await sampleExperiment(database.db, queue, { computation: 'ml 5' });
    await finish(sample, new Date('2026-01-01'));
    const { a, ensemble, student } = sample;
    const found = await ask(sample, { type: 'Run', id: student.id });
    expect(reasonsOf(found, a.id)).toEqual([['COMPUTATION_CHANGED', a.id, null]]);
    expect(reasonsOf(found, student.id)).toEqual([['COMPUTATION_CHANGED', student.id, null]]);

    const again = await sampleExperiment(database.db, queue, { sample, computation: COMPUTATION });
    await finish(again, new Date('2026-02-01'));
    const since = await ask(sample, { type: 'Run', id: student.id });
    expect(reasonsOf(since, ensemble.id)).toContainEqual(['RUN_TRAINED_AGAIN', ensemble.id, again.ensemble.id]);
    const now = await ask(sample, { type: 'Run', id: again.student.id });
    expect(now.nodes.flatMap(({ stale }) => stale)).toEqual([]);
  });

  it('is no run whose config was trained since from teachers of other configs', async () => {
    const sample = await sampleExperiment(database.db, queue, { computation: COMPUTATION });
    await finish(sample, new Date('2026-01-01'));
    const ownReasons = async () =>
      reasonsOf(await ask(sample, { type: 'Run', id: sample.student.id }), sample.student.id)?.filter(
        ([, arisesAt]) => arisesAt === sample.student.id,
      );
    const other = { 'teacher/ensemble/seed 1': { weighting: 'by node' } };
    const unlike = await sampleExperiment(database.db, queue, { sample, computation: 'ml 5', configs: other });
    await finish(unlike, new Date('2026-02-01'));
    expect(await ownReasons()).toEqual([]);
    const again = await sampleExperiment(database.db, queue, { sample, computation: 'ml 5' });
    await finish(again, new Date('2026-03-01'));
    expect(await ownReasons()).toEqual([['RUN_TRAINED_AGAIN', sample.student.id, again.student.id]]);
  });

  it('is a run under a protocol that has ended', async () => {
    const sample = await sampleExperiment(database.db, queue);
    await finish(sample);
    const { team, experiment, student } = sample;
    const entries = [sampleEntry(student)];
    const { protocolId } = experiment;
    await leaderboards.replaceEntries(database.db, {
      protocolId,
      teamId: team.id,
      name: 'board',
      findings: [],
      entries,
    });
    await database.db
      .update(boards)
      .set({ endedAt: new Date(), endedBecause: ['SPLIT'] })
      .where(eq(boards.protocolId, protocolId));
    const found = await ask(sample, { type: 'Run', id: student.id });
    expect(reasonsOf(found, student.id)).toEqual([['PROTOCOL_ENDED', student.id, null]]);
    const entry = found.nodes.find(({ ref }) => ref.type === 'LeaderboardEntry');
    expect(entry?.stale.map(({ reason }) => reason)).toEqual(['PROTOCOL_ENDED']);
  });
});
