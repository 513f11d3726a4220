import { networks } from '@stillgraph/db';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { encodeGlobalId } from '../relay/global-id.ts';
import { startApi, type TestApi, type TestTeam } from '../testing/api.ts';

/** More than two pages of them. */
const SEGMENTS = 2100;
const junctions = ['west', 'east'].map((externalId, at) => ({ externalId, latitude: 52, longitude: 4 + at }));
const segments = Array.from({ length: SEGMENTS }, (_, at) => ({
  ...{
    externalId: `s${at}`,
    name: at === 0 ? 'the "first" one' : null,
    from: at % 2,
    to: (at + 1) % 2,
    lengthMetres: 70_000,
  },
  ...{ lanes: 2, speedLimit: null, roadClass: 'primary', geometry: [52, 4 + (at % 2), 52.5, 4.5, 52, 5 - (at % 2)] },
}));

let api: TestApi;
let team: TestTeam;
let version: networks.NetworkVersionRow;

beforeAll(async () => {
  api = await startApi();
  team = await api.team('alpha');
  ({ version } = await networks.insert(api.database.db, { teamId: team.id, name: 'our roads', junctions, segments }));
});
afterAll(() => api.close());

it('a network is downloaded whole, as lines in the direction of travel', async () => {
  const client = await team.script('viewer');
  const id = encodeGlobalId('NetworkVersion', version.id);
  const shape = z.object({ node: z.object({ geoJsonPath: z.string() }) });
  const query = 'query ($id: ID!) { node(id: $id) { ... on NetworkVersion { geoJsonPath } } }';
  const { geoJsonPath } = (await client.read(shape, query, { id })).node;
  const response = await client.get(geoJsonPath);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/geo+json; charset=utf-8');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="our-roads-1.geojson"');
  const collection = z
    .object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) })
    .parse(await response.json());
  expect(collection.features).toHaveLength(SEGMENTS);
  expect(new Set(collection.features.map((feature) => z.object({ id: z.string() }).parse(feature).id)).size).toBe(
    SEGMENTS,
  );
  expect(collection.features[0]).toEqual({
    ...{ type: 'Feature', id: 's0' },
    properties: {
      ...{ id: 's0', from: 'west', to: 'east', oneway: 'yes', name: 'the "first" one', lengthMetres: 70_000 },
      ...{ lanes: 2, speedLimit: null, roadClass: 'primary', travelSeconds: null },
    },
    geometry: {
      type: 'LineString',
      coordinates: [
        [4, 52],
        [4.5, 52.5],
        [5, 52],
      ],
    },
  });
  const tag = response.headers.get('etag') ?? '';
  expect((await client.get(geoJsonPath, { 'if-none-match': tag })).status).toBe(304);
});

it('an empty one is a collection of nothing', async () => {
  const empty = await networks.insert(api.database.db, { teamId: team.id, name: 'empty', junctions: [], segments: [] });
  const client = await team.script('viewer');
  const response = await client.get(`/export/networks/${empty.version.id}.geojson`);
  expect(await response.json()).toMatchObject({ type: 'FeatureCollection', features: [] });
});

it('of another team there is none, nor for strangers, nor in another format', async () => {
  const path = `/export/networks/${version.id}.geojson`;
  expect((await (await (await api.team('beta')).script('owner')).get(path)).status).toBe(404);
  expect((await api.stranger.get(path)).status).toBe(401);
  const client = await team.script('viewer');
  expect((await client.get(`/export/networks/${version.id}.csv`)).status).toBe(404);
  expect((await client.get('/export/networks/x.geojson')).status).toBe(404);
});
