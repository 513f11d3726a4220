/** Experiments and runs once more, put away, and removed. */
import { experiments, runs } from '@stillgraph/db';
import { runs as runTable } from '@stillgraph/db/schema';
import { eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset } from '../../testing/data.ts';
import { insertLeaderboard } from '../../testing/leaderboard.ts';
import { insertExperiment, type Owner } from '../../testing/runs.ts';
import { merged } from './merge.ts';

let api: TestApi;
let owner: Owner;
let member: Client;
let viewer: Client;
let other: Client;
let experimentId: string;
let id: string;

beforeAll(async () => {
  api = await startApi();
  const team = await api.team('alpha');
  [member, viewer] = [await team.script('member'), await team.script('viewer')];
  other = await (await api.team('beta')).script('owner');
  const { dataset, graph } = await insertDataset(api.database.db, { teamId: team.id, name: 'one' });
  owner = { teamId: team.id, datasetId: dataset.id, graphId: graph.id };
});
beforeEach(async () => {
  experimentId = (await insertExperiment(api, owner, 'a question')).id;
  id = encodeGlobalId('Experiment', experimentId);
});
afterAll(() => api.close());

const runsOf = async () => (await runs.byExperimentIds(api.database.db, [experimentId])).get(experimentId) ?? [];
const answerShape = z.record(
  z.string(),
  z.looseObject({
    userErrors: z.array(z.object({ code: z.string(), message: z.string(), field: z.array(z.string()).nullable() })),
  }),
);
async function call(who: Client, text: string, variables: Record<string, unknown> = { id }) {
  const types = 'id' in variables ? '($id: ID!)' : '($ids: [ID!]!)';
  const [answer] = Object.values(await who.read(answerShape, `mutation ${types} { ${text} }`, variables));
  if (answer === undefined) throw new Error('the mutation gave nothing');
  return answer;
}
const errorsOf = 'userErrors { code message field }';
const codes = async (who: Client, text: string, variables?: Record<string, unknown>) =>
  (await call(who, `${text} { ${errorsOf} }`, variables)).userErrors.map(({ code }) => code);
const cancelAll = () => experiments.cancel(api.database.db, api.queue, { id: experimentId, teamId: owner.teamId });

describe('experimentClone', () => {
  it('begins from what there is, with changes merged into the config', async () => {
    const changes =
      '{ name: "wider", config: { seeds: 1, teachers: [{ model: { name: "stid", hidden: 16, blocks: 1 }, training: { updates: 10 } }] } }';
    const { experiment, userErrors } = await call(
      member,
      `experimentClone(id: $id, changes: ${changes}) { experiment { name seeds config dataset { name } } ${errorsOf} }`,
    );
    expect(userErrors).toEqual([]);
    expect(experiment).toMatchObject({
      name: 'wider',
      seeds: 1,
      dataset: { name: 'one' },
      config: { teachers: [{ model: { hidden: 16 } }], students: [{ model: { name: 'nlinear' } }] },
    });
    const plain = await call(member, `experimentClone(id: $id) { experiment { name seeds } ${errorsOf} }`);
    expect(plain['experiment']).toEqual({ name: 'a question, again', seeds: 2 });
  });

  it('says what of the changes does not fit', async () => {
    const { userErrors } = await call(
      member,
      `experimentClone(id: $id, changes: { config: { seeds: 0 } }) { ${errorsOf} }`,
    );
    expect(userErrors).toMatchObject([{ code: 'INVALID', field: ['changes', 'config', 'seeds'] }]);
  });

  it('merges objects by member, lists as a whole, and takes away what is null', () => {
    expect(merged({ a: { b: 1, c: [1, 2] }, d: 1 }, { a: { c: [3] }, d: null, e: {} })).toEqual({
      a: { b: 1, c: [3] },
      e: {},
    });
  });
});

describe('runClone', () => {
  it('adds a run with another seed, and its control', async () => {
    const student = (await runsOf()).find((run) => run.method === 'response' && run.seed === 1);
    const variables = { id: encodeGlobalId('Run', student?.id ?? '') };
    const { run } = await call(
      member,
      `runClone(id: $id, seed: 7) { run { seed status config configurationKey control { seed method } teachers { seed } } ${errorsOf} }`,
      variables,
    );
    expect(run).toMatchObject({
      seed: 7,
      status: 'QUEUED',
      config: { seed: 7 },
      control: { seed: 7, method: 'none' },
      teachers: [{ seed: 1 }],
    });
    expect(await runsOf()).toHaveLength(9);
    expect(await codes(member, 'runClone(id: $id, seed: 7)', variables)).toEqual(['CONFLICT']);
    expect(await codes(member, 'runClone(id: $id, seed: -1)', variables)).toEqual(['INVALID']);
    expect(await codes(viewer, 'runClone(id: $id, seed: 8)', variables)).toEqual(['FORBIDDEN']);
    expect(await codes(other, 'runClone(id: $id, seed: 8)', variables)).toEqual(['NOT_FOUND']);
  });
});

