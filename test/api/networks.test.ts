// A road network all the way over GraphQL: sent as a file, read by a worker, changed, compared, searched, made into a graph.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createTeamKey } from '@stillgraph/api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { spawnApi, type ApiProcess } from '../kit/api.ts';
import { openLaboratory, until, type Laboratory } from '../kit/laboratory.ts';

const fixtures = new URL('../../apps/worker/src/network/testing/fixtures/', import.meta.url);

let laboratory: Laboratory;
let api: ApiProcess;
let authorization: string;

beforeAll(async () => {
  laboratory = await openLaboratory();
  laboratory.worker();
  api = await spawnApi(laboratory.database.url);
  authorization = `Bearer ${await createTeamKey(laboratory.database.db, { team: 'demo', role: 'member' })}`;
});
afterAll(async () => {
  api.kill('SIGKILL');
  await api.ended;
  await laboratory.close();
});

const answerShape = z.object({ data: z.record(z.string(), z.unknown()).nullish(), errors: z.unknown().optional() });

/** What the one field of an operation answers; of a mutation what it did. */
async function ask<Shape extends z.ZodType>(
  shape: Shape,
  query: string,
  variables: object = {},
): Promise<z.output<Shape>> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = answerShape.parse(await response.json());
  if (errors !== undefined) throw new Error(`${query}\n${JSON.stringify(errors)}`);
  const [answer] = Object.values(data ?? {});
  const parsed = shape.safeParse(answer);
  if (!parsed.success) throw new Error(`${query}\n${JSON.stringify(answer)}`);
  return parsed.data;
}

const noErrors = z.array(z.never());

/** @returns the id of the upload */
async function upload(files: Readonly<Record<string, Buffer>>): Promise<string> {
  const digest = (bytes: Buffer) => createHash('sha256').update(bytes);
  const shape = z.object({
    upload: z.object({ id: z.string(), parts: z.array(z.object({ path: z.string() })) }),
    userErrors: noErrors,
  });
  const told = Object.entries(files).map(([name, bytes]) => ({
    ...{ name, bytes: bytes.length, sha256: digest(bytes).digest('hex') },
  }));
  const mutation = `mutation ($input: UploadCreateInput!) {
    uploadCreate(input: $input) { upload { id parts { path } } userErrors { message } } }`;
  const created = await ask(shape, mutation, { input: { files: told } });
  for (const [at, bytes] of Object.values(files).entries()) {
    const response = await fetch(`${api.url}${created.upload.parts[at]?.path ?? ''}`, {
      method: 'PUT',
      headers: { authorization, 'content-digest': `sha-256=:${digest(bytes).digest('base64')}:` },
      body: new Uint8Array(bytes),
    });
    expect(response.status).toBe(204);
  }
  const complete = 'mutation ($id: ID!) { uploadComplete(id: $id) { userErrors { message } } }';
  await ask(z.object({ userErrors: noErrors }), complete, { id: created.upload.id });
  return created.upload.id;
}

const requested = z.object({ request: z.object({ id: z.string() }), userErrors: noErrors });
const requestShape = z.object({
  status: z.string(),
  error: z.string().nullable(),
  notes: z.array(z.string()),
  networkVersion: z.object({ id: z.string(), number: z.number() }).nullable(),
});

/** Has a worker do something with networks. @returns how it ended */
async function ended(name: string, type: string, input: object) {
  const mutation = `mutation ($input: ${type}!) { ${name}(input: $input) { request { id } userErrors { field message } } }`;
  const { request } = await ask(requested, mutation, { input });
  const query = `query ($id: ID!) { node(id: $id) { ... on NetworkRequest {
    status error notes networkVersion { id number } } } }`;
  return until(`${name} is done`, async () => {
    const found = await ask(requestShape, query, { id: request.id });
    return ['SUCCEEDED', 'FAILED'].includes(found.status) && found;
  });
}

/** @returns the version that came of it */
async function worked(name: string, type: string, input: object) {
  const row = await ended(name, type, input);
  expect([row.status, row.error]).toEqual(['SUCCEEDED', null]);
  if (row.networkVersion === null) throw new Error(`${name} made no version`);
  return { ...row.networkVersion, notes: row.notes };
}

const ofVersion = (selection: string) =>
  `query ($id: ID!) { node(id: $id) { ... on NetworkVersion { ${selection} } } }`;

/** Two sensors on the street from west to east and one on its way back, to which the street leads round the other way. */
async function importedSensors(): Promise<string> {
  const values = `time,a,b,c\n${Array.from({ length: 30 }, (_, at) => `2024-01-01T00:${String(at).padStart(2, '0')}Z,${at},${at + 1},${at + 2}\n`).join('')}`;
  const places = 'id,latitude,longitude\na,51.99998,4.3005\nb,51.99998,4.3015\nc,51.99998,4.3035\n';
  const uploadId = await upload({ 'counts.csv': Buffer.from(values), 'places.csv': Buffer.from(places) });
  const mutation = `mutation ($input: DatasetImportInput!) {
    datasetImport(input: $input) { import { id } userErrors { message } } }`;
  const input = { uploadId, options: { name: 'counts', locations: 'places.csv', unit: 'veh/h' } };
  const started = await ask(z.object({ import: z.object({ id: z.string() }) }), mutation, { input });
  const query = 'query ($id: ID!) { node(id: $id) { ... on Import { status error dataset { id } } } }';
  const shape = z.object({ error: z.string().nullable(), dataset: z.object({ id: z.string() }).nullable() });
  const row = await until('the sensors are there', async () => {
    const found = await ask(shape, query, { id: started.import.id });
    return (found.dataset !== null || found.error !== null) && found;
  });
  return row.dataset?.id ?? expect.unreachable(row.error ?? 'no dataset');
}

