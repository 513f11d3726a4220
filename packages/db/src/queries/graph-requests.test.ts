import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/kit/database.ts';
import { ConflictError, DuplicateError } from '../errors.ts';
import { createQueue, type Queue } from '../jobs/index.ts';
import { sampleDataset } from '../testing/samples.ts';
import * as graphRequests from './graph-requests.ts';
import * as graphs from './graphs.ts';

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

const alone = {
  recipe: 'IDENTITY',
  parameters: {},
  nodeCount: 3,
  from: Uint32Array.of(0, 1, 2),
  to: Uint32Array.of(0, 1, 2),
  weight: Float32Array.of(1, 1, 1),
} as const;

async function requested(name = 'alone') {
  const { team, dataset } = await sampleDataset(database.db);
  const wanted = {
    ...{ teamId: team.id, datasetId: dataset.id, createdBy: null, name },
    recipe: { kind: 'IDENTITY' } as const,
  };
  return { wanted, dataset, request: await graphRequests.create(database.db, queue, wanted) };
}

const reread = async (id: string) => (await graphRequests.byIds(database.db, [id])).get(id);

describe('a request for a graph', () => {
  it('ends with the graph, under one id; what comes later changes nothing', async () => {
    const { db } = database;
    const { dataset, request } = await requested();
    expect((await graphRequests.claim(db, request.id))?.status).toBe('RUNNING');
    expect(await graphRequests.succeed(db, request.id, alone)).toMatchObject({ id: request.id, name: 'alone' });
    expect(await graphRequests.succeed(db, request.id, alone)).toBeUndefined();
    await graphRequests.fail(db, request.id, new Error('too late'));
    expect(await reread(request.id)).toMatchObject({ status: 'SUCCEEDED', error: null });
    expect(await graphRequests.claim(db, request.id)).toBeUndefined();
    expect((await graphRequests.unmadeOf(db, [dataset.id], 20)).get(dataset.id)).toEqual([]);
  });

  it('keeps its name until it is over', async () => {
    const { db } = database;
    const { wanted, dataset, request } = await requested();
    await expect(graphRequests.create(db, queue, wanted)).rejects.toBeInstanceOf(ConflictError);
    await graphRequests.fail(db, request.id, new Error('the disk is full'));
    const second = await graphRequests.create(db, queue, wanted);
    const unmade = (await graphRequests.unmadeOf(db, [dataset.id], 20)).get(dataset.id);
    // The failure is past: the name is asked for again.
    expect(unmade?.map(({ id, status, error }) => [id, status, error])).toEqual([[second.id, 'QUEUED', null]]);
    const other = await graphRequests.create(db, queue, { ...wanted, name: 'other' });
    const newest = (await graphRequests.unmadeOf(db, [dataset.id], 1)).get(dataset.id);
    expect(newest?.map(({ id }) => id)).toEqual([other.id]);
  });

  it('that failed is shown until a graph of its name is there', async () => {
    const { db } = database;
    const { wanted, dataset, request } = await requested();
    const unmade = async () => (await graphRequests.unmadeOf(db, [dataset.id], 20)).get(dataset.id);
    await graphRequests.fail(db, request.id, new Error('the disk is full'));
    expect(await unmade()).toMatchObject([{ id: request.id, status: 'FAILED', error: 'the disk is full' }]);
    await graphs.insert(db, { ...alone, ...wanted, recipe: 'IDENTITY' });
    expect(await unmade()).toEqual([]);
  });

  it('writes neither graph nor success where the name was taken meanwhile', async () => {
    const { db } = database;
    const { wanted, request } = await requested('taken');
    await graphs.insert(db, { ...alone, ...wanted, recipe: 'IDENTITY' });
    await graphRequests.claim(db, request.id);
    await expect(graphRequests.succeed(db, request.id, alone)).rejects.toBeInstanceOf(DuplicateError);
    expect((await reread(request.id))?.status).toBe('RUNNING');
  });

  it('by vanished workers is given up once no living job carries it', async () => {
    const { db, sql } = database;
    const { request } = await requested();
    await graphRequests.claim(db, request.id);
    await graphRequests.abandon(db, queue, request.id);
    expect((await reread(request.id))?.status).toBe('RUNNING');
    await sql`update pgboss.job set state = 'failed' where data->>'graphId' = ${request.id}`;
    await graphRequests.abandon(db, queue, request.id);
    expect(await reread(request.id)).toMatchObject({
      status: 'FAILED',
      error: 'its worker was lost each time that the graph was to be made; the graph was given up',
    });
  });

  it('that the queue has lost is sent again', async () => {
    const { db, sql } = database;
    const { request } = await requested();
    await sql`delete from pgboss.job where data->>'graphId' = ${request.id}`;
    expect(await graphRequests.sendLost(db, queue)).toEqual([request.id]);
    expect(await graphRequests.sendLost(db, queue)).toEqual([]);
    // A worker that had begun may be gone as well.
    await graphRequests.claim(db, request.id);
    await sql`delete from pgboss.job where data->>'graphId' = ${request.id}`;
    expect(await graphRequests.sendLost(db, queue)).toEqual([request.id]);
  });
});
