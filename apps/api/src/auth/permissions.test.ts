import { describe, expect, it } from 'vitest';
import { permissions, permissionsOf, refusalOf, type Permission } from './permissions.ts';

const ofMembers: Permission[] = ['research.write', 'data.write', 'models.write', 'leaderboards.write'];

describe('permissions', () => {
  it.each([
    ['owner', [...permissions]],
    ['admin', permissions.filter((permission) => permission !== 'team.own')],
    ['member', ofMembers],
    ['viewer', []],
  ] as const)('of the role %s', (role, expected) => {
    expect(permissionsOf({ role, scopes: null })).toEqual(expected);
    for (const permission of permissions) {
      const refusal = refusalOf({ role, scopes: null }, permission);
      expect(refusal === null).toBe(expected.some((allowed) => allowed === permission));
    }
  });

  it('of a key need both its role and its scopes', () => {
    const key = { role: 'member', scopes: ['read', 'data.write', 'team.manage'] } as const;
    expect(permissionsOf(key)).toEqual(['data.write']);
    expect(refusalOf(key, 'data.write')).toBeNull();
    expect(refusalOf(key, 'research.write')).toBe('the team key does not have the scope research.write');
    expect(refusalOf(key, 'team.manage')).toBe('the role member does not have the permission team.manage');
  });
});
