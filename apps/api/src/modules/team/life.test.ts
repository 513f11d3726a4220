import { auditLog, createDatabase, teamRemoval } from '@stillgraph/db';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { everyTable } from '../../../../../packages/db/src/testing/every-table.ts';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi, type TestTeam } from '../../testing/api.ts';
import { insertBelongings } from '../../testing/belongings.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset } from '../../testing/data.ts';

const errors = z.array(z.object({ code: z.string(), field: z.array(z.string()).nullable() }));
const done = z.object({
  done: z.object({
    team: z.object({ id: z.string(), name: z.string(), slug: z.string() }).nullish(),
    teamId: z.string().nullish(),
    userErrors: errors,
  }),
});
const teamOf = '{ team { id name slug } userErrors { code field } }';
const endOf = '{ teamId userErrors { code field } }';
const activeShape = z.object({
  viewer: z.object({
    activeTeam: z.object({ slug: z.string() }).nullable(),
    teams: z.array(z.object({ slug: z.string() })),
    permissions: z.array(z.string()),
  }),
});
const activeQuery = '{ viewer { activeTeam { slug } teams { slug } permissions } }';

const create = async (who: Client, input: object) =>
  (await who.read(done, `mutation ($input: TeamCreateInput!) { done: teamCreate(input: $input) ${teamOf} }`, { input }))
    .done;
const update = async (who: Client, input: object) =>
  (await who.read(done, `mutation ($input: TeamUpdateInput!) { done: teamUpdate(input: $input) ${teamOf} }`, { input }))
    .done;
const remove = async (who: Client, name: string) =>
  (await who.read(done, `mutation ($name: String!) { done: teamDelete(name: $name) ${endOf} }`, { name })).done;
const change = async (who: Client, id: string) =>
  (await who.read(done, `mutation ($id: ID!) { done: teamSwitch(id: $id) ${teamOf} }`, { id })).done;
const leave = async (who: Client) => (await who.read(done, `mutation { done: teamLeave ${endOf} }`)).done;
const active = async (who: Client) => (await who.read(activeShape, activeQuery)).viewer;

