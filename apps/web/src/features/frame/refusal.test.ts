import { describe, expect, it } from 'vitest';
import type { TeamRole } from '../../graphql/generated/graphql';
import { translatorOf } from '../../i18n/words-of.ts';
import { mayDo, refusalOf, rolesUpTo, type Permission } from './refusal.ts';

const t = translatorOf('en', 'frame');
const permissions: readonly Permission[] = [
  ...(['RESEARCH_WRITE', 'DATA_WRITE', 'MODELS_WRITE', 'LEADERBOARDS_WRITE'] as const),
  ...(['WEBHOOKS_MANAGE', 'TEAM_MANAGE', 'AUDIT_READ', 'TEAM_OWN'] as const),
];

const somebody = (role: TeamRole) => ({
  role,
  permissions: permissions.filter((permission) => mayDo(role, permission)),
});

describe('what a role may', () => {
  it('grows from role to role', () => {
    const counts = (['VIEWER', 'MEMBER', 'ADMIN', 'OWNER'] as const).map(
      (role) => permissions.filter((permission) => mayDo(role, permission)).length,
    );
    expect(counts).toEqual([0, 4, 7, 8]);
  });
  it('is said with the role that the person has', () => {
    expect(refusalOf(t, somebody('OWNER'), 'TEAM_OWN')).toBeUndefined();
    expect(refusalOf(t, somebody('ADMIN'), 'TEAM_OWN')).toBe(
      'Owners alone may do this; your role in this team is admin.',
    );
    expect(refusalOf(t, somebody('MEMBER'), 'TEAM_MANAGE')).toBe(
      'Owners and admins may do this; your role in this team is member.',
    );
    expect(refusalOf(t, somebody('VIEWER'), 'RESEARCH_WRITE')).toMatch(/viewer: it reads and changes nothing/);
  });
  it('is handed on up to the own role', () => {
    expect(rolesUpTo('ADMIN')).toEqual(['ADMIN', 'MEMBER', 'VIEWER']);
    expect(rolesUpTo('VIEWER')).toEqual(['VIEWER']);
  });
});
