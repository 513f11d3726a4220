import { auditLog } from '@stillgraph/db';
import { users } from '@stillgraph/db/schema';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startApi, type TestApi, type TestTeam } from '../../testing/api.ts';
import { insertBelongings } from '../../testing/belongings.ts';
import type { Client } from '../../testing/client.ts';

const shape = z.object({
  done: z.object({
    deletedId: z.string().nullable(),
    userErrors: z.array(z.object({ code: z.string(), field: z.array(z.string()).nullable(), message: z.string() })),
  }),
});
const document =
  'mutation ($email: String!) { done: viewerDelete(email: $email) { deletedId userErrors { code field message } } }';
const remove = async (who: Client, email: string) => (await who.read(shape, document, { email })).done;

describe('an account', () => {
  let api: TestApi;
  let team: TestTeam;
  const email = 'grace@example.org';

  beforeAll(async () => {
    api = await startApi();
    team = await api.team('alpha');
  });
  afterAll(() => api.close());

  const idOf = async (address: string) => {
    const [user] = await api.database.db.select().from(users).where(eq(users.email, address));
    return user?.id;
  };
  const join = async (address: string, role: string) => {
    const person = await api.person(address);
    await api.database.sql`
      insert into memberships (id, team_id, user_id, role)
      values (gen_random_uuid(), ${team.id}, ${(await idOf(address)) ?? ''}, ${role})`;
    return person;
  };

  it('is taken away by its person, and what they made stays without their name', async () => {
    await insertBelongings(api, team);
    const grace = await join(email, 'admin');
    const elsewhere = await api.person(email);
    const graceId = (await idOf(email)) ?? '';
    const view = 'savedViewCreate(input: { name: "mine", page: RUNS, definition: {}, isPersonal: true })';
    await grace.ask(`mutation { ${view} { userErrors { code } } }`);
    const link = await api.signInToken(email);
    for (const status of ['accepted', 'pending']) {
      await api.database.sql`
        insert into invitations (id, team_id, email, role, status, expires_at, inviter_id)
        select gen_random_uuid(), ${team.id}, ${email}, 'viewer', ${status}, now(), id
        from users where email = ${team.ownerEmail}`;
    }

    // Whoever may be named on a row is Grace.
    const { sql } = api.database;
    const named = await sql<{ table: string; column: string }[]>`
      select conrelid::regclass::text as table, attname as column from pg_constraint
      join pg_attribute on attrelid = conrelid and attnum = conkey[1]
      where confrelid = 'users'::regclass and contype = 'f' and confdeltype = 'n'`;
    expect(named.length).toBeGreaterThan(10);
    for (const { table, column } of named) await sql`update ${sql(table)} set ${sql(column)} = ${graceId}`;
    const counts = () =>
      Promise.all(
        named.map(async ({ table, column }) => {
          const [row] = await sql`
            select count(*)::int as rows, count(*) filter (where ${sql(column)} = ${graceId})::int as hers
            from ${sql(table)}`;
          return { rows: Number(row?.['rows']), hers: Number(row?.['hers']) };
        }),
      );
    const before = await counts();
    expect(before.some(({ hers }) => hers > 0)).toBe(true);

    expect(await remove(grace, ' GRACE@example.org ')).toMatchObject({ userErrors: [] });
    expect(await idOf(email)).toBeUndefined();
    expect(await counts()).toEqual(before.map(({ rows }) => ({ rows, hers: 0 })));
    const personal = await sql`select from saved_views where owner_id is not null`;
    expect(personal).toHaveLength(0);

    // Nowhere else does the address stand, nor the name that it is a part of.
    const tables = await sql<{ name: string }[]>`
      select schemaname || '.' || tablename as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') and tablename <> 'audit_log'`;
    expect(tables.length).toBeGreaterThan(50);
    for (const { name } of tables) {
      const naming = await sql`select from ${sql(name)} as line where position(${email} in line::text) > 0`;
      expect({ name, naming: naming.length }).toEqual({ name, naming: 0 });
    }

    // Signed out everywhere, and no link leads back.
    for (const who of [grace, elsewhere]) expect(await who.errorCode('{ viewer { role } }')).toBe('UNAUTHENTICATED');
    expect((await api.stranger.post('/api/auth/sign-in-link', { token: link })).status).toBe(401);
    const [line] = (await auditLog.list(api.database.db, { teamId: team.id, first: 1 })).rows;
    expect(line).toMatchObject({
      ...{ action: 'member.leave', actorId: graceId, actorName: `The one at ${email}` },
      details: { role: 'admin', account: 'removed' },
    });
    expect(await auditLog.check(api.database.db, team.id)).toMatchObject({ firstBroken: null });
  });

  it('stays while nobody else owns a team of the person, who is a member as before', async () => {
    const owner = await api.person(team.ownerEmail);
    const [error] = (await remove(owner, team.ownerEmail)).userErrors;
    expect(error).toMatchObject({ code: 'CONFLICT', field: null, message: expect.stringContaining('alpha') as string });
    expect(await idOf(team.ownerEmail)).toBeDefined();
    expect((await owner.ask('{ viewer { role } }')).data).toEqual({ viewer: { role: 'OWNER' } });

    const second = await join('second@example.org', 'owner');
    expect(await remove(second, 'second@example.org')).toMatchObject({ userErrors: [] });
  });

  it('does nothing more in the operation that takes it away', async () => {
    const last = await join('last@example.org', 'admin');
    const both = `mutation { viewerDelete(email: "last@example.org") { userErrors { code } }
      tagCreate(input: { name: "late" }) { tag { id } } }`;
    expect((await last.ask(both)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(await idOf('last@example.org')).toBeUndefined();
    expect(await api.database.sql`select from tags where name = 'late'`).toHaveLength(0);
  });

  it('is of a person, who types its address again', async () => {
    const person = await api.person('nobody@example.org');
    expect((await remove(person, 'another@example.org')).userErrors).toMatchObject([
      { code: 'INVALID', field: ['email'] },
    ]);
    expect((await remove(await team.script('owner'), 'key@example.org')).userErrors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
    expect(await api.stranger.errorCode(document, { email })).toBe('UNAUTHENTICATED');
    expect(await idOf('nobody@example.org')).toBeDefined();
  });
});
