import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/kit/database.ts';
import { createDatabase } from '../database.ts';
import { signInAttempts as table } from '../schema/index.ts';
import { giveBack, take } from './sign-in-attempts.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => database.db.delete(table));

const ada = { key: 'account ada@example.org', most: 3 };
const here = { key: 'address 192.0.2.1', most: 100 };

it('lets as many attempts pass as may be made, of all processes together', async () => {
  const others = [createDatabase(database.url), createDatabase(database.url)];
  const waits = await Promise.all(
    [database, ...others].flatMap(({ db }) => [1, 2, 3, 4].map(() => take(db, [ada, here], 900))),
  );
  expect(waits.filter((seconds) => seconds === 0)).toHaveLength(3);
  for (const seconds of waits.filter((wait) => wait > 0)) expect(seconds).toBeLessThanOrEqual(900);
  for (const connection of others) await connection.close();
});

it('counts each key by itself', async () => {
  for (let tries = 0; tries < 3; tries += 1) expect(await take(database.db, [ada, here], 900)).toBe(0);
  expect(await take(database.db, [{ ...ada, key: 'account grace@example.org' }, here], 900)).toBe(0);
  expect(await take(database.db, [ada, { ...here, key: 'address 192.0.2.2' }], 900)).toBeGreaterThan(0);
});

it('counts anew when the window is over, and keeps nothing of those that are', async () => {
  for (let tries = 0; tries < 4; tries += 1) await take(database.db, [ada], 900);
  await database.db.update(table).set({ endsAt: new Date(Date.now() - 1000) });
  expect(await take(database.db, [ada], 900)).toBe(0);
  await database.db.update(table).set({ endsAt: new Date(Date.now() - 1000) });
  expect(await take(database.db, [here], 900)).toBe(0);
  expect(await database.db.$count(table)).toBe(1);
});

it('does not count whoever signed in, and keeps no address as it is', async () => {
  for (let tries = 0; tries < 5; tries += 1) {
    expect(await take(database.db, [ada, here], 900)).toBe(0);
    await giveBack(database.db, [ada, here]);
  }
  const rows = await database.db.select().from(table);
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows)).not.toMatch(/ada|192/);
});