describe('many runs', () => {
  it('are cancelled and tried again as far as they can be', async () => {
    const ids = (await runsOf()).slice(0, 2).map((run) => encodeGlobalId('Run', run.id));
    const cancelled = await call(member, `runsCancel(ids: $ids) { runs { status } ${errorsOf} }`, { ids });
    expect(cancelled).toMatchObject({ runs: [{ status: 'CANCELLED' }, { status: 'CANCELLED' }], userErrors: [] });
    const [first, last] = [ids[0], encodeGlobalId('Run', (await runsOf()).at(2)?.id ?? '')];
    const again = await call(member, `runsRetry(ids: $ids) { runs { id status } ${errorsOf} }`, { ids: [first, last] });
    expect(again).toMatchObject({
      runs: [{ id: first, status: 'QUEUED' }],
      userErrors: [{ code: 'CONFLICT', field: ['ids', '1'] }],
    });
    expect(await codes(member, 'runsCancel(ids: $ids)', { ids: [] })).toEqual(['INVALID']);
    expect(await codes(viewer, 'runsCancel(ids: $ids)', { ids })).toEqual(['FORBIDDEN']);
    expect(await codes(other, 'runsCancel(ids: $ids)', { ids })).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(await codes(other, 'runsRetry(ids: $ids)', { ids })).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });

  it('of an experiment that failed are tried again together', async () => {
    expect(await codes(member, 'experimentRetry(id: $id)')).toEqual(['CONFLICT']);
    await cancelAll();
    const failed = (await runsOf()).slice(0, 3).map((run) => run.id);
    const failure = { status: 'FAILED', errorMessage: 'it failed', errorCode: 'UNEXPECTED' } as const;
    await api.database.db.update(runTable).set(failure).where(inArray(runTable.id, failed));
    expect(await call(member, `experimentRetry(id: $id) { retried experiment { status } ${errorsOf} }`)).toMatchObject({
      retried: 3,
      userErrors: [],
    });
    expect((await runsOf()).map(({ status }) => status).slice(0, 4)).toEqual([
      'QUEUED',
      'QUEUED',
      'QUEUED',
      'CANCELLED',
    ]);
    expect(await codes(other, 'experimentRetry(id: $id)')).toEqual(['NOT_FOUND']);
  });
});

