import { networkRequests, networks, uploads } from '@stillgraph/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decodeGlobalId, encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi, type TestTeam } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';

const faults = z.array(z.object({ code: z.string(), field: z.array(z.string()).nullable(), message: z.string() }));
const square = {
  junctions: [
    { junction: 'a', latitude: 52, longitude: 4 },
    { junction: 'b', latitude: 52, longitude: 4.01 },
  ],
  segments: [
    {
      segment: 'ab',
      from: 'a',
      to: 'b',
      via: [52.001, 4.005],
      attributes: { name: 'Lane', lanes: 2, speedLimit: null },
    },
    { segment: 'ba', from: 'b', to: 'a' },
  ],
};

let api: TestApi;
let team: TestTeam;
let member: Client;
let stranger: Client;

beforeAll(async () => {
  api = await startApi();
  team = await api.team('alpha');
  member = await team.script('member');
  stranger = await (await api.team('beta')).script('owner');
});
afterAll(() => api.close());

async function create(input: object) {
  const shape = z.object({
    networkCreate: z.object({ network: z.looseObject({ id: z.string() }).nullable(), userErrors: faults }),
  });
  const mutation = /* GraphQL */ `
    mutation ($input: NetworkCreateInput!) {
      networkCreate(input: $input) {
        network {
          id
          name
          latest {
            id
            number
            message
            size {
              junctions
              segments
            }
            findingCounts {
              kind
              count
            }
            segments {
              externalId
              lanes
              geometry
              fromJunction {
                externalId
              }
            }
          }
        }
        userErrors {
          code
          field
          message
        }
      }
    }
  `;
  return (await member.read(shape, mutation, { input })).networkCreate;
}

describe('networkCreate', () => {
  it('makes a first version of what is drawn, looked through already', async () => {
    const { network, userErrors } = await create({ name: ' drawn ', message: 'by hand', ...square });
    expect(userErrors).toEqual([]);
    expect(network).toMatchObject({
      name: 'drawn',
      latest: {
        ...{ number: 1, message: 'by hand', size: { junctions: 2, segments: 2 } },
        findingCounts: [
          { kind: 'DANGLING_END', count: 2 },
          { kind: 'DUPLICATE', count: 0 },
          { kind: 'UNREACHABLE', count: 0 },
          { kind: 'ZERO_LENGTH', count: 0 },
        ],
        segments: [
          { externalId: 'ab', lanes: 2, geometry: [52, 4, 52.001, 4.005, 52, 4.01], fromJunction: { externalId: 'a' } },
          { externalId: 'ba', lanes: null, geometry: [52, 4.01, 52, 4], fromJunction: { externalId: 'b' } },
        ],
      },
    });
    expect(await create({ name: 'drawn' })).toMatchObject({
      userErrors: [{ code: 'CONFLICT', field: ['name'], message: 'a network named "drawn" exists already' }],
    });
  });

  it('makes an empty one', async () => {
    const { network } = await create({ name: 'empty' });
    expect(network).toMatchObject({ latest: { size: { junctions: 0, segments: 0 }, segments: [] } });
  });

  it('says what is wrong where, and leaves nothing', async () => {
    const before = (await networks.list(api.database.db, { teamId: team.id, first: 100 })).rows.length;
    const { junctions, segments } = square;
    const refused = async (input: object) =>
      (await create({ name: 'wrong', ...input })).userErrors.map(({ field, message }) => [field?.join('.'), message]);
    expect(await refused({ junctions: [{ ...junctions[0], latitude: 91 }] })).toEqual([
      ['junctions.0.latitude', 'expected a number of at most 90, got 91'],
    ]);
    expect(await refused({ junctions, segments: [{ ...segments[0], to: 'c' }] })).toEqual([
      ['segments.0.to', 'there is no junction "c"'],
    ]);
    expect(await refused({ junctions: [junctions[0], junctions[0]] })).toEqual([
      ['junctions.1.junction', 'there is a junction "a"'],
    ]);
    expect(await refused({ junctions, segments: [{ ...segments[0], via: [52, 4, 52] }] })).toEqual([
      ['segments.0.via', 'expected pairs of latitude and longitude, got 3 numbers'],
    ]);
    expect(await refused({ junctions, segments: [{ ...segments[0], attributes: { lanes: 0 } }] })).toEqual([
      ['segments.0.attributes.lanes', 'expected a number of at least 1, got 0'],
    ]);
    expect(await refused({ junctions: Array.from({ length: 2001 }, () => junctions[0]) })).toEqual([
      ['junctions', expect.stringContaining('expected a list of at most 2000 entries')],
    ]);
    expect((await networks.list(api.database.db, { teamId: team.id, first: 100 })).rows).toHaveLength(before);
  });
});

