import { setImmediate } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/kit/database.ts';
import { createDatabase, type DatabaseConnection, type Executor } from './database.ts';
import { postgresFault } from './errors.ts';
import { newId } from './schema/columns.ts';
import { memberships, networks, teams, users } from './schema/index.ts';
import { teamDatabase } from './team-database.ts';

let database: TestDatabase;
/** With a pool of one connection: whatever asks for a second while it holds a first would wait for ever. */
let narrow: DatabaseConnection;
const [mine, theirs] = [newId(), newId()];

beforeAll(async () => {
  database = await createTestDatabase();
  narrow = createDatabase(database.url, { role: 'api', max: 1 });
  await database.db.insert(teams).values([
    { id: mine, name: 'Mine', slug: 'mine' },
    { id: theirs, name: 'Theirs', slug: 'theirs' },
  ]);
  await database.db.insert(networks).values([
    { teamId: mine, name: 'my roads' },
    { teamId: theirs, name: 'their roads' },
  ]);
});
afterAll(async () => {
  await narrow.close();
  await database.close();
});

const namesOf = async (db: Executor) =>
  (await db.select().from(networks).orderBy(networks.name)).map(({ name }) => name);
const beganAt = async (db: Executor) => {
  const [row] = await db.execute<{ at: string }>(sql`select now()::text as at`);
  return row?.at;
};
const open = async () => {
  const [row] = await database.sql<{ open: number }[]>`
    select count(*)::int as open from pg_stat_activity
    where datname = current_database() and state like 'idle in transaction%'`;
  return row?.open;
};

describe('a database of a team', () => {
  it('reads the rows of the team, joined and counted', async () => {
    const db = teamDatabase(narrow, mine);
    expect(await namesOf(db)).toEqual(['my roads']);
    expect(await db.$count(networks)).toBe(1);
    // Nobody made it: the joined row is not there, which drizzle tells by what it notes on the prepared statement.
    const rows = await db
      .select({ network: networks.name, maker: { id: users.id, name: users.name } })
      .from(networks)
      .leftJoin(users, eq(users.id, networks.createdBy));
    expect(rows).toEqual([{ network: 'my roads', maker: null }]);
    expect(await namesOf(teamDatabase(narrow, theirs))).toEqual(['their roads']);
  });

  it('takes no team that is no uuid', () => {
    expect(() => teamDatabase(narrow, `${mine}'; drop table teams; --`)).toThrow('a team has a uuid');
  });

  it('reads in one transaction while statements follow one another, and holds none afterwards', async () => {
    const db = teamDatabase(narrow, mine);
    const [first, beside] = await Promise.all([beganAt(db), beganAt(db)]);
    expect(beside).toBe(first);
    expect(await beganAt(db)).toBe(first);
    await setImmediate();
    await expect.poll(open).toBe(0);
    expect(await beganAt(db)).not.toBe(first);
  });

  it('is asked by many at once on few connections', async () => {
    const all = await Promise.all(
      Array.from({ length: 50 }, async (_, index) => {
        const db = teamDatabase(narrow, index % 2 === 0 ? mine : theirs);
        const seen = await namesOf(db);
        await db.transaction((tx) => tx.execute(sql`select 1`));
        return [...seen, ...(await namesOf(db))];
      }),
    );
    expect(new Set(all.filter((_, index) => index % 2 === 0).flat())).toEqual(new Set(['my roads']));
    expect(new Set(all.filter((_, index) => index % 2 === 1).flat())).toEqual(new Set(['their roads']));
  });

  it('writes in a transaction alone', async () => {
    const db = teamDatabase(narrow, mine);
    const write = db.insert(networks).values({ teamId: mine, name: 'written' });
    await expect(write).rejects.toSatisfy((error) => postgresFault(error)?.code === '25006');
    const foreign = db.transaction((tx) => tx.insert(networks).values({ teamId: theirs, name: 'written' }));
    await expect(foreign).rejects.toSatisfy((error) => postgresFault(error)?.code === '42501');
  });

  it('sees what it writes, then what it wrote; nothing of what was undone', async () => {
    const db = teamDatabase(narrow, mine);
    expect(await namesOf(db)).toEqual(['my roads']);
    await db.transaction(async (tx) => {
      await tx.insert(networks).values({ teamId: mine, name: 'new roads' });
      expect(await namesOf(db)).toEqual(['my roads', 'new roads']);
      const inner = db.transaction(async (nested) => {
        await nested.delete(networks);
        throw new Error('no, not that');
      });
      await expect(inner).rejects.toThrow('no, not that');
    });
    expect(await namesOf(db)).toEqual(['my roads', 'new roads']);
    const undone = db.transaction(async (tx) => {
      await tx.delete(networks);
      throw new Error('nor that');
    });
    await expect(undone).rejects.toThrow('nor that');
    expect(await namesOf(db)).toEqual(['my roads', 'new roads']);
  });

  it('tells a fault to the statement that has it; those beside it are answered', async () => {
    const db = teamDatabase(narrow, mine);
    const wrong = db.execute(sql`select 1 / 0`);
    const others = [namesOf(db), beganAt(db), db.$count(memberships)];
    await expect(wrong).rejects.toSatisfy((error) => postgresFault(error)?.code === '22012');
    expect(await Promise.all(others)).toEqual([['my roads', 'new roads'], expect.any(String), 0]);
  });

  it('goes on after its connection was lost', async () => {
    const db = teamDatabase(narrow, mine);
    const lost = db.execute(sql`select pg_sleep(30)`);
    const kill = () => database.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'select pg_sleep%'`;
    const fails = expect(lost).rejects.toThrow();
    await expect.poll(async () => (await kill()).length).toBe(1);
    await fails;
    await expect.poll(() => namesOf(db)).toEqual(['my roads', 'new roads']);
  });
});