describe('an experiment', () => {
  const listed = async (filter: string) => {
    const shape = z.object({
      experiments: z.object({ nodes: z.array(z.object({ id: z.string() })) }),
      runs: z.object({ nodes: z.array(z.object({ experiment: z.object({ id: z.string() }) })) }),
    });
    const { experiments: found, runs: of } = await viewer.read(
      shape,
      `{ experiments(first: 100, filter: ${filter}) { nodes { id } } runs(first: 100, filter: ${filter}) { nodes { experiment { id } } } }`,
    );
    return [found.nodes.some((node) => node.id === id), of.nodes.some((node) => node.experiment.id === id)];
  };

  it('is put away when it is over, hidden with its runs, and brought back', async () => {
    expect(await codes(member, 'experimentArchive(id: $id)')).toEqual(['CONFLICT']);
    await cancelAll();
    expect(await call(member, `experimentArchive(id: $id) { experiment { archivedAt } ${errorsOf} }`)).toMatchObject({
      experiment: { archivedAt: expect.any(String) as string },
      userErrors: [],
    });
    expect(await listed('{}')).toEqual([false, false]);
    expect(await listed('{ archived: ONLY }')).toEqual([true, true]);
    expect(await listed('{ archived: INCLUDED }')).toEqual([true, true]);
    const of = `{ runs(filter: { experimentId: "${id}" }) { totalCount } }`;
    expect((await viewer.ask(of)).data).toEqual({ runs: { totalCount: 7 } });
    expect(await viewer.errorCode('{ runs(filter: { not: { archived: ONLY } }) { totalCount } }')).toBe(
      'BAD_USER_INPUT',
    );
    const run = { id: encodeGlobalId('Run', (await runsOf())[0]?.id ?? '') };
    expect(await codes(member, 'runRetry(id: $id)', run)).toEqual(['CONFLICT']);
    expect(await codes(member, 'experimentRestore(id: $id)')).toEqual([]);
    expect(await listed('{}')).toEqual([true, true]);
  });

  it('is removed with its runs unless something stands on them, which is told', async () => {
    await cancelAll();
    for (const mutation of ['Archive', 'Restore', 'Delete', 'Clone'].map((word) => `experiment${word}(id: $id)`)) {
      expect(await codes(viewer, mutation)).toEqual(['FORBIDDEN']);
      expect(await codes(other, mutation)).toEqual(['NOT_FOUND']);
      expect(await api.stranger.errorCode(`mutation ($id: ID!) { ${mutation} { ${errorsOf} } }`, { id })).toBe(
        'UNAUTHENTICATED',
      );
    }
    const [first] = await runsOf();
    const second = (await insertExperiment(api, owner, 'on top')).id;
    const [started] = (await runs.byExperimentIds(api.database.db, [second])).get(second) ?? [];
    await api.database
      .sql`insert into run_fields (team_id, run_id, path, text) values (${owner.teamId}, ${started?.id ?? ''}, 'config/startFrom.runId', ${first?.id ?? ''})`;
    const { userErrors } = await call(member, `experimentDelete(id: $id) { ${errorsOf} }`);
    expect(userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    expect(userErrors[0]?.message).toMatch(
      /"a question" is needed: .*seed \d.* is what runs of another experiment started from/,
    );
    await api.database.sql`delete from run_fields where path = 'config/startFrom.runId'`;
    expect(await call(member, `experimentDelete(id: $id) { deletedId ${errorsOf} }`)).toEqual({
      deletedId: id,
      userErrors: [],
    });
    expect(await runsOf()).toEqual([]);
    expect(await codes(member, 'experimentDelete(id: $id)')).toEqual(['NOT_FOUND']);
  });

  it('with runs on a leaderboard stays', async () => {
    await api.database.sql`delete from experiments`;
    await insertLeaderboard(api, owner);
    const [ranked] = await api.database.sql<
      { experiment_id: string }[]
    >`select experiment_id from leaderboard_entries limit 1`;
    await api.database.db
      .update(runTable)
      .set({ status: 'SUCCEEDED' })
      .where(eq(runTable.experimentId, ranked?.experiment_id ?? ''));
    await api.database
      .sql`update experiments set status = 'SUCCEEDED', finished_at = now() where id = ${ranked?.experiment_id ?? ''}`;
    const { userErrors } = await call(member, `experimentDelete(id: $id) { ${errorsOf} }`, {
      id: encodeGlobalId('Experiment', ranked?.experiment_id ?? ''),
    });
    expect(userErrors[0]?.message).toContain('is on a leaderboard');
  });

  it('is found by any condition, in any order, page by page', async () => {
    const shape = z.object({
      experiments: z.object({
        nodes: z.array(z.object({ id: z.string(), name: z.string() })),
        pageInfo: z.object({ endCursor: z.string().nullable(), hasNextPage: z.boolean() }),
        totalCount: z.number(),
      }),
    });
    const query =
      'query ($filter: ExperimentFilter, $orderBy: [ExperimentOrder!], $first: Int, $after: String) { experiments(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage } nodes { id name } } }';
    const ask = async (variables: Record<string, unknown>) => (await viewer.read(shape, query, variables)).experiments;
    await insertExperiment(api, owner, 'Zebra 100%');
    await insertExperiment(api, owner, 'aardvark');
    expect((await ask({ filter: { search: '100%' } })).nodes).toMatchObject([{ name: 'Zebra 100%' }]);
    expect((await ask({ filter: { statuses: ['FAILED'] } })).totalCount).toBe(0);
    expect((await ask({ filter: { created: { until: '2020-01-01T00:00:00Z' } } })).totalCount).toBe(0);
    for (const orderBy of [
      null,
      ...['NAME', 'RUNS', 'STATUS', 'FINISHED_AT', 'DATASET', 'FAILED_RUNS', 'CREATED_AT'].flatMap((field) => [
        [{ field }],
        [{ field, direction: 'DESCENDING' }],
      ]),
    ]) {
      const whole = (await ask({ first: 100, orderBy })).nodes.map((node) => node.id);
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page = await ask({ first: 3, orderBy, after });
        seen.push(...page.nodes.map((node) => node.id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen).toEqual(whole);
    }
    const byName = (await ask({ first: 100, orderBy: [{ field: 'NAME' }] })).nodes;
    expect([byName[0]?.name, byName.at(-1)?.name]).toEqual(['a question', 'Zebra 100%']);
    const { pageInfo } = await ask({ first: 1, orderBy: [{ field: 'NAME' }] });
    expect(await viewer.errorCode(query, { after: pageInfo.endCursor, orderBy: [{ field: 'RUNS' }] })).toBe(
      'BAD_USER_INPUT',
    );
  });
});
