import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/kit/database.ts';
import { createDatabase } from './database.ts';
import { ConflictError, isConnectionLost, isTransient, reasonOf } from './errors.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

async function errorOf(work: PromiseLike<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('nothing went wrong');
}

describe('a reason', () => {
  it("is Postgres's, without the statement and its parameters", async () => {
    const error = await errorOf(database.db.execute(sql`select ${'x'.repeat(100_000)}::int`));
    expect(String(error).length).toBeGreaterThan(100_000);
    expect(reasonOf(error)).toMatch(/^invalid input syntax for type integer: "x+…$/);
    expect(reasonOf(error)).toHaveLength(2000);
    const missing = await errorOf(database.db.execute(sql`select ${1} from missing`));
    expect(reasonOf(missing)).toBe('relation "missing" does not exist (42P01)');
  });

  it('is the message of an error of ours, whatever caused it', async () => {
    const cause = await errorOf(database.db.execute(sql`select 1 / 0`));
    expect(reasonOf(cause)).toBe('division by zero (22012)');
    expect(reasonOf(new ConflictError('taken', { cause }))).toBe('taken');
    expect(reasonOf('in words\0')).toBe('in words');
    expect(reasonOf(new RangeError())).toBe('RangeError');
  });
});

describe('a transient error', () => {
  const coded = (code: string) => Object.assign(new Error(code), { code });

  it.each([
    'CONNECTION_CLOSED',
    'CONNECT_TIMEOUT',
    'ECONNREFUSED',
    '08006',
    '57P01',
    '25P03',
    '40001',
    '40P01',
    '53300',
  ])('has a code such as %s, its own or that of a cause', (code) => {
    expect(isTransient(coded(code))).toBe(true);
    expect(isTransient(new Error('outside', { cause: coded(code) }))).toBe(true);
  });

  it('is a pipe that broke under a statement, and no other pipe', () => {
    expect(isTransient(Object.assign(coded('EPIPE'), { query: 'select 1' }))).toBe(true);
    expect(isConnectionLost(Object.assign(coded('EPIPE'), { query: 'select 1' }))).toBe(true);
    expect(isTransient(coded('EPIPE'))).toBe(false);
  });

  it('is not one that comes again', async () => {
    for (const code of ['23505', '57014', '22003', 'EPIPE', 'ENOENT']) expect(isTransient(coded(code))).toBe(false);
    expect(isTransient(new Error('57P01'))).toBe(false);
    expect(isTransient(undefined)).toBe(false);
    expect(isTransient(await errorOf(database.db.execute(sql`select 1 / 0`)))).toBe(false);
  });

  it('comes from a server that is not there, and from one that ends the session', async () => {
    const nowhere = createDatabase('postgres://nobody@127.0.0.1:1/none', { max: 1 });
    expect(isTransient(await errorOf(nowhere.db.execute(sql`select 1`)))).toBe(true);
    await nowhere.close();
    const session = createDatabase(database.url, { max: 1 });
    expect(isTransient(await errorOf(session.db.execute(sql`select pg_terminate_backend(pg_backend_pid())`)))).toBe(
      true,
    );
    await session.close();
  });
});

it('a connection is lost with a session that Postgres ends, not with a query that it refuses', () => {
  const lost = (code: string) => isConnectionLost(Object.assign(new Error(code), { code }));
  for (const code of ['CONNECTION_CLOSED', 'ECONNRESET', '57P01', '25P03']) expect(lost(code)).toBe(true);
  for (const code of ['57P03', '40001', 'ECONNREFUSED']) expect(lost(code)).toBe(false);
});
