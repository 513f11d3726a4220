import { runs as runTable } from '@stillgraph/db/schema';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset } from '../../testing/data.ts';
import { insertFinishedRuns } from '../../testing/finished-run.ts';
import { leavesOf } from './leaves.ts';

let api: TestApi;
let reader: Client;
let stranger: Client;
let ids: string[];

beforeAll(async () => {
  api = await startApi();
  const team = await api.team('alpha');
  stranger = await (await api.team('beta')).script('viewer');
  reader = await team.script('viewer');
  const { dataset, graph } = await insertDataset(api.database.db, { teamId: team.id, name: 'one' });
  const uuids = await insertFinishedRuns(api, { teamId: team.id, datasetId: dataset.id, graphId: graph.id }, 2);
  ids = uuids.map((id) => encodeGlobalId('Run', id));
  const environment = { backend: 'traced', versions: { node: '24' } };
  await api.database.db.update(runTable).set({ environment });
  const other = { environment: { ...environment, versions: { node: '22' } }, trainSeconds: 4 };
  await api.database.db
    .update(runTable)
    .set(other)
    .where(eq(runTable.id, uuids.at(-1) ?? ''));
});
afterAll(() => api.close());

const query = /* GraphQL */ `
  query ($ids: [ID!]!) {
    runsCompare(ids: $ids) {
      runs {
        id
      }
      differences {
        section
        path
        values
      }
      equal {
        section
        path
        values
      }
    }
  }
`;
const fields = z.array(z.object({ section: z.string(), path: z.string(), values: z.array(z.unknown()) }));
const shape = z.object({
  runsCompare: z.object({ runs: z.array(z.object({ id: z.string() })), differences: fields, equal: fields }),
});

describe('runsCompare', () => {
  it('tells the values of fields in which runs differ, and keeps apart what they have alike', async () => {
    // A plan ends with teacher, control and student of the one seed, and before them those of the other.
    const pair = [ids.at(-4), ids.at(-1)];
    const { runsCompare } = await reader.read(shape, query, { ids: pair });
    expect(runsCompare.runs.map(({ id }) => id)).toEqual(pair);
    expect(runsCompare.differences).toEqual([
      { section: 'CONFIG', path: 'seed', values: [1, 2] },
      { section: 'CODE', path: 'versions.node', values: ['24', '22'] },
      { section: 'MEASURE', path: 'seed', values: [1, 2] },
      { section: 'MEASURE', path: 'trainSeconds', values: [2, 4] },
    ]);
    const equal = new Map(runsCompare.equal.map(({ section, path, values }) => [`${section} ${path}`, values]));
    expect(equal.get('CONFIG inputs.weekendFlag')).toEqual([true, true]);
    expect(equal.get('DATA dataset.name')).toEqual(['one', 'one']);
    expect(equal.get('ENVIRONMENT backend')).toEqual(['traced', 'traced']);
    expect(equal.get('METRIC test/mae/0')).toEqual([3, 3]);
  });

  it('keeps the order that was asked for, with nothing where a run lacks a field', async () => {
    const [first = '', last = ''] = [ids[0], ids.at(-1)];
    const { runsCompare } = await reader.read(shape, query, { ids: [last, first] });
    const weight = runsCompare.differences.find(({ path }) => path === 'method.weight');
    expect(weight).toEqual({ section: 'CONFIG', path: 'method.weight', values: [0.9, null] });
  });

  it('takes as many statements for all runs as for two', async () => {
    const statements = (chosen: readonly string[]): Promise<number> =>
      api.statementsDuring(async () => {
        await reader.read(shape, query, { ids: chosen });
      });
    expect(await statements(ids)).toBe(await statements(ids.slice(0, 2)));
  });

  it('refuses too few, the same twice, and runs of another team', async () => {
    const code = async (client: Client, chosen: readonly (string | undefined)[]) =>
      client.errorCode(query, { ids: chosen });
    expect(await code(reader, ids.slice(0, 1))).toBe('BAD_USER_INPUT');
    expect(await code(reader, [ids[0], ids[0]])).toBe('BAD_USER_INPUT');
    expect(await code(reader, Array<string>(101).fill(ids[0] ?? ''))).toBe('BAD_USER_INPUT');
    expect((await stranger.ask(query, { ids: ids.slice(0, 2) })).errors?.[0]?.message).toContain(
      'ids.0 names a run that the team does not have',
    );
  });
});

