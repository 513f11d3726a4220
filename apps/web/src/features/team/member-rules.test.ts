import { describe, expect, it } from 'vitest';
import type { TeamRole } from '../../graphql/generated/graphql';
import { translatorOf } from '../../i18n/words-of.ts';
import type { Rights } from '../frame/refusal.ts';
import { isLastOwner, memberRefusal, rolesFor } from './member-rules.ts';

const words = { frame: translatorOf('en', 'frame'), team: translatorOf('en', 'team') };
const rights = (role: TeamRole): Rights => ({ role, permissions: role === 'MEMBER' ? [] : ['TEAM_MANAGE'] });
const owner = { role: 'OWNER' } as const;
const member = { role: 'MEMBER' } as const;

describe('the last owner', () => {
  it('is the only one among all members', () => {
    expect(isLastOwner(owner, [owner, member], true)).toBe(true);
    expect(isLastOwner(owner, [owner, owner], true)).toBe(false);
    expect(isLastOwner(member, [owner, member], true)).toBe(false);
  });
  it('is not named while only some members are known', () => {
    expect(isLastOwner(owner, [owner, member], false)).toBe(false);
  });
});

describe('a member', () => {
  it('is changed by owners and admins, an owner by owners alone, the last owner by nobody', () => {
    expect(memberRefusal(words, rights('MEMBER'), member, false)).toMatch(/^Owners and admins may do this/);
    expect(memberRefusal(words, rights('ADMIN'), member, false)).toBeUndefined();
    expect(memberRefusal(words, rights('ADMIN'), owner, false)).toBe('An owner is changed by owners alone.');
    expect(memberRefusal(words, rights('OWNER'), owner, false)).toBeUndefined();
    expect(memberRefusal(words, rights('OWNER'), owner, true)).toBe(
      'The last owner stays: make somebody else an owner first.',
    );
  });
  it('is offered roles up to that of who gives them, and keeps sight of its own', () => {
    expect(rolesFor('ADMIN', member)).toEqual(['ADMIN', 'MEMBER', 'VIEWER']);
    expect(rolesFor('ADMIN', owner)).toEqual(['OWNER', 'ADMIN', 'MEMBER', 'VIEWER']);
  });
});
