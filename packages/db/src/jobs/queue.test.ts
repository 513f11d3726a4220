import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/kit/database.ts';
import { newId } from '../schema/columns.ts';
import { createQueue, parsePayload, type Queue } from './index.ts';

let database: TestDatabase;
let queue: Queue;
const delivered: { runId: string; jobId: string; redeliveries: number }[] = [];
const aborted: string[] = [];
const failOnce = new Set<string>();
const holdUntilAborted = new Set<string>();

beforeAll(async () => {
  database = await createTestDatabase();
  queue = await createQueue(database.url, { supervise: true });
  await queue.work('run-execute', async ({ runId }, { jobId, redeliveries, signal }) => {
    delivered.push({ runId, jobId, redeliveries });
    if (failOnce.delete(runId)) throw new Error('as asked by the test');
    if (holdUntilAborted.has(runId)) {
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      aborted.push(jobId);
    }
  });
});
afterAll(async () => {
  await queue.stop();
  await database.close();
});

const send = (runId: string) => database.db.transaction((tx) => queue.enqueueRun(tx, runId));
const deliveriesOf = (runId: string) => delivered.filter((delivery) => delivery.runId === runId);

describe('a job', () => {
  it('is delivered when the transaction that sent it commits', async () => {
    const runId = newId();
    const jobId = await send(runId);
    await expect.poll(() => deliveriesOf(runId), { timeout: 10_000 }).toEqual([{ runId, jobId, redeliveries: 0 }]);
  });

  it('is not there when the transaction does not commit', async () => {
    const runId = newId();
    const undone = database.db.transaction(async (tx) => {
      await queue.enqueueRun(tx, runId);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await database.sql`select 1 from pgboss.job where data->>'runId' = ${runId}`).toHaveLength(0);
  });

  it('is delivered again when its handler throws', async () => {
    const runId = newId();
    failOnce.add(runId);
    await send(runId);
    await expect
      .poll(() => deliveriesOf(runId).map((delivery) => delivery.redeliveries), { timeout: 15_000 })
      .toEqual([0, 1]);
  });

  it('aborts its signal when it is cancelled', async () => {
    const runId = newId();
    holdUntilAborted.add(runId);
    const jobId = await send(runId);
    await expect.poll(() => deliveriesOf(runId), { timeout: 10_000 }).toHaveLength(1);
    expect(await database.db.transaction((tx) => queue.runJobFate(tx, jobId))).toBe('ALIVE');
    await database.db.transaction((tx) => queue.cancelRunJob(tx, jobId));
    await expect.poll(() => aborted, { timeout: 15_000 }).toContain(jobId);
    expect(await database.db.transaction((tx) => queue.runJobFate(tx, jobId))).toBe('GONE');
  });

  it('to refresh a leaderboard waits at most once per protocol', async () => {
    const teamId = newId();
    const [one, two] = [newId(), newId()];
    for (const protocolId of [one, one, two]) {
      await database.db.transaction((tx) => queue.enqueueLeaderboardRefresh(tx, { protocolId, teamId }));
    }
    const waiting = await database.sql`
      select data->>'protocolId' as id from pgboss.job where name = 'leaderboard-refresh' order by created_on`;
    expect(waiting.map((row) => String(row['id']))).toEqual([one, two]);
  });

  it('has the payload that its contract says', async () => {
    await expect(send('not an id')).rejects.toThrow('payload of a run-execute job is not what its contract says');
    expect(() => parsePayload('dataset-import', { importId: newId(), more: 1 })).toThrow('dataset-import');
  });
});
