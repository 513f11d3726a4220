import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startApi, type TestApi, type TestTeam } from '../../testing/api.ts';

const shape = z.object({
  viewer: z.object({
    user: z.object({ name: z.string() }).nullable(),
    permissions: z.array(z.string()),
    hasPassword: z.boolean(),
    key: z.object({ name: z.string(), scopes: z.array(z.string()).nullable(), expiresAt: z.null() }).nullable(),
  }),
});
const query = '{ viewer { user { name } permissions hasPassword key { name scopes expiresAt } } }';
const renameShape = z.object({
  done: z.object({
    user: z.object({ name: z.string() }).nullable(),
    userErrors: z.array(z.object({ code: z.string() })),
  }),
});
const rename = 'mutation ($name: String!) { done: viewerUpdate(name: $name) { user { name } userErrors { code } } }';

describe('who asks', () => {
  let api: TestApi;
  let team: TestTeam;

  beforeAll(async () => {
    api = await startApi();
    team = await api.team('alpha');
  });
  afterAll(() => api.close());

  it('is told what they may do, a key within its role and its scopes', async () => {
    const permissionsOf = async (who: Awaited<ReturnType<TestApi['person']>>) =>
      (await who.read(shape, query)).viewer.permissions;
    expect(await permissionsOf(await team.script('viewer'))).toEqual([]);
    expect(await permissionsOf(await team.script('member'))).toEqual([
      ...['RESEARCH_WRITE', 'DATA_WRITE', 'MODELS_WRITE', 'LEADERBOARDS_WRITE'],
    ]);
    expect(await permissionsOf(await team.script('member', ['read', 'data.write', 'team.own']))).toEqual([
      'DATA_WRITE',
    ]);
    const key = (await (await team.script('admin', ['read'])).read(shape, query)).viewer;
    expect(key).toEqual({
      user: null,
      permissions: [],
      hasPassword: false,
      key: { name: 'admin key', scopes: ['READ'], expiresAt: null },
    });
    const person = (await (await api.person(team.ownerEmail)).read(shape, query)).viewer;
    expect(person).toMatchObject({ user: { name: 'Owner of alpha' }, key: null });
    expect(person.permissions).toContain('TEAM_OWN');
  });

  it('is called as they say, in every team', async () => {
    const person = await api.person(team.ownerEmail);
    expect(await person.read(renameShape, rename, { name: ' Ada ' })).toEqual({
      done: { user: { name: 'Ada' }, userErrors: [] },
    });
    expect((await person.read(shape, query)).viewer.user).toEqual({ name: 'Ada' });
    for (const name of ['', 'n'.repeat(101)]) {
      expect((await person.read(renameShape, rename, { name })).done.userErrors).toEqual([{ code: 'INVALID' }]);
    }
    const key = await team.script('owner');
    expect((await key.read(renameShape, rename, { name: 'Key' })).done.userErrors).toEqual([{ code: 'FORBIDDEN' }]);
    expect(await api.stranger.errorCode(rename, { name: 'x' })).toBe('UNAUTHENTICATED');
  });
});