it('a network goes from a file to a graph', { timeout: 180_000 }, async () => {
  const uploadId = await upload({ 'town.osm': await readFile(new URL('town.osm', fixtures)) });
  const first = await worked('networkImport', 'NetworkImportInput', { uploadId, name: 'town' });
  expect([first.number, first.notes.length]).toEqual([1, 1]);

  // The distances were computed by networkx.
  const { distances } = z
    .object({ distances: z.array(z.tuple([z.number(), z.number(), z.number()])) })
    .parse(JSON.parse(await readFile(new URL('town.json', fixtures), 'utf8')));
  const metresOf = (from: number, to: number) => distances.find((one) => one[0] === from && one[1] === to)?.[2] ?? NaN;
  const pathShape = z.object({
    shortestPath: z.object({
      lengthMetres: z.number(),
      segments: z.array(z.object({ externalId: z.string() })),
    }),
  });
  const path = 'shortestPath(from: { junction: "7" }, to: { junction: "1" }) { lengthMetres segments { externalId } }';
  const way = (await ask(pathShape, ofVersion(path), first)).shortestPath;
  expect(way.lengthMetres).toBeCloseTo(metresOf(7, 1), 2);

  // The last stretch is blocked, and a new road leads round: the way is another.
  const blocked = way.segments.at(-1)?.externalId;
  const patches = [
    { kind: 'SEGMENT_REMOVE', segment: blocked },
    { kind: 'SEGMENT_ADD', segment: 'detour', from: '2', to: '4', attributes: { speedLimit: 30 } },
    { kind: 'SEGMENT_ADD', segment: 'round', from: '4', to: '1', attributes: { speedLimit: 30 } },
  ];
  const second = await worked('networkVersionCreate', 'NetworkVersionCreateInput', {
    ...{ parentId: first.id, patches, message: 'a street is closed' },
  });
  const diffShape = z.object({ message: z.string(), diff: z.unknown(), findings: z.unknown() });
  const diffQuery = `message diff { against { number } segments { nodes { externalId change } } junctionCounts { added } }
    findings(kinds: [DUPLICATE]) { nodes { externalId otherId } }`;
  const changed = await ask(diffShape, ofVersion(diffQuery), second);
  expect(changed).toMatchObject({
    message: 'a street is closed',
    diff: {
      against: { number: 1 },
      segments: {
        nodes: [
          { externalId: blocked, change: 'REMOVED' },
          { externalId: 'detour', change: 'ADDED' },
          { externalId: 'round', change: 'ADDED' },
        ],
      },
      junctionCounts: { added: 0 },
    },
    // There was a road from 2 to 4 already.
    findings: { nodes: [{ externalId: 'detour' }] },
  });
  const round = (await ask(pathShape, ofVersion(path), second)).shortestPath;
  expect(round.segments.at(-1)?.externalId).toBe('round');
  expect(round.lengthMetres).toBeGreaterThan(way.lengthMetres);

  const datasetId = await importedSensors();
  await worked('networkSnap', 'NetworkSnapInput', { datasetId, versionId: second.id });
  const mutation = `mutation ($input: GraphCreateInput!) {
    graphCreate(input: $input) { graphId userErrors { field message } } }`;
  const recipe = { kind: 'NEXT_SENSORS', networkVersionId: second.id };
  const created = await ask(z.object({ graphId: z.string(), userErrors: noErrors }), mutation, {
    input: { datasetId, recipe },
  });
  const graphQuery = `query ($id: ID!) { node(id: $id) { ... on Graph {
    networkVersion { id } edges { from to } statistics { edges } } } }`;
  const graphShape = z.object({
    networkVersion: z.object({ id: z.string() }),
    edges: z.array(z.object({ from: z.number(), to: z.number() })),
    statistics: z.object({ edges: z.number() }).nullable(),
  });
  const graph = await until('the graph is made', async () => {
    const found = await ask(graphShape.nullable(), graphQuery, { id: created.graphId });
    return found ?? undefined;
  });
  expect(graph.networkVersion.id).toBe(second.id);
  const ahead = graph.edges.filter(({ from, to }) => from !== to).map(({ from, to }) => [from, to]);
  expect(ahead).toEqual(expect.arrayContaining([[0, 1], [1, 2]])); // prettier-ignore
  expect(ahead).not.toContainEqual([0, 2]);
  expect(graph.statistics?.edges).toBe(graph.edges.length);

  // What is taken away comes back as the same network.
  const sizeShape = z.object({ geoJsonPath: z.string(), size: z.unknown() });
  const { geoJsonPath, size } = await ask(sizeShape, ofVersion('geoJsonPath size { segments lengthMetres }'), second);
  const file = await fetch(`${api.url}${geoJsonPath}`, { headers: { authorization } });
  const again = await upload({ 'town.geojson': Buffer.from(await file.arrayBuffer()) });
  const third = await worked('networkImport', 'NetworkImportInput', { uploadId: again, name: 'town again' });
  const copied = await ask(sizeShape, ofVersion('geoJsonPath size { segments lengthMetres }'), third);
  expect(copied.size).toEqual(size);
});

it('what is wrong with an upload names it and its options as they were sent', { timeout: 60_000 }, async () => {
  const uploadId = await upload({ 'timetable.zip': await readFile(new URL('timetable.zip', fixtures)) });
  const told = async (options: object) =>
    (await ended('networkImport', 'NetworkImportInput', { uploadId, name: 'lines', options })).error;
  expect(await told({ format: 'SUMO' })).toBe('timetable.zip: expected SUMO, but it is GTFS');
  expect(await told({ file: 'other.osm' })).toBe('"file": the upload has no file "other.osm"');
});
