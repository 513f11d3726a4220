import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/kit/database.ts';
import { createDatabase } from './database.ts';
import { isTransient, postgresFault } from './errors.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

// More than once: whether the driver's rollback meets a closed socket is a matter of turns.
it.each(Array.from({ length: 8 }, (_, turn) => turn))(
  'a transaction survives the loss of its connection (%i)',
  async (turns) => {
    const failure = await failureOf(
      database.db.transaction(async (tx) => {
        try {
          await tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`);
        } finally {
          for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
        }
      }),
    );
    expect(isTransient(failure)).toBe(true);
    expect(await database.db.execute(sql`select 1 as one`)).toEqual([{ one: 1 }]);
  },
);

it('a transaction that fails otherwise is rolled back', async () => {
  const failure = await failureOf(
    database.db.transaction(async (tx) => {
      await tx.execute(sql`create table half_done (id int)`);
      throw new Error('as asked by the test');
    }),
  );
  expect(failure).toHaveProperty('message', 'as asked by the test');
  expect(await database.sql`select to_regclass('half_done') as name`).toEqual([{ name: null }]);
});

it('a transaction that fails by the loss of another connection is rolled back as well', async () => {
  const other = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
  const failure = await failureOf(
    database.db.transaction(async (tx) => {
      await tx.execute(sql`create table half_done (id int)`);
      throw other;
    }),
  );
  expect(failure).toBe(other);
  expect(await database.sql`select to_regclass('half_done') as name`).toEqual([{ name: null }]);
});

it('a transaction in which nothing is asked is broken off where that is wanted', async () => {
  const impatient = createDatabase(database.url, { max: 1, idleTransactionMs: 50 });
  const failure = await failureOf(
    impatient.db.transaction(async (tx) => {
      await tx.execute(sql`select 1`);
      await new Promise<never>(() => undefined);
    }),
  );
  expect(isTransient(failure)).toBe(true);
  await impatient.close();
});

it('a statement is broken off after the time that it may take', async () => {
  const hurried = createDatabase(database.url, { statementMs: 50 });
  const failure = await failureOf(hurried.sql`select pg_sleep(30)`);
  expect(postgresFault(failure)?.code).toBe('57014');
  await hurried.close();
});
