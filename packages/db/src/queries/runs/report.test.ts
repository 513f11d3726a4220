import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../../test/kit/database.ts';
import { createQueue, type Queue } from '../../jobs/index.ts';
import { listenCancellations, listenRunEvents, type RunEventNotice } from '../../notifications.ts';
import { claimAs, sampleExperiment } from '../../testing/samples.ts';
import * as runs from './index.ts';

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

async function claimed() {
  const sample = await sampleExperiment(database.db, queue);
  const claim = await claimAs(database.db, 'worker', sample.a.id);
  if (claim === undefined) throw new Error('the sample run could not be claimed');
  return { ...sample, held: claim.held };
}

describe('events', () => {
  it('are numbered without gaps and announced after they can be read, however many write at once', async () => {
    const { held, experiment, team } = await claimed();
    const notices: RunEventNotice[] = [];
    const unread: number[] = [];
    const reads: Promise<void>[] = [];
    const listening = await listenRunEvents(database.sql, (notice) => {
      if (notice.runId !== held.runId) return;
      notices.push(notice);
      reads.push(
        runs.eventsAfter(database.db, held.runId, notice.sequence - 1).then((events) => {
          if (events[0]?.sequence !== notice.sequence) unread.push(notice.sequence);
        }),
      );
    });
    await Promise.all(
      Array.from({ length: 40 }, async (_, i) => {
        if (i % 3 === 0) await runs.progress(database.db, { ...held, step: i, totalSteps: 100, secondsLeft: 1 });
        else if (i % 3 === 1) await runs.appendMetrics(database.db, held, [{ name: 'loss', step: i, value: i }]);
        else
          await runs.appendLog(database.db, held, [
            { level: 'info', message: `${i}` },
            { level: 'warn', message: 'x' },
          ]);
      }),
    );
    const events = await runs.eventsAfter(database.db, held.runId, 0);
    // Two of the forty log two lines each time: one event a line; the claim was event 1.
    expect(events.map((event) => event.sequence)).toEqual(Array.from({ length: 1 + 40 + 13 }, (_, i) => i + 1));
    expect(events[0]).toMatchObject({ type: 'STATUS', status: 'RUNNING' });
    await expect.poll(() => notices.at(-1)?.sequence).toBe(events.length);
    await Promise.all(reads);
    expect(unread).toEqual([]);
    expect(notices[0]).toMatchObject({ runId: held.runId, experimentId: experiment.id, teamId: team.id });
    expect(notices.map((notice) => notice.sequence)).toEqual(
      notices.map((notice) => notice.sequence).sort((a, b) => a - b),
    );
    await listening.stop();

    const logOf = async (request: { first: number; afterSequence?: number }) =>
      (await runs.logs(database.db, [held.runId], request)).get(held.runId);
    const log = await logOf({ first: 10 });
    expect(log?.hasNextPage).toBe(true);
    expect(await log?.totalCount()).toBe(26);
    const rest = await logOf({ first: 100, afterSequence: log?.rows.at(-1)?.sequence ?? 0 });
    expect([...(log?.rows ?? []), ...(rest?.rows ?? [])].map((line) => line.sequence)).toEqual(
      Array.from({ length: 26 }, (_, i) => i + 1),
    );
    const pointed = events.filter((event) => event.type === 'LOG').map((event) => event.logSequence);
    expect(pointed).toEqual(Array.from({ length: 26 }, (_, i) => i + 1));
  });

  it('tell workers of a cancelled run at once', async () => {
    const { a, team } = await claimed();
    const cancelled: string[] = [];
    const listening = await listenCancellations(database.sql, (notice) => cancelled.push(notice.runId));
    await runs.cancel(database.db, queue, { id: a.id, teamId: team.id });
    await expect.poll(() => cancelled).toContain(a.id);
    await listening.stop();
  });
});

describe('a listener', () => {
  it('is told that notices may be missing after its connection was lost, and hears the next ones', async () => {
    const { a, control, team } = await claimed();
    const cancelled: string[] = [];
    let reconnections = 0;
    const { sql } = database;
    const listening = await listenCancellations(
      sql,
      (notice) => cancelled.push(notice.runId),
      () => reconnections++,
    );
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'listen%stillgraph_cancel%'`;
    await expect.poll(() => reconnections, { timeout: 10_000 }).toBe(1);
    await runs.cancel(database.db, queue, { id: a.id, teamId: team.id });
    await expect.poll(() => cancelled).toContain(a.id);
    await runs.cancel(database.db, queue, { id: control.id, teamId: team.id });
    await expect.poll(() => cancelled).toContain(control.id);
    await listening.stop();
  });
});
