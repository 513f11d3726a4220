import { artifacts, openObjectStore, type ObjectStore } from '@stillgraph/db';
import { runs as runTable } from '@stillgraph/db/schema';
import { experimentConfigSchema } from '@stillgraph/ml/config';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startS3Server, type S3Server } from '../../../../test/kit/s3-server.ts';
import { encodeGlobalId } from '../relay/global-id.ts';
import { startApi, type TestApi } from '../testing/api.ts';
import type { Client } from '../testing/client.ts';
import { insertDataset, isObserved, NODES, reading, STEPS } from '../testing/data.ts';
import { smallConfig } from '../testing/experiments.ts';
import { startRun } from '../testing/runs.ts';

async function floats(response: Response): Promise<number[]> {
  return [...new Float32Array(await response.arrayBuffer())];
}

/** What a run must have to count as one that succeeded. */
const succeeded = {
  status: 'SUCCEEDED',
  progress: 1,
  ...{ parameters: 1, testMae: 3, validationMae: 3, trainSeconds: 2, totalSteps: 1, engine: 'cpu' },
  finishedAt: new Date(),
  jobId: null,
} as const;

const expected = (from: number, to: number, nodes: number[]): number[] =>
  Array.from({ length: to - from }, (_, offset) =>
    nodes.map((node) => (isObserved(from + offset, node) ? reading(from + offset, node) : Number.NaN)),
  ).flat();

