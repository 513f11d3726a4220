import { graphs, networks } from '@stillgraph/db';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { decodeGlobalId, encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset, NODES } from '../../testing/data.ts';

const line = [34, -118, 34.1, -118];
const roads = {
  junctions: [
    { externalId: 'a', latitude: 34, longitude: -118 },
    { externalId: 'b', latitude: 34.1, longitude: -118 },
  ],
  segments: [
    {
      ...{ externalId: 's', name: null, from: 0, to: 1, lengthMetres: 11_000, lanes: 2, speedLimit: 90 },
      ...{ roadClass: null, geometry: line },
    },
  ],
};
const errors = z.array(z.object({ code: z.string(), field: z.array(z.string()).nullable() }));

let api: TestApi;
let member: Client;
let viewer: Client;
let teamId: string;
let datasetId: string;
let mine: Awaited<ReturnType<typeof networks.insert>>;

beforeAll(async () => {
  api = await startApi();
  const team = await api.team('alpha');
  teamId = team.id;
  member = await team.script('member');
  viewer = await team.script('viewer');
  const { dataset } = await insertDataset(api.database.db, { teamId: team.id, name: 'one' });
  datasetId = encodeGlobalId('Dataset', dataset.id);
  mine = await networks.insert(api.database.db, { ...roads, teamId: team.id, name: 'mine' });
  await networks.insert(api.database.db, { ...roads, teamId: team.id, name: 'taken' });
});
afterAll(() => api.close());

it('networkSnap puts the work on the queue, found again by its id', async () => {
  const mutation = /* GraphQL */ `
    mutation ($input: NetworkSnapInput!) {
      networkSnap(input: $input) {
        request {
          id
          work
          status
        }
        userErrors {
          code
          field
        }
      }
    }
  `;
  const shape = z.object({
    networkSnap: z.object({ request: z.looseObject({ id: z.string() }).nullable(), userErrors: errors }),
  });
  const versionId = encodeGlobalId('NetworkVersion', mine.version.id);
  const snap = async (client: Client, more: object = {}) =>
    (await client.read(shape, mutation, { input: { datasetId, versionId, ...more } })).networkSnap;
  const { request, userErrors } = await snap(member);
  expect([userErrors, request]).toMatchObject([[], { work: 'SNAP', status: 'QUEUED' }]);
  const again = await member.read(z.object({ node: z.unknown() }), 'query ($id: ID!) { node(id: $id) { id } }', {
    id: request?.id,
  });
  expect(again.node).toEqual({ id: request?.id });
  expect((await snap(viewer)).userErrors).toEqual([{ code: 'FORBIDDEN', field: null }]);
  expect((await snap(member, { maxMetres: -1 })).userErrors).toEqual([{ code: 'INVALID', field: ['maxMetres'] }]);
  expect((await snap(member, { versionId: 'x' })).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['versionId'] }]);
});

it('a network is renamed to a free name, and deleted by its team', async () => {
  const id = encodeGlobalId('Network', mine.network.id);
  const renameShape = z.object({
    networkRename: z.object({ network: z.object({ name: z.string() }).nullable(), userErrors: errors }),
  });
  const rename = async (name: string) =>
    (
      await member.read(
        renameShape,
        'mutation ($input: NetworkRenameInput!) { networkRename(input: $input) { network { name } userErrors { code field } } }',
        { input: { id, name } },
      )
    ).networkRename;
  expect((await rename('taken')).userErrors).toEqual([{ code: 'CONFLICT', field: ['name'] }]);
  expect((await rename(' ')).userErrors).toEqual([{ code: 'INVALID', field: ['name'] }]);
  expect((await rename('other')).network).toEqual({ name: 'other' });

  const deleteShape = z.object({ networkDelete: z.object({ deletedId: z.string().nullable(), userErrors: errors }) });
  const remove = async (client: Client) =>
    (
      await client.read(
        deleteShape,
        'mutation ($id: ID!) { networkDelete(id: $id) { deletedId userErrors { code field } } }',
        { id },
      )
    ).networkDelete;
  const stranger = await (await api.team('beta')).script('owner');
  expect((await remove(stranger)).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['id'] }]);
  expect(await remove(member)).toEqual({ deletedId: id, userErrors: [] });
});

it('networkDelete waits for a graph that is being written along it, and leaves it standing', async () => {
  const { db, sql } = api.database;
  const { version, network } = await networks.insert(db, { ...roads, teamId, name: 'under a graph' });
  const written = Promise.withResolvers<undefined>();
  const writing = db.transaction(async (tx) => {
    await graphs.insertWithin(tx, {
      ...{ teamId, datasetId: decodeGlobalId(datasetId)?.id ?? '', name: 'along roads', recipe: 'WITHIN' },
      ...{ parameters: {}, nodeCount: NODES, networkVersionId: version.id },
      ...{ from: new Uint32Array(), to: new Uint32Array(), weight: new Float32Array() },
    });
    await written.promise;
  });
  const removing = member.read(
    z.object({ networkDelete: z.object({ userErrors: z.array(z.object({ code: z.string(), message: z.string() })) }) }),
    'mutation ($id: ID!) { networkDelete(id: $id) { userErrors { code message } } }',
    { id: encodeGlobalId('Network', network.id) },
  );
  removing.catch(() => undefined);
  const isWaiting = async () => {
    const [{ count } = { count: 0 }] = await sql<{ count: number }[]>`
      select count(*)::int as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like '%network%'`;
    return count > 0;
  };
  await expect.poll(isWaiting, { timeout: 10_000 }).toBe(true);
  written.resolve(undefined);
  await writing;
  expect((await removing).networkDelete.userErrors).toEqual([
    { code: 'CONFLICT', message: '1 graphs and 0 datasets stand on "under a graph"' },
  ]);
});