describe('networkVersionCreate', () => {
  const shape = z.object({
    networkVersionCreate: z.object({
      request: z.object({ id: z.string(), work: z.string(), status: z.string() }).nullable(),
      userErrors: faults,
    }),
  });
  const mutation = /* GraphQL */ `
    mutation ($input: NetworkVersionCreateInput!) {
      networkVersionCreate(input: $input) {
        request {
          id
          work
          status
        }
        userErrors {
          code
          field
          message
        }
      }
    }
  `;
  let parent: networks.NetworkVersionRow;
  let parentId: string;
  const change = async (patches: object[], more: object = {}, client = member) =>
    (await client.read(shape, mutation, { input: { parentId, patches, ...more } })).networkVersionCreate;

  beforeAll(async () => {
    const { network } = await create({ name: 'changing', ...square });
    const networkId = decodeGlobalId(network?.id ?? '')?.id ?? '';
    const latest = (await networks.latestVersions(api.database.db, [networkId])).get(networkId);
    if (latest === undefined) throw new Error('the network has no version');
    parent = latest;
    parentId = encodeGlobalId('NetworkVersion', latest.id);
  });

  it('puts the changes on the queue as they were given', async () => {
    const patches = [
      { kind: 'JUNCTION_ADD', junction: 'c', latitude: 52.01, longitude: 4.01 },
      {
        kind: 'SEGMENT_ADD',
        segment: 'bc',
        from: 'b',
        to: 'c',
        attributes: { lanes: 1, name: null, lengthMetres: null },
      },
      { kind: 'SEGMENT_SPLIT', segment: 'ab', offsetMetres: 10, junction: 'm', into: null },
      { kind: 'SEGMENT_REMOVE', segment: 'ab/2' },
    ];
    const { request, userErrors } = await change(patches, { message: 'grown' });
    expect([userErrors, request]).toMatchObject([[], { work: 'PATCH', status: 'QUEUED' }]);
    const id = decodeGlobalId(request?.id ?? '')?.id ?? '';
    expect((await networkRequests.byIds(api.database.db, [id])).get(id)?.work).toEqual({
      ...{ kind: 'PATCH', networkId: parent.networkId, parentId: parent.id, message: 'grown' },
      patches: [
        patches[0],
        { kind: 'SEGMENT_ADD', segment: 'bc', from: 'b', to: 'c', attributes: { lanes: 1, name: null } },
        { kind: 'SEGMENT_SPLIT', segment: 'ab', offsetMetres: 10, junction: 'm' },
        patches[3],
      ],
    });
  });

  it('names the index and the field of each change that cannot be made', async () => {
    const refused = async (...patches: object[]) =>
      (await change(patches)).userErrors.map(({ code, field, message }) => [code, field?.join('.'), message]);
    expect(
      await refused(
        { kind: 'SEGMENT_REVERSE', segment: 'ab' },
        { kind: 'SEGMENT_REMOVE', segment: 'none' },
        { kind: 'JUNCTION_REMOVE', junction: 'a' },
      ),
    ).toEqual([
      ['INVALID', 'patches.1.segment', 'there is no segment "none"'],
      ['INVALID', 'patches.2.junction', 'segment "ba" and 1 more begin or end at "a"'],
    ]);
    expect(await refused({ kind: 'SEGMENT_REMOVE', segment: 'ab', from: 'a' })).toEqual([
      ['INVALID', 'patches.0.from', expect.stringContaining('does not belong here')],
    ]);
    expect(await refused({ kind: 'JUNCTION_MOVE', junction: 'a', latitude: 52 })).toEqual([
      ['INVALID', 'patches.0.longitude', 'expected a number, got nothing'],
    ]);
    expect(await refused()).toEqual([['INVALID', 'patches', 'expected a list of at least 1 entry, got []']]);
    expect(await refused({ kind: 'SEGMENT_SET', segment: 'ab', via: [52, 181] })).toEqual([
      ['INVALID', 'patches.0.via.1', 'expected a longitude within 180 degrees, got 181'],
    ]);
  });

  it('changes the latest version of the own team alone', async () => {
    const patches = [{ kind: 'SEGMENT_REVERSE', segment: 'ab' }];
    expect((await change(patches, {}, stranger)).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['parentId'] },
    ]);
    const viewer = await team.script('viewer');
    expect((await change(patches, {}, viewer)).userErrors).toMatchObject([{ code: 'FORBIDDEN', field: null }]);
    await networks.addVersion(api.database.db, {
      ...{ networkId: parent.networkId, teamId: team.id, junctions: [], segments: [] },
    });
    expect((await change(patches)).userErrors).toEqual([
      {
        ...{ code: 'CONFLICT', field: ['parentId'] },
        message: 'the latest version is 2; changes can be made to that one alone',
      },
    ]);
  });
});