describe('the life of a team', () => {
  let api: TestApi;
  let alpha: TestTeam;
  let owner: Client;

  beforeAll(async () => {
    api = await startApi();
    alpha = await api.team('alpha');
    owner = await api.person(alpha.ownerEmail);
  });
  afterAll(() => api.close());

  const actionsOf = async (teamId: string) =>
    (await auditLog.list(api.database.db, { teamId, first: 50 })).rows.map(({ action }) => action).reverse();

  it('begins with whoever makes it, who owns it and is shown it', async () => {
    const ada = await api.person('ada@nobody.example');
    expect(await active(ada)).toEqual({ activeTeam: null, teams: [], permissions: [] });
    expect(await ada.errorCode('{ viewer { team { slug } } }')).toBe('FORBIDDEN');
    expect(await ada.errorCode('{ runs { totalCount } }')).toBe('FORBIDDEN');

    const made = await create(ada, { name: ' Ådas Labor ' });
    expect(made).toMatchObject({ team: { name: 'Ådas Labor' }, userErrors: [] });
    expect(made.team?.slug).toMatch(/^adas-labor-[0-9a-f]{8}$/);
    const now = await active(ada);
    expect(now.activeTeam).toEqual({ slug: made.team?.slug });
    expect(now.permissions).toContain('TEAM_OWN');
    const teamId = Buffer.from(made.team?.id ?? '', 'base64url')
      .toString()
      .replace('Team:', '');
    expect(await actionsOf(teamId)).toEqual(['team.create']);
    expect(await auditLog.check(api.database.db, teamId)).toMatchObject({ lines: 1, firstBroken: null });
  });

  it('refuses names that cannot be, or that another team has, and makes nothing then', async () => {
    const before = await api.database.db.execute(sql`select count(*)::int as teams from teams`);
    const refused: [object, string, string][] = [
      [{ name: ' ' }, 'INVALID', 'name'],
      [{ name: 'n'.repeat(101) }, 'INVALID', 'name'],
      [{ name: 'Good', slug: 'Not Good' }, 'INVALID', 'slug'],
      [{ name: 'Good', slug: 'removed-one' }, 'INVALID', 'slug'],
      [{ name: 'Good', slug: 'alpha' }, 'CONFLICT', 'slug'],
    ];
    for (const [input, code, field] of refused) {
      expect((await create(owner, input)).userErrors).toEqual([{ code, field: [field] }]);
    }
    expect((await create(await alpha.script('owner'), { name: 'By a key' })).userErrors).toEqual([
      { code: 'FORBIDDEN', field: null },
    ]);
    expect(await api.stranger.errorCode('mutation { teamCreate(input: { name: "x" }) { team { id } } }')).toBe(
      'UNAUTHENTICATED',
    );
    expect(await api.database.db.execute(sql`select count(*)::int as teams from teams`)).toEqual(before);
  });

  it('is called as its owners say', async () => {
    const beta = await api.team('beta');
    const admin = await beta.script('admin');
    expect((await update(admin, { name: 'Mine' })).userErrors).toEqual([{ code: 'FORBIDDEN', field: null }]);
    const person = await api.person(beta.ownerEmail);
    expect((await update(person, { slug: 'alpha' })).userErrors).toEqual([{ code: 'CONFLICT', field: ['slug'] }]);
    expect(await update(person, { name: 'Better' })).toMatchObject({ team: { name: 'Better', slug: 'beta' } });
    expect(await update(person, { slug: 'better' })).toMatchObject({ team: { name: 'Better', slug: 'better' } });
    expect(await update(person, { name: 'Better', slug: 'better' })).toMatchObject({ team: { slug: 'better' } });
    expect(await update(person, {})).toMatchObject({ team: { name: 'Better', slug: 'better' } });
    expect(await actionsOf(beta.id)).toEqual(['key.create', 'team.update', 'team.update']);
  });

  it('keeps both when its name and its short name are changed at once', async () => {
    const gamma = await api.team('gamma');
    const person = await api.person(gamma.ownerEmail);
    for (let round = 0; round < 10; round += 1) {
      const [name, slug] = [`Name ${round}`, `slug-${round}`];
      await Promise.all([update(person, { name }), update(person, { slug })]);
      const [row] = await api.database.sql`select name, slug from teams where id = ${gamma.id}`;
      expect(row).toEqual({ name, slug });
    }
    const names = z.object({ name: z.string(), slug: z.string() });
    const step = z.object({ details: z.object({ from: names, to: names }) });
    const { rows } = await auditLog.list(api.database.db, { teamId: gamma.id, first: 50 });
    const steps = rows
      .filter(({ action }) => action === 'team.update')
      .map((row) => step.parse(row).details)
      .reverse();
    expect(steps).toHaveLength(20);
    // Each line begins where the one before it ended.
    expect(steps.slice(1).map(({ from }) => from)).toEqual(steps.slice(0, -1).map(({ to }) => to));
  });

  it('is shown to whom it belongs, as their session chooses', async () => {
    const made = await create(owner, { name: 'Second', slug: 'second' });
    const elsewhere = await api.person(alpha.ownerEmail);
    expect((await active(owner)).activeTeam).toEqual({ slug: 'second' });
    expect((await active(elsewhere)).activeTeam).toEqual({ slug: 'alpha' });
    expect(await change(owner, encodeGlobalId('Team', alpha.id))).toMatchObject({ team: { slug: 'alpha' } });
    expect((await active(owner)).activeTeam).toEqual({ slug: 'alpha' });
    const foreign = await api.team('foreign');
    for (const id of [encodeGlobalId('Team', foreign.id), encodeGlobalId('Run', alpha.id), 'nonsense']) {
      expect((await change(owner, id)).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['id'] }]);
    }
    expect((await change(await alpha.script('owner'), made.team?.id ?? '')).userErrors).toEqual([
      { code: 'FORBIDDEN', field: null },
    ]);
  });

  it('is left by whoever wants to, but not by its last owner', async () => {
    expect((await leave(owner)).userErrors).toEqual([{ code: 'CONFLICT', field: null }]);
    expect((await leave(await alpha.script('member'))).userErrors).toEqual([{ code: 'FORBIDDEN', field: null }]);
    const guest = await api.person('guest@alpha.example');
    await api.database.db.execute(sql`insert into memberships (id, team_id, user_id, role)
      select gen_random_uuid(), ${alpha.id}, id, 'viewer' from users where email = 'guest@alpha.example'`);
    expect(await leave(guest)).toMatchObject({ teamId: encodeGlobalId('Team', alpha.id), userErrors: [] });
    expect((await active(guest)).activeTeam).toBeNull();
    expect(await actionsOf(alpha.id)).toContain('member.leave');
  });

  it('is left before whatever else the same operation asks for', async () => {
    const guest = await api.person('late@alpha.example');
    await api.database.db.execute(sql`insert into memberships (id, team_id, user_id, role)
      select gen_random_uuid(), ${alpha.id}, id, 'member' from users where email = 'late@alpha.example'`);
    const both = `mutation { teamLeave { teamId } tagCreate(input: { name: "late" }) { tag { id } } }`;
    expect((await guest.ask(both)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(await actionsOf(alpha.id)).not.toContain('tag.create');
    expect((await active(guest)).activeTeam).toBeNull();
  });

  it('ends at once for everybody when its owner types its name, and nothing of it stays but its audit log', async () => {
    const gone = await api.team('gone');
    const kept = await api.team('kept');
    const theirs = await insertBelongings(api, gone);
    const { dataset, graph } = await insertDataset(api.database.db, { teamId: kept.id, name: 'one' });
    const person = await api.person(gone.ownerEmail);
    const admin = await gone.script('admin');
    const key = await gone.script('owner');
    expect((await remove(admin, 'Team gone')).userErrors).toEqual([{ code: 'FORBIDDEN', field: null }]);
    expect((await remove(key, 'Team gone')).userErrors).toEqual([{ code: 'FORBIDDEN', field: null }]);
    expect((await remove(person, 'gone')).userErrors).toEqual([{ code: 'INVALID', field: ['name'] }]);
    expect((await active(person)).activeTeam).toEqual({ slug: 'gone' });

    expect(await remove(person, 'Team gone')).toEqual({
      teamId: encodeGlobalId('Team', gone.id),
      userErrors: [],
    });
    expect(await active(person)).toEqual({ activeTeam: null, teams: [], permissions: [] });
    expect((await key.post('/graphql', { query: '{ viewer { role } }' })).status).toBe(401);
    const shared = `{ sharedLeaderboard(token: "${theirs.shareToken}") { name } }`;
    expect(await api.stranger.ask(shared)).toMatchObject({ data: { sharedLeaderboard: null } });
    expect((await create(person, { name: 'Gone again', slug: 'gone' })).userErrors).toEqual([]);

    const { db } = api.database;
    expect(await teamRemoval.sendLost(db, api.queue)).toEqual([]);
    const worker = createDatabase(api.database.url, { role: 'worker' });
    expect(await teamRemoval.erase(worker.db, kept.id)).toBe(false);
    expect(await teamRemoval.erase(worker.db, gone.id)).toBe(true);
    expect(await teamRemoval.erase(worker.db, gone.id)).toBe(false);
    await worker.close();
    const left: string[] = [];
    for (const { name } of await everyTable(api.database.sql)) {
      const [found] = await api.database.sql.unsafe<{ count: number }[]>(
        `select count(*)::int as count from "${name}" as line where line::text like '%${gone.id}%'`,
      );
      if ((found?.count ?? 0) > 0) left.push(name);
    }
    expect(left).toEqual(['audit_log']);
    expect(await auditLog.check(db, gone.id)).toMatchObject({ firstBroken: null });
    expect(await actionsOf(gone.id)).toContain('team.delete');
    // What another team has stands as it stood.
    const node = 'query ($id: ID!) { node(id: $id) { id } }';
    const reader = await kept.script('member');
    for (const id of [encodeGlobalId('Dataset', dataset.id), encodeGlobalId('Graph', graph.id)]) {
      expect(await reader.ask(node, { id })).toMatchObject({ data: { node: { id } } });
    }
  });
});
