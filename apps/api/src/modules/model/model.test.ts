import { artifacts, runs } from '@stillgraph/db';
import { auditLog } from '@stillgraph/db/schema';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi, type TestTeam } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset } from '../../testing/data.ts';
import { insertFinishedRuns } from '../../testing/finished-run.ts';

let api: TestApi;
let team: TestTeam;
let member: Client;
let runIds: string[];

beforeAll(async () => {
  api = await startApi();
  team = await api.team('registry');
  member = await team.script('member');
  const { dataset, graph } = await insertDataset(api.database.db, { teamId: team.id, name: 'one' });
  runIds = await insertFinishedRuns(api, { teamId: team.id, datasetId: dataset.id, graphId: graph.id }, 1);
});
afterAll(() => api.close());

const created = async (name: string): Promise<string> => {
  const { data } = await member.ask(
    'mutation ($input: ModelCreateInput!) { modelCreate(input: $input) { model { id } userErrors { message } } }',
    { input: { name } },
  );
  expect(data).toMatchObject({ modelCreate: { userErrors: [] } });
  return (data as { modelCreate: { model: { id: string } } }).modelCreate.model.id;
};
const register = async (modelId: string, runId: string, client = member) => {
  const { data } = await client.ask(
    `mutation ($input: ModelVersionCreateInput!) {
      modelVersionCreate(input: $input) {
        version { id number run { id } }
        userErrors { code field message }
      }
    }`,
    { input: { modelId, runId: encodeGlobalId('Run', runId), note: 'smallest within two percent' } },
  );
  return data?.['modelVersionCreate'] as { version: { id: string; number: number } | null; userErrors: object[] };
};
const setAlias = async (input: object, client = member) => {
  const { data } = await client.ask(
    `mutation ($input: ModelAliasSetInput!) {
      modelAliasSet(input: $input) {
        model { aliases { alias version { number } } }
        userErrors { code field message }
      }
    }`,
    { input },
  );
  return data?.['modelAliasSet'];
};

/** Runs that keep weights, as a worker leaves them. */
async function withWeights(of: readonly string[]): Promise<void> {
  for (const [index, runId] of of.entries()) {
    await artifacts.putDerived(api.database.db, runId, {
      kind: 'WEIGHTS',
      name: 'weights',
      bytes: new TextEncoder().encode(`weights ${index}`),
    });
  }
}

describe('the model registry', () => {
  it('numbers versions, moves aliases and keeps every move', async () => {
    await withWeights(runIds.slice(0, 2));
    const modelId = await created('speeds');
    const [first, second] = [await register(modelId, runIds[0] ?? ''), await register(modelId, runIds[1] ?? '')];
    expect([first.version?.number, second.version?.number]).toEqual([1, 2]);
    expect(await setAlias({ modelId, alias: 'champion', number: 1, expectedNumber: null })).toEqual({
      model: { aliases: [{ alias: 'champion', version: { number: 1 } }] },
      userErrors: [],
    });
    expect(await setAlias({ modelId, alias: 'champion', number: 2, expectedNumber: 2 })).toEqual({
      model: null,
      userErrors: [
        {
          code: 'CONFLICT',
          field: ['expectedNumber'],
          message: 'expected "champion" to point at version 2, and it points at version 1',
        },
      ],
    });
    await setAlias({ modelId, alias: 'champion', number: 2, expectedNumber: 1 });
    const staged = await member.ask(
      `mutation ($id: ID!) {
        modelVersionStageSet(input: { id: $id, stage: PRODUCTION }) { version { stage } userErrors { code } }
      }`,
      { id: second.version?.id },
    );
    expect(staged.data).toEqual({ modelVersionStageSet: { version: { stage: 'PRODUCTION' }, userErrors: [] } });
    const { data } = await member.ask(`{
      model(name: "speeds") {
        versions { totalCount nodes { number stage aliases note } }
        champion: version(alias: "champion") { number run { modelVersions { number } } }
        first: version(number: 1) { number }
        none: version(alias: "shadow") { number }
        aliasMoves { nodes { alias number } }
      }
    }`);
    const note = 'smallest within two percent';
    expect(data?.['model']).toEqual({
      versions: {
        totalCount: 2,
        nodes: [
          { number: 2, stage: 'PRODUCTION', aliases: ['champion'], note },
          { number: 1, stage: 'NONE', aliases: [], note },
        ],
      },
      champion: { number: 2, run: { modelVersions: [{ number: 2 }] } },
      first: { number: 1 },
      none: null,
      aliasMoves: {
        nodes: [
          { alias: 'champion', number: 2 },
          { alias: 'champion', number: 1 },
        ],
      },
    });
    const lines = await api.database.db.select().from(auditLog).where(eq(auditLog.teamId, team.id));
    expect(lines.map(({ action }) => action).filter((action) => action === 'model.moveAlias')).toHaveLength(2);
  });

  it('tells what is wrong beside the field, and writes nothing', async () => {
    const refused = async (mutation: string) =>
      (await member.ask(`mutation { ${mutation} { userErrors { code field message } } }`)).data;
    expect(await refused('modelCreate(input: { name: "My Model" })')).toEqual({
      modelCreate: {
        userErrors: [
          {
            code: 'INVALID',
            field: ['name'],
            message:
              'expected lower-case letters and digits, with dots, dashes and underscores between them, got "My Model"',
          },
        ],
      },
    });
    await created('taken');
    expect(await refused('modelCreate(input: { name: "taken" })')).toMatchObject({
      modelCreate: { userErrors: [{ code: 'CONFLICT', field: ['name'] }] },
    });
    const modelId = await created('empty');
    const [, , , withoutWeights] = runIds;
    expect(await register(modelId, withoutWeights ?? '')).toEqual({
      version: null,
      userErrors: [{ code: 'CONFLICT', field: ['runId'], message: 'the run kept no weights that could be registered' }],
    });
    expect(await setAlias({ modelId, alias: 'champion', number: 7 })).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND', field: ['number'] }],
    });
    expect(await setAlias({ modelId, alias: 'Champion!', number: 1 })).toMatchObject({
      userErrors: [{ code: 'INVALID', field: ['alias'] }],
    });
  });

  it('takes a model away and leaves its runs', async () => {
    const modelId = await created('removed');
    await withWeights(runIds.slice(2, 3));
    await register(modelId, runIds[2] ?? '');
    const { data } = await member.ask(
      'mutation ($id: ID!) { modelDelete(id: $id) { deletedId userErrors { code } } }',
      { id: modelId },
    );
    expect(data).toEqual({ modelDelete: { deletedId: modelId, userErrors: [] } });
    expect((await runs.byIds(api.database.db, [runIds[2] ?? ''])).size).toBe(1);
  });

  it('is read by viewers, changed by members, and closed to other teams', async () => {
    const modelId = await created('closed');
    const viewer = await team.script('viewer');
    expect(await register(modelId, runIds[0] ?? '', viewer)).toMatchObject({ userErrors: [{ code: 'FORBIDDEN' }] });
    const other = await (await api.team('others')).script('owner');
    expect(await register(modelId, runIds[0] ?? '', other)).toMatchObject({
      version: null,
      userErrors: [{ code: 'NOT_FOUND', field: ['modelId'] }],
    });
    expect(await setAlias({ modelId, alias: 'champion', number: 1 }, other)).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND', field: ['modelId'] }],
    });
    const seen = await other.ask(
      'query ($id: ID!) { model(name: "closed") { id } node(id: $id) { id } models { totalCount } }',
      {
        id: modelId,
      },
    );
    expect(seen.data).toEqual({ model: null, node: null, models: { totalCount: 0 } });
  });
});