describe('binary routes', () => {
  let api: TestApi;
  let storage: S3Server;
  let objects: ObjectStore | undefined;
  let reader: Client;
  let teamId: string;
  let path: string;
  let dataset: Awaited<ReturnType<typeof insertDataset>>['dataset'];
  let graph: Awaited<ReturnType<typeof insertDataset>>['graph'];

  beforeAll(async () => {
    storage = await startS3Server();
    objects = await openObjectStore(storage.settings, (error) => expect.unreachable(error.message));
    api = await startApi({ objects });
    const team = await api.team('alpha');
    teamId = team.id;
    reader = await team.script('viewer');
    ({ dataset, graph } = await insertDataset(api.database.db, { teamId, name: 'one' }));
    path = `/binary/datasets/${dataset.id}/series`;
  });
  afterAll(async () => {
    await api.close();
    await storage.close();
  });

  it('send a series with its shape, missing readings as NaN', async () => {
    const response = await reader.get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('x-stillgraph-shape')).toBe(`${STEPS},${NODES}`);
    expect(response.headers.get('x-stillgraph-dtype')).toBe('float32');
    expect(await floats(response)).toEqual(expected(0, STEPS, [0, 1, 2]));
  });

  it('send the sensors and steps that were asked for', async () => {
    const response = await reader.get(`${path}?from=10&to=20&nodes=2,0`);
    expect(response.headers.get('x-stillgraph-shape')).toBe('10,2');
    expect(await floats(response)).toEqual(expected(10, 20, [2, 0]));
  });

  it('send ranges that together are the whole, cut anywhere', async () => {
    const whole = Buffer.from(await (await reader.get(path)).arrayBuffer());
    const pieces: Buffer[] = [];
    for (let start = 0; start < whole.length; start += 1001) {
      const response = await reader.get(path, { range: `bytes=${start}-${start + 1000}` });
      expect(response.status).toBe(206);
      const end = Math.min(start + 1000, whole.length - 1);
      expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end}/${whole.length}`);
      pieces.push(Buffer.from(await response.arrayBuffer()));
    }
    expect(Buffer.concat(pieces).equals(whole)).toBe(true);
  });

  it('send stretches of a series, in which peaks and gaps stay', async () => {
    const response = await reader.get(`${path}?from=3&to=60&nodes=2,0&stretch=10`);
    expect(response.headers.get('x-stillgraph-shape')).toBe('6,3,2');
    const stretch = (first: number, node: number): number[] => {
      const steps = Array.from({ length: Math.min(10, 60 - first) }, (_, at) => first + at);
      const read = steps.filter((step) => isObserved(step, node)).map((step) => reading(step, node));
      return [Math.min(...read), read.reduce((sum, value) => sum + value, 0) / read.length, Math.max(...read)];
    };
    const sent = await floats(response);
    for (const [row, first] of [3, 13, 23, 33, 43, 53].entries()) {
      for (const [column, node] of [2, 0].entries()) {
        const numbers = [0, 1, 2].map((number) => sent[6 * row + 2 * number + column] ?? NaN);
        for (const [at, value] of stretch(first, node).entries()) expect(numbers[at]).toBeCloseTo(value, 4);
      }
    }
    const together = await reader.get(`${path}?stretch=${STEPS}&together=true`);
    expect(together.headers.get('x-stillgraph-shape')).toBe('1,3,1');
    const [lowest, , highest] = await floats(together);
    expect([lowest, highest]).toEqual([30, 73]);
    // A stretch of one reading that is missing.
    expect(await floats(await reader.get(`${path}?from=0&to=1&nodes=0&stretch=1`))).toEqual([NaN, NaN, NaN]);
  });

  it('send ranges of stretches that together are the whole', async () => {
    const address = `${path}?from=5&nodes=1,2&stretch=7`;
    const whole = Buffer.from(await (await reader.get(address)).arrayBuffer());
    const pieces: Buffer[] = [];
    for (let start = 0; start < whole.length; start += 101) {
      const response = await reader.get(address, { range: `bytes=${start}-${start + 100}` });
      expect(response.status).toBe(206);
      pieces.push(Buffer.from(await response.arrayBuffer()));
    }
    expect(Buffer.concat(pieces).equals(whole)).toBe(true);
  });

  it('say what is wrong with stretches', async () => {
    const messageOf = async (query: string) => {
      const response = await reader.get(`${path}?${query}`);
      expect(response.status).toBe(400);
      return ((await response.json()) as { error: { message: string } }).error.message;
    };
    expect(await messageOf('stretch=0')).toBe('stretch expects a number of steps from 1');
    expect(await messageOf('stretch=2&together=yes')).toBe('together must be true or left out');
    expect(await messageOf('together=true')).toBe('together is for stretches: give stretch too, in steps');
  });

  it('say 304 for what the client has, 416 beyond the end, 400 for nonsense', async () => {
    const etag = (await reader.get(path)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
    expect((await reader.get(path, { 'if-none-match': etag })).status).toBe(304);
    expect((await reader.get(`${path}?from=1`, { 'if-none-match': etag })).status).toBe(200);
    expect((await reader.get(path, { range: 'bytes=0-3', 'if-range': '"another"' })).status).toBe(200);
    const beyond = await reader.get(path, { range: 'bytes=9999999-' });
    expect(beyond.status).toBe(416);
    expect(beyond.headers.get('content-range')).toBe(`bytes */${STEPS * NODES * 4}`);
    const wrong = await reader.get(`${path}?nodes=7`);
    expect(wrong.status).toBe(400);
    expect(await wrong.json()).toEqual({
      error: { code: 'BAD_USER_INPUT', message: 'node 7 does not exist; "one" has 3' },
    });
  });

  it('refuse a sensor that is asked for twice', async () => {
    const response = await reader.get(`${path}?nodes=2,0,2`);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: { code: 'BAD_USER_INPUT', message: 'nodes expects each sensor once; 2 is there twice' },
    });
  });

  it('refuse strangers and know nothing of what is not there', async () => {
    expect((await api.stranger.get(path)).status).toBe(401);
    expect((await reader.get('/binary/datasets/nothing/series')).status).toBe(404);
    expect((await reader.get('/binary/datasets/0199c7a2-0000-7000-8000-000000000000/series')).status).toBe(404);
    expect((await reader.get('/binary/nothing')).status).toBe(404);
  });

  it('send the predictions of a run and its artifacts, over chunks', async () => {
    const { db } = api.database;
    const held = await startRun(api, { teamId, datasetId: dataset.id, graphId: graph.id });
    const before = await reader.get(`/binary/runs/${held.runId}/predictions`);
    expect(before.status).toBe(404);

    const shape = [30_000, 4, NODES] as const;
    const values = Float32Array.from({ length: shape[0] * shape[1] * shape[2] }, (_, index) => index);
    const artifact = await artifacts.put(db, held, {
      kind: 'PREDICTIONS',
      name: 'predictions/test',
      bytes: new Uint8Array(values.buffer),
      metadata: { shape, firstStart: 320 },
    });
    const response = await reader.get(`/binary/runs/${held.runId}/predictions?split=test`);
    expect(response.headers.get('x-stillgraph-shape')).toBe(shape.join());
    expect(response.headers.get('x-stillgraph-first-start')).toBe('320');
    expect(response.headers.get('etag')).toBe(`"${artifact.contentHash}"`);
    expect(await floats(response)).toEqual([...values]);

    expect((await reader.get(`/binary/runs/${held.runId}/labels`)).status).toBe(404);
    await artifacts.put(db, held, {
      kind: 'STATISTICS',
      name: 'labels/test',
      bytes: Uint8Array.from([0, 1, 255]),
      metadata: { shape: [1, 1, NODES], dtype: 'uint8', firstStart: 320 },
    });
    const labels = await reader.get(`/binary/runs/${held.runId}/labels`);
    expect(labels.headers.get('x-stillgraph-dtype')).toBe('uint8');
    expect(labels.headers.get('x-stillgraph-shape')).toBe(`1,1,${NODES}`);
    expect([...new Uint8Array(await labels.arrayBuffer())]).toEqual([0, 1, 255]);

    const across = await reader.get(`/binary/artifacts/${artifact.id}`, { range: `bytes=1048572-1048583` });
    expect(across.status).toBe(206);
    expect(await floats(across)).toEqual([262_143, 262_144, 262_145]);
    expect((await reader.get(`/binary/runs/${held.runId}/predictions?split=train`)).status).toBe(400);
  });

  it('send one horizon or one sensor of the predictions, and what every window cost', async () => {
    const { db } = api.database;
    const held = await startRun(api, { teamId, datasetId: dataset.id, graphId: graph.id });
    const address = `/binary/runs/${held.runId}`;
    expect((await reader.get(`${address}/errors`)).status).toBe(404);
    const [windows, targetSteps, firstStart] = [6, 2, 320];
    const values = Float32Array.from({ length: windows * targetSteps * NODES }, (_, index) => index);
    await artifacts.put(db, held, {
      kind: 'PREDICTIONS',
      name: 'predictions/test',
      bytes: new Uint8Array(values.buffer),
      metadata: { shape: [windows, targetSteps, NODES], firstStart },
    });
    const horizon = await reader.get(`${address}/predictions?horizon=2`, { range: 'bytes=12-23' });
    expect(horizon.headers.get('x-stillgraph-shape')).toBe(`${windows},${NODES}`);
    expect(horizon.headers.get('content-range')).toBe(`bytes 12-23/${windows * NODES * 4}`);
    expect(await floats(horizon)).toEqual([9, 10, 11]);
    const sensor = await reader.get(`${address}/predictions?node=2`);
    expect(sensor.headers.get('x-stillgraph-shape')).toBe(`${windows},${targetSteps}`);
    expect((await floats(sensor)).slice(0, 3)).toEqual([2, 5, 8]);
    expect((await reader.get(`${address}/predictions?horizon=3`)).status).toBe(400);

    const errors = await reader.get(`${address}/errors`);
    expect(errors.headers.get('x-stillgraph-shape')).toBe(`${targetSteps},${windows}`);
    const { inputSteps } = experimentConfigSchema.parse(smallConfig).protocol;
    const meanOf = (window: number, step: number): number => {
      const target = firstStart + inputSteps + window + step;
      const seen = [0, 1, 2].filter((node) => isObserved(target, node));
      const cost = (node: number) =>
        Math.abs((window * targetSteps + step) * NODES + node - Math.fround(reading(target, node)));
      return seen.reduce((sum, node) => sum + cost(node), 0) / seen.length;
    };
    const expectedMeans = [0, 1].flatMap((step) => [...Array(windows).keys()].map((window) => meanOf(window, step)));
    const found = await floats(errors);
    expect(found).toHaveLength(expectedMeans.length);
    found.forEach((mean, at) => expect(mean).toBeCloseTo(expectedMeans[at] ?? NaN, 3));
  });

  it("send quantiles of each sensor's readings in the steps that were asked for", async () => {
    const response = await reader.get(`/binary/datasets/${dataset.id}/quantiles?shares=.5,1&to=40`);
    expect(response.headers.get('x-stillgraph-shape')).toBe(`${NODES},2`);
    const quantilesOf = (node: number): number[] => {
      const seen = [...Array(40).keys()].filter((step) => isObserved(step, node)).map((step) => reading(step, node));
      const sorted = seen.sort((a, b) => a - b).map(Math.fround);
      return [0.5, 1].map((share) => sorted[Math.ceil(share * sorted.length) - 1] ?? NaN);
    };
    expect(await floats(response)).toEqual([0, 1, 2].flatMap(quantilesOf));
    const refused = await reader.get(`/binary/datasets/${dataset.id}/quantiles?shares=2`);
    expect(refused.status).toBe(400);
  });

  it('send what lies in object storage, whole and in part', async () => {
    const held = await startRun(api, { teamId, datasetId: dataset.id, graphId: graph.id });
    const bytes = new Uint8Array(5 * 1024 * 1024).fill(7);
    bytes.set([1, 2, 3, 4], 4 * 1024 * 1024 - 2);
    const input = { kind: 'WEIGHTS', name: 'weights', bytes } as const;
    const artifact = await artifacts.put(api.database.db, held, input, objects);
    const response = await reader.get(`/binary/artifacts/${artifact.id}`);
    expect(Buffer.compare(Buffer.from(await response.arrayBuffer()), bytes)).toBe(0);
    const across = await reader.get(`/binary/artifacts/${artifact.id}`, { range: 'bytes=4194302-4194305' });
    expect([...new Uint8Array(await across.arrayBuffer())]).toEqual([1, 2, 3, 4]);
  });

  it('send the quantiles of a run by their level, and say which levels there are', async () => {
    const { db } = api.database;
    const held = await startRun(api, { teamId, datasetId: dataset.id, graphId: graph.id });
    const address = `/binary/runs/${held.runId}/quantiles`;
    expect((await reader.get(`${address}?level=0.1`)).status).toBe(404);
    for (const level of [0.9, 0.1]) {
      await artifacts.put(db, held, {
        kind: 'PREDICTIONS',
        name: artifacts.quantileName(level),
        bytes: new Uint8Array(Float32Array.of(level, 2, 3).buffer),
        metadata: { shape: [1, 1, NODES], dtype: 'float32', firstStart: 320, level },
      });
    }
    const low = await reader.get(`${address}?level=0.1`);
    expect(low.headers.get('x-stillgraph-shape')).toBe(`1,1,${NODES}`);
    expect(low.headers.get('x-stillgraph-first-start')).toBe('320');
    expect(await floats(low)).toEqual([Math.fround(0.1), 2, 3]);
    const unknown = await reader.get(`${address}?level=0.5`);
    expect(unknown.status).toBe(400);
    expect(await unknown.json()).toEqual({
      error: { code: 'BAD_USER_INPUT', message: 'level must be one of 0.1, 0.9' },
    });
    await db.update(runTable).set(succeeded).where(eq(runTable.id, held.runId));
    const found = await reader.ask(
      `query ($id: ID!) { node(id: $id) { ... on Run { quantileForecasts { level path } } } }`,
      { id: encodeGlobalId('Run', held.runId) },
    );
    expect(found.data).toEqual({
      node: { quantileForecasts: [0.1, 0.9].map((level) => ({ level, path: `${address}?level=${level}` })) },
    });
  });
});
