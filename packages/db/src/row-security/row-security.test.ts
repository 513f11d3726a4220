import type postgres from 'postgres';
import { getTableName, isTable } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/kit/database.ts';
import { createDatabase, type DatabaseConnection } from '../database.ts';
import { postgresFault } from '../errors.ts';
import { migrate } from '../migrate.ts';
import * as schema from '../schema/index.ts';
import { everyTable, fillEveryTable, type TableRows } from '../testing/every-table.ts';
import { databaseRoles } from './roles.ts';

const mine = '00000000-0000-4000-8000-00000000000a';
const theirs = '00000000-0000-4000-8000-00000000000b';
/** Processes that compute; they serve all teams. */
const ofNoTeam = ['workers'];
const secrets = ['accounts', 'api_keys', 'sessions', 'sign_in_attempts', 'verifications'];
const DENIED = '42501';

const names = Object.values(schema)
  .filter((part) => isTable(part))
  .map((table) => getTableName(table))
  .sort();

let database: TestDatabase;
let tables: readonly TableRows[];
let api: DatabaseConnection;
let identity: DatabaseConnection;
let worker: DatabaseConnection;

beforeAll(async () => {
  database = await createTestDatabase();
  await fillEveryTable(database.sql, [mine, theirs]);
  tables = await everyTable(database.sql);
  api = createDatabase(database.url, { role: 'api' });
  identity = createDatabase(database.url, { role: 'identity' });
  worker = createDatabase(database.url, { role: 'worker' });
});
afterAll(async () => {
  for (const connection of [api, identity, worker, database]) await connection.close();
});

/** What a handwritten statement gives with a team set and rolled back; the code of Postgres where it is refused. */
async function attempt(
  connection: DatabaseConnection,
  team: string | null,
  statement: string,
): Promise<number | string | undefined> {
  let result: postgres.RowList<{ found?: number }[]> | undefined;
  const undone = new Error('undone');
  try {
    await connection.sql.begin(async (tx) => {
      if (team !== null) await tx`select set_config('app.team_id', ${team}, true)`;
      result = await tx.unsafe<{ found?: number }[]>(statement);
      throw undone;
    });
  } catch (error) {
    if (error !== undone) return postgresFault(error)?.code ?? String(error);
  }
  return result?.[0]?.found ?? result?.count;
}
const count = ({ name }: TableRows) => `select count(*)::int as found from "${name}"`;
const table = (name: string): TableRows => {
  const found = tables.find((one) => one.name === name);
  if (found === undefined) throw new Error(`the database has no table ${name}`);
  return found;
};

it('is forced on every table of the database, each of which the schema knows', async () => {
  expect(tables.map(({ name }) => name)).toEqual(names);
  const unguarded = await database.sql`
    select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
      and not (relrowsecurity and relforcerowsecurity and exists (select from pg_policy where polrelid = pg_class.oid))`;
  expect([...unguarded]).toEqual([]);
});

describe('the role of the API', () => {
  it.each(names.filter((name) => !ofNoTeam.includes(name)))('reads of %s what is its own', async (name) => {
    const own = await attempt(api, mine, count(table(name)));
    if (secrets.includes(name) && name !== 'api_keys') expect(own).toBe(DENIED);
    else expect(own).toBe(1);
    expect([0, DENIED]).toContain(await attempt(api, null, count(table(name))));
    expect([0, DENIED]).toContain(await attempt(api, '00000000-0000-4000-8000-00000000000c', count(table(name))));
  });

  it.each(names)('writes into %s nothing that is not its own', async (name) => {
    const { column, insert } = table(name);
    expect(await attempt(api, mine, insert(theirs))).toBe(DENIED);
    expect(await attempt(api, null, insert(theirs))).toBe(DENIED);
    for (const change of [`update "${name}" set "${column}" = "${column}"`, `delete from "${name}"`]) {
      // Rows of its own may be immutable, or needed by others.
      const elsewhere = `${change} where "${name}"::text like '%${theirs}%'`;
      expect([0, DENIED]).toContain(await attempt(api, mine, elsewhere));
      expect([0, DENIED]).toContain(await attempt(api, null, change));
    }
  });

  it('cannot hand a row of its own to another team', async () => {
    for (const name of names.filter((one) => !ofNoTeam.includes(one))) {
      const handOver = `update "${name}" set team_id = '${theirs}'`;
      // 42703: it has no such column. 23001: it is immutable.
      expect([DENIED, '42703', '23001']).toContain(await attempt(api, mine, handOver));
    }
  });

  it.each([
    ['alter table runs disable row level security', DENIED],
    ['alter table runs no force row level security', DENIED],
    ['drop policy stillgraph_api on runs', DENIED],
    ['create policy more on runs using (true)', DENIED],
    ['alter role stillgraph_api bypassrls', DENIED],
    ['grant stillgraph_worker to stillgraph_api', DENIED],
    ['truncate runs', DENIED],
    ['create table public.mine (id int)', DENIED],
    ['select key as found from api_keys', DENIED],
    ['select email_verified as found from users', DENIED],
    ["update audit_log set action = 'run.cancel'", DENIED],
    ['delete from audit_log', DENIED],
  ])('may not: %s', async (statement, code) => {
    expect(await attempt(api, mine, statement)).toBe(code);
  });

  it('is told, not shown more, when it switches the policies off', async () => {
    await expect(
      api.sql.begin(async (tx) => {
        await tx.unsafe('set local row_security = off');
        await tx.unsafe('select * from runs');
      }),
    ).rejects.toMatchObject({ code: DENIED });
  });

  it('sees a content while an artifact of the team has it, whoever else has', async () => {
    const chunks = `select count(*)::int as found from artifact_chunks where content_hash = '${mine}'`;
    expect(await attempt(api, mine, chunks)).toBe(1);
    expect(await attempt(api, theirs, chunks)).toBe(0);
  });
});

it('roles cannot sign in, own nothing and bypass nothing', async () => {
  const roles = await database.sql`
    select rolname, rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolcreatedb as powerful,
      exists (select from pg_class where relowner = pg_roles.oid) as owns
    from pg_roles where rolname like 'stillgraph\\_%' order by rolname`;
  expect([...roles]).toEqual(
    Object.values(databaseRoles)
      .sort()
      .map((rolname) => ({ rolname, powerful: false, owns: false })),
  );
});

it('whoever finds out who asks reads accounts, and nothing of what teams own', async () => {
  const accounts = ['invitations', 'memberships', 'team_people', 'teams', 'users', ...secrets];
  for (const name of names) {
    const found = await attempt(identity, null, count(table(name)));
    if (accounts.includes(name) || name === 'share_links') expect(found, name).toBe(2);
    else expect([0, DENIED], name).toContain(found);
  }
});

it('workers read what all teams own, and no secrets', async () => {
  for (const name of names) {
    const found = await attempt(worker, null, count(table(name)));
    const hidden = [...secrets, 'invitations', 'memberships', 'team_people', 'users'];
    expect(found, name).toBe(hidden.includes(name) ? DENIED : 2);
  }
});

it('is put back where it was taken away, and locks nothing where it stands', async () => {
  await database.sql.unsafe('alter table runs no force row level security');
  await migrate(database.url);
  const [runs] = await database.sql`select relforcerowsecurity as forced from pg_class where relname = 'runs'`;
  expect(runs).toEqual({ forced: true });
  await database.sql.begin(async (tx) => {
    // Any statement that changes a table would wait for this reader.
    await tx.unsafe('select from runs');
    await migrate(database.url);
  });
});
