import { setTimeout } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/kit/database.ts';
import { createDatabase, type DatabaseConnection, type Executor } from './database.ts';
import { postgresFault } from './errors.ts';
import { newId } from './schema/columns.ts';
import { teamDatabase } from './team-database.ts';

let database: TestDatabase;
let connection: DatabaseConnection;
beforeAll(async () => {
  database = await createTestDatabase();
  connection = createDatabase(database.url, { role: 'api', max: 1, statementMs: 60_000 });
});
afterAll(async () => {
  await connection.close();
  await database.close();
});

const limitedTo = (milliseconds: number) => {
  const end = performance.now() + milliseconds;
  return teamDatabase(connection, newId(), () => end - performance.now());
};
/** In milliseconds, as Postgres has it for the statement that asks. */
const limitIn = async (executor: Executor): Promise<number> => {
  const [row] = await executor.execute<{ limit: number }>(
    sql`select extract(epoch from current_setting('statement_timeout')::interval)::float8 * 1000 as limit`,
  );
  return row?.limit ?? Number.NaN;
};
const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => postgresFault(error)?.code,
  );

describe('statements of a request', () => {
  it('are broken off when its time is up, in reading and in changing', async () => {
    expect(await codeOf(limitedTo(100).execute(sql`select pg_sleep(50)`))).toBe('57014');
    expect(await codeOf(limitedTo(100).transaction((tx) => tx.execute(sql`select pg_sleep(50)`)))).toBe('57014');
    expect(await codeOf(limitedTo(-5).execute(sql`select pg_sleep(50)`))).toBe('57014');
  });

  it('have what is left when they are sent, however long the transaction goes on', async () => {
    const [early, late] = await limitedTo(20_000).transaction(async (tx) => {
      const first = await limitIn(tx);
      await setTimeout(400);
      return [first, await limitIn(tx)];
    });
    expect(early).toBeLessThanOrEqual(20_000);
    expect(late).toBeLessThanOrEqual(20_000 - 400);
    expect(late).toBeGreaterThan(0);
  });

  it('have what is left in nested changes too, and after one that was given up', async () => {
    const [nested, deeper, afterwards] = await limitedTo(20_000).transaction(async (tx) => {
      const within = await tx.transaction(async (inner) => {
        await setTimeout(400);
        const first = await limitIn(inner);
        return [
          first,
          await inner.transaction(async (innermost) => {
            await setTimeout(400);
            return limitIn(innermost);
          }),
        ] as const;
      });
      const givenUp = tx.transaction(async (inner) => {
        await setTimeout(400);
        await limitIn(inner);
        throw new Error('given up');
      });
      await expect(givenUp).rejects.toThrow('given up');
      return [...within, await limitIn(tx)] as const;
    });
    expect(nested).toBeLessThanOrEqual(20_000 - 400);
    expect(deeper).toBeLessThanOrEqual(20_000 - 800);
    expect(afterwards).toBeLessThanOrEqual(20_000 - 1200);
    expect(afterwards).toBeGreaterThan(0);
  });

  it('leave the connection with the limit that it had', async () => {
    await limitedTo(5000).execute(sql`select 1`);
    expect(await limitIn(connection.db)).toBe(60_000);
  });
});
