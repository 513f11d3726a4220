import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { startApi, type TestApi } from '../testing/api.ts';
import type { Client } from '../testing/client.ts';
import { Deadline } from './deadline.ts';

describe('a deadline', () => {
  it('ends the waiting, not the work, and lets nothing begin afterwards', async () => {
    const deadline = new Deadline(20);
    await expect(deadline.within(new Promise(() => undefined))).rejects.toMatchObject({
      extensions: { code: 'DEADLINE_EXCEEDED' },
    });
    expect(() => deadline.throwIfPassed()).toThrow('this one was stopped');
    expect(deadline.signal.aborted).toBe(true);
  });

  it('gives what came in time, and its faults', async () => {
    const deadline = new Deadline(60_000);
    expect(await deadline.within(Promise.resolve(1))).toBe(1);
    await expect(deadline.within(Promise.reject(new Error('a fault')))).rejects.toThrow('a fault');
    deadline.end();
  });
});

describe('an operation that takes too long', () => {
  let api: TestApi;
  let script: Client;

  beforeAll(async () => {
    api = await startApi({ deadlineMs: 400 });
    script = await (await api.team('alpha')).script('member');
  });
  afterAll(() => api.close());

  /** Holds a table, so that whoever reads it waits, until `work` is done. */
  const whileLocked = async <Result>(work: () => Promise<Result>): Promise<Result> =>
    (
      await api.database.sql.begin(async (sql) => {
        await sql`lock table datasets in access exclusive mode`;
        return { result: await work() };
      })
    ).result;
  /** Statements that wait for a table; Postgres's own limit of the connections would end them after ten seconds. */
  const waitingFor = async (table: string) => {
    const [row] = await api.database.sql<{ count: number }[]>`
      select count(*)::int as count from pg_stat_activity where wait_event_type = 'Lock' and query like ${`%${table}%`}`;
    return row?.count;
  };

  it('that changes something is answered so too, nothing of it goes on, and nothing is changed', async () => {
    const query = 'mutation { modelCreate(input: { name: "late" }) { userErrors { code } } }';
    await api.database.sql.begin(async (sql) => {
      await sql`lock table models in access exclusive mode`;
      expect(await script.errorCode(query)).toBe('DEADLINE_EXCEEDED');
      await expect.poll(() => waitingFor('models')).toBe(0);
    });
    expect(await api.database.sql`select from models`).toHaveLength(0);
  });

  it('is answered DEADLINE_EXCEEDED, and nothing of it goes on', async () => {
    await whileLocked(async () => {
      const response = await script.post('/graphql', { query: '{ datasets { totalCount nodes { id } } }' });
      expect(response.status).toBe(504);
      expect(await response.json()).toEqual({
        errors: [
          {
            message: expect.stringContaining('0.4 s') as string,
            extensions: { code: 'DEADLINE_EXCEEDED', limitSeconds: 0.4 },
          },
        ],
      });
      await expect.poll(() => waitingFor('datasets')).toBe(0);
    });
    expect((await script.ask('{ datasets { totalCount } }')).errors).toBeUndefined();
  });

  it('over a WebSocket too', async () => {
    const socket = createClient({
      url: `${api.server.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: script.headers,
      retryAttempts: 0,
    });
    await whileLocked(async () => {
      const answer = await socket.iterate({ query: '{ datasets { totalCount } }' }).next();
      expect(answer).toMatchObject({ value: { errors: [{ extensions: { code: 'DEADLINE_EXCEEDED' } }] } });
    });
    await socket.dispose();
  });
});