describe('runFields and runFieldValues', () => {
  const fieldsQuery = /* GraphQL */ `
    query ($kind: RunFieldKind!, $search: String) {
      runFields(kind: $kind, search: $search) {
        kind
        name
        horizon
        types
        minimum
        maximum
        count
      }
    }
  `;
  const fieldsShape = z.object({ runFields: z.array(z.looseObject({ name: z.string() })) });
  const valuesQuery = /* GraphQL */ `
    query ($config: String, $metric: MetricName, $search: String, $first: Int) {
      runFieldValues(config: $config, metric: $metric, search: $search, first: $first) {
        value
        count
      }
    }
  `;
  const valuesShape = z.object({ runFieldValues: z.array(z.object({ value: z.unknown(), count: z.number() })) });
  const valuesOf = async (variables: Record<string, unknown>, client = reader) =>
    (await client.read(valuesShape, valuesQuery, variables)).runFieldValues;

  it('list what there is, with types, ranges and counts', async () => {
    const { runFields } = await reader.read(fieldsShape, fieldsQuery, { kind: 'CONFIG' });
    const names = runFields.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
    expect(runFields.find(({ name }) => name === 'method.weight')).toEqual({
      ...{ kind: 'CONFIG', name: 'method.weight', horizon: null, types: ['NUMBER'] },
      ...{ minimum: 0.9, maximum: 0.9, count: 4 },
    });
    expect(runFields.find(({ name }) => name === 'inputs.weekendFlag')).toMatchObject({
      types: ['BOOLEAN'],
      count: 14,
    });
    expect(runFields.find(({ name }) => name === 'model.name')).toMatchObject({ types: ['TEXT'], minimum: null });
    const metrics = (await reader.read(fieldsShape, fieldsQuery, { kind: 'METRIC', search: 'TEST/r' })).runFields;
    expect(metrics).toMatchObject([{ name: 'test/rmse', horizon: 0, minimum: 5, maximum: 5, count: 14 }]);
    expect((await stranger.read(fieldsShape, fieldsQuery, { kind: 'CONFIG' })).runFields).toEqual([]);
  });

  it('give the most frequent values first', async () => {
    expect(await valuesOf({ config: 'role' })).toEqual(
      [
        { value: 'student', count: 8 },
        { value: 'baseline', count: 2 },
        { value: 'teacher', count: 4 },
      ].sort((a, b) => b.count - a.count),
    );
    expect(await valuesOf({ config: 'role', search: 'TEACH', first: 1 })).toEqual([{ value: 'teacher', count: 4 }]);
    expect(await valuesOf({ config: 'inputs.weekendFlag' })).toEqual([{ value: true, count: 14 }]);
    expect(await valuesOf({ metric: { name: 'test/mae' } })).toEqual([{ value: 3, count: 14 }]);
    expect(await valuesOf({ config: 'role' }, stranger)).toEqual([]);
    expect(await reader.errorCode(valuesQuery, {})).toBe('BAD_USER_INPUT');
    expect(await reader.errorCode(valuesQuery, { config: 'a', metric: { name: 'test/mae' } })).toBe('BAD_USER_INPUT');
  });
});

describe('leaves', () => {
  it('are named by members and places', () => {
    expect(leavesOf({ a: { b: [1, { c: 'x' }] }, d: null, e: false, f: {} })).toEqual([
      ['a.b.0', 1],
      ['a.b.1.c', 'x'],
      ['e', false],
    ]);
  });
});
