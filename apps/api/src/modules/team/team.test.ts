import { auditLog } from '@stillgraph/db';
import { memberships, users } from '@stillgraph/db/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi, type TestTeam } from '../../testing/api.ts';
import { Client } from '../../testing/client.ts';

const errors = z.array(z.object({ code: z.string(), message: z.string(), field: z.array(z.string()).nullish() }));
const member = z.object({ id: z.string(), email: z.string(), role: z.string() });
const listShape = z.object({ viewer: z.object({ team: z.object({ members: z.object({ nodes: z.array(member) }) }) }) });
const memberList = '{ viewer { team { members(first: 10) { nodes { id email role } } } } }';
const keyShape = z.object({
  apiKeyCreate: z.object({
    apiKey: z.looseObject({ id: z.string() }).nullable(),
    secret: z.string().nullable(),
    userErrors: errors,
  }),
});
const createKey = `mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) {
  apiKey { id name start role scopes expiresAt } secret userErrors { code message field } } }`;

describe('a team', () => {
  let api: TestApi;
  let team: TestTeam;
  let owner: Client;
  let admin: Client;
  let stranger: Client;

  beforeAll(async () => {
    api = await startApi();
    team = await api.team('alpha');
    [owner, admin] = [await team.script('owner'), await team.script('admin')];
    stranger = await (await api.team('beta')).script('owner');
    const { db } = api.database;
    const [user] = await db.insert(users).values({ name: 'Ada', email: 'ada@alpha.example' }).returning();
    await db.insert(memberships).values({ organizationId: team.id, userId: user?.id ?? '', role: 'member' });
  });
  afterAll(() => api.close());

  const membersOf = async (who: Client) => (await who.read(listShape, memberList)).viewer.team.members.nodes;
  const idOf = async (email: string) => (await membersOf(owner)).find((one) => one.email === email)?.id ?? '';
  /** Codes of what stood in the way. */
  const codes = async (who: Client, call: string, variables: Record<string, unknown>, types: string) => {
    const shape = z.record(z.string(), z.object({ userErrors: errors }));
    const answer = await who.read(
      shape,
      `mutation (${types}) { done: ${call} { userErrors { code message } } }`,
      variables,
    );
    return answer['done']?.userErrors.map(({ code }) => code);
  };
  const setRole = (who: Client, id: string, role: string) =>
    codes(who, 'memberRoleSet(id: $id, role: $role)', { id, role }, '$id: ID!, $role: TeamRole!');
  const remove = (who: Client, id: string) => codes(who, 'memberRemove(id: $id)', { id }, '$id: ID!');

  it('shows its members to all of it, and to nobody else', async () => {
    const viewer = await team.script('viewer');
    expect(await membersOf(viewer)).toMatchObject([
      { email: team.ownerEmail, role: 'OWNER' },
      { email: 'ada@alpha.example', role: 'MEMBER' },
    ]);
    expect(await membersOf(stranger)).toMatchObject([{ role: 'OWNER', email: 'owner@beta.example' }]);
  });

  it('lets admins change roles up to their own, and keeps its last owner', async () => {
    const ada = await idOf('ada@alpha.example');
    const first = await idOf(team.ownerEmail);
    expect(await setRole(await team.script('member'), ada, 'VIEWER')).toEqual(['FORBIDDEN']);
    expect(await setRole(stranger, ada, 'VIEWER')).toEqual(['NOT_FOUND']);
    expect(await setRole(owner, encodeGlobalId('User', team.id), 'VIEWER')).toEqual(['NOT_FOUND']);
    expect(await setRole(admin, ada, 'OWNER')).toEqual(['FORBIDDEN']);
    expect(await setRole(admin, first, 'VIEWER')).toEqual(['FORBIDDEN']);
    expect(await setRole(owner, first, 'ADMIN')).toEqual(['CONFLICT']);
    expect(await remove(owner, first)).toEqual(['CONFLICT']);
    expect(await setRole(admin, ada, 'ADMIN')).toEqual([]);
    expect(await setRole(owner, ada, 'OWNER')).toEqual([]);
    const left = await Promise.all([remove(owner, ada), remove(owner, first)]);
    expect(left.flat()).toEqual(['CONFLICT']);
    expect(await membersOf(owner)).toMatchObject([{ role: 'OWNER' }]);
  });

  it('makes keys that do no more than who makes them, and ends them', async () => {
    const make = async (who: Client, input: object) => (await who.read(keyShape, createKey, { input })).apiKeyCreate;
    const made = await make(admin, { name: 'nightly', role: 'MEMBER', scopes: ['READ', 'DATA_WRITE'] });
    expect(made).toMatchObject({ apiKey: { name: 'nightly', role: 'MEMBER', scopes: ['READ', 'DATA_WRITE'] } });
    const script = new Client(api.server.url, { authorization: `Bearer ${made.secret ?? ''}` });
    const cancel = { id: encodeGlobalId('Run', team.id) };
    expect(await codes(script, 'runCancel(id: $id)', cancel, '$id: ID!')).toEqual(['FORBIDDEN']);
    const graph = { input: { datasetId: encodeGlobalId('Dataset', team.id), recipe: { kind: 'IDENTITY' } } };
    expect(await codes(script, 'graphCreate(input: $input)', graph, '$input: GraphCreateInput!')).toEqual([
      'NOT_FOUND',
    ]);

    const refused = async (who: Client, input: object) => (await make(who, input)).userErrors.map(({ code }) => code);
    expect(await refused(admin, { name: 'more', role: 'OWNER' })).toEqual(['FORBIDDEN']);
    expect(await refused(await team.script('member'), { name: 'more', role: 'VIEWER' })).toEqual(['FORBIDDEN']);
    const narrow = await make(admin, { name: 'keys', role: 'ADMIN', scopes: ['READ', 'TEAM_MANAGE'] });
    const maker = new Client(api.server.url, { authorization: `Bearer ${narrow.secret ?? ''}` });
    expect(await refused(maker, { name: 'wider', role: 'MEMBER' })).toEqual(['FORBIDDEN']);
    expect(await refused(maker, { name: 'reader', role: 'MEMBER', scopes: ['READ'] })).toEqual([]);
    expect(await refused(admin, { name: ' ', role: 'VIEWER' })).toEqual(['INVALID']);
    expect(await refused(admin, { name: 'late', role: 'VIEWER', expiresAt: '2020-01-01T00:00:00Z' })).toEqual([
      'INVALID',
    ]);

    const revoke = (who: Client) => codes(who, 'apiKeyRevoke(id: $id)', { id: made.apiKey?.id }, '$id: ID!');
    expect(await revoke(stranger)).toEqual(['NOT_FOUND']);
    expect(await revoke(admin)).toEqual([]);
    expect(await revoke(admin)).toEqual(['NOT_FOUND']);
    expect((await script.post('/graphql', { query: '{ viewer { role } }' })).status).toBe(401);
  });

  it('makes no key by a key that would outlive it', async () => {
    const make = async (who: Client, input: object) =>
      (await who.read(keyShape, createKey, { input: { name: 'of a key', role: 'MEMBER', ...input } })).apiKeyCreate;
    const end = new Date(Date.now() + 3_600_000);
    const later = new Date(end.getTime() + 1);
    const short = await make(admin, { role: 'ADMIN', expiresAt: end });
    const maker = new Client(api.server.url, { authorization: `Bearer ${short.secret ?? ''}` });
    for (const expiresAt of [undefined, null, later]) {
      expect(await make(maker, { expiresAt })).toEqual({
        ...{ apiKey: null, secret: null },
        userErrors: [
          { code: 'FORBIDDEN', field: ['expiresAt'], message: expect.stringContaining(end.toISOString()) as string },
        ],
      });
    }
    expect(await make(maker, { expiresAt: end })).toMatchObject({
      apiKey: { expiresAt: end.toISOString() },
      userErrors: [],
    });
    expect(await make(maker, { role: 'OWNER', expiresAt: end })).toMatchObject({ userErrors: [{ field: ['role'] }] });
    expect(await make(admin, {})).toMatchObject({ apiKey: { expiresAt: null }, userErrors: [] });
  });

  it('notes every change of it, and the log stays whole', async () => {
    const { rows } = await auditLog.list(api.database.db, { teamId: team.id, first: 50 });
    const actions = new Set(rows.map(({ action }) => action));
    expect([...actions].sort()).toEqual(['key.create', 'key.revoke', 'member.remove', 'member.setRole']);
    expect(JSON.stringify(rows)).not.toContain('stillgraph_');
    expect(await auditLog.check(api.database.db, team.id)).toMatchObject({ firstBroken: null });
  });
});