describe('networkImport', () => {
  const shape = z.object({
    networkImport: z.object({
      request: z.object({ id: z.string(), source: z.string() }).nullable(),
      userErrors: faults,
    }),
  });
  const mutation = /* GraphQL */ `
    mutation ($input: NetworkImportInput!) {
      networkImport(input: $input) {
        request {
          id
          source
        }
        userErrors {
          code
          field
          message
        }
      }
    }
  `;
  const ask = async (input: object, client = member) => (await client.read(shape, mutation, { input })).networkImport;

  async function upload(isComplete: boolean): Promise<string> {
    const { db } = api.database;
    const limits = { open: 10, teamBytes: 100, keepHours: 1 };
    const files = [{ name: 'town.osm', bytes: 0, sha256: '0'.repeat(64) }];
    const { id } = await db.transaction((tx) =>
      uploads.create(tx, api.queue, { teamId: team.id, createdBy: null, name: 'town.osm', files }, limits),
    );
    if (isComplete) await db.transaction((tx) => uploads.complete(tx, { id, teamId: team.id }, limits));
    return encodeGlobalId('Upload', id);
  }

  it('has an upload read, with options as the worker takes them', async () => {
    const uploadId = await upload(true);
    const bounds = { south: 51, west: 4, north: 53, east: 5 };
    const options = { format: 'GEOJSON', bounds, speedUnit: 'MILES_PER_HOUR', properties: { id: 'key', name: null } };
    const { request, userErrors } = await ask({ uploadId, name: 'town', options });
    expect([userErrors, request]).toMatchObject([[], { source: 'town.osm' }]);
    const id = decodeGlobalId(request?.id ?? '')?.id ?? '';
    expect((await networkRequests.byIds(api.database.db, [id])).get(id)).toMatchObject({
      uploadId: decodeGlobalId(uploadId)?.id,
      work: {
        ...{ kind: 'IMPORT', name: 'town', networkId: null, source: 'town.osm', message: null },
        options: { format: 'GEOJSON', bounds, speedUnit: 'mph', properties: { id: 'key' } },
      },
    });
    // What is about to be read stays.
    const cancel = 'mutation ($id: ID!) { uploadCancel(id: $id) { userErrors { code } } }';
    const answer = await member.read(z.object({ uploadCancel: z.unknown() }), cancel, { id: uploadId });
    expect(answer.uploadCancel).toEqual({ userErrors: [{ code: 'CONFLICT' }] });
    const list = z.object({ networkRequests: z.object({ nodes: z.array(z.object({ id: z.string() })) }) });
    const query = '{ networkRequests(first: 1) { nodes { id } } }';
    expect((await member.read(list, query)).networkRequests.nodes).toEqual([{ id: request?.id }]);
    expect((await stranger.read(list, query)).networkRequests.nodes).toEqual([]);
  });

  it('refuses what is not there, not complete, or not named rightly', async () => {
    const refused = async (input: object, client = member) =>
      (await ask(input, client)).userErrors.map(({ code, field }) => [code, field?.join('.')]);
    const uploadId = await upload(true);
    expect(await refused({ uploadId: 'x', name: 'a' })).toEqual([['NOT_FOUND', 'uploadId']]);
    expect(await refused({ uploadId, name: 'a' }, stranger)).toEqual([['NOT_FOUND', 'uploadId']]);
    expect(await refused({ uploadId: await upload(false), name: 'a' })).toEqual([['CONFLICT', 'uploadId']]);
    expect(await refused({ uploadId })).toEqual([['INVALID', 'name']]);
    expect(await refused({ uploadId, name: 'drawn' })).toEqual([['CONFLICT', 'name']]);
    expect(await refused({ uploadId, networkId: 'x' })).toEqual([['NOT_FOUND', 'networkId']]);
  });
});
