/** Members, invitations and keys of a team. */
import type { invitations, members } from '@stillgraph/db';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { scopeNames, type Scope, type Rights } from '../../auth/permissions.ts';
import { keyRights } from '../../auth/key-rights.ts';
import { connectionType } from '../../relay/connection.ts';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { DateTime } from '../../scalars.ts';
import { teamRoles, type TeamRoleName } from '../viewer/type.ts';

export const roleNameOf = (role: string): TeamRoleName =>
  Object.values(teamRoles).find((name) => name.toLowerCase() === role) ?? 'VIEWER';

const words: Readonly<Record<Scope, string>> = {
  read: 'Reading, which every key may.',
  'research.write': 'Experiments, runs, sweeps, tags, notes, views, attributions.',
  'data.write': 'Uploads, imports, networks, graphs, datasets.',
  'models.write': 'The model registry and its aliases.',
  'leaderboards.write': 'Submissions, share links, visibility of boards.',
  'webhooks.manage': 'Webhooks and what they were sent.',
  'team.manage': 'Members, invitations, keys.',
  'team.own': 'Renaming and removing the team.',
  'audit.read': 'Reading the audit log.',
};
/** GraphQL allows no dot in the name of a value. */
const enumNameOf = (scope: Scope): string => scope.toUpperCase().replace('.', '_');
export const scopes: Readonly<Record<string, Scope>> = Object.fromEntries(
  scopeNames.map((scope) => [enumNameOf(scope), scope]),
);
registerEnumType(scopes, {
  name: 'Scope',
  description: 'What a team key is made for, and what a viewer may do; a role must allow it too.',
  valuesConfig: Object.fromEntries(scopeNames.map((scope) => [enumNameOf(scope), { description: words[scope] }])),
});

@ObjectType({ description: 'A person in a team.' })
export class Member {
  constructor(readonly row: members.MemberRow) {}

  @Field(() => ID, { description: 'Of the membership, not of the person.' })
  get id(): string {
    return encodeGlobalId('Member', this.row.id);
  }

  @Field(() => ID, { description: 'Of the person.' })
  get userId(): string {
    return encodeGlobalId('User', this.row.userId);
  }

  @Field(() => String, { description: 'What the person is called.' })
  get name(): string {
    return this.row.name;
  }

  @Field(() => String, { description: 'E-mail address with which the person signs in.' })
  get email(): string {
    return this.row.email;
  }

  @Field(() => teamRoles, { description: 'What the person may do in the team.' })
  get role(): TeamRoleName {
    return roleNameOf(this.row.role);
  }

  @Field(() => DateTime, { description: 'Since when.' })
  get joinedAt(): Date {
    return this.row.joinedAt;
  }
}
export const MemberConnection = connectionType(Member, 'Member');

@ObjectType({ description: 'An invitation into a team that nobody has answered yet.' })
export class Invitation {
  constructor(readonly row: invitations.InvitationRow) {}

  @Field(() => ID, { description: 'Opaque.' })
  get id(): string {
    return encodeGlobalId('Invitation', this.row.id);
  }

  @Field(() => String, { description: 'E-mail address of the account that may accept it.' })
  get email(): string {
    return this.row.email;
  }

  @Field(() => teamRoles, { description: 'The role that the person will have.' })
  get role(): TeamRoleName {
    return roleNameOf(this.row.role ?? 'viewer');
  }

  @Field(() => DateTime, { description: 'Until when it can be accepted.' })
  get expiresAt(): Date {
    return this.row.expiresAt;
  }
}
export const InvitationConnection = connectionType(Invitation, 'Invitation');

@ObjectType({ description: 'A key with which scripts act for the team. Its secret is told once and not kept.' })
export class ApiKey {
  constructor(readonly row: members.KeyRow) {}

  /** A key whose metadata nobody understands opens nothing; it is shown as one that may read. */
  private get rights(): Rights {
    return keyRights(this.row.metadata) ?? { role: 'viewer', scopes: ['read'] };
  }

  @Field(() => ID, { description: 'Opaque.' })
  get id(): string {
    return encodeGlobalId('ApiKey', this.row.id);
  }

  @Field(() => String, { description: 'What it is for.' })
  get name(): string {
    return this.row.name ?? '';
  }

  @Field(() => String, { description: 'The first characters of its secret, to tell it from others.' })
  get start(): string {
    return this.row.start ?? '';
  }

  @Field(() => teamRoles, { description: 'As which member it acts at most.' })
  get role(): TeamRoleName {
    return roleNameOf(this.rights.role);
  }

  @Field(() => [scopes], { nullable: true, description: 'What it is made for; null for all that its role may.' })
  get scopes(): Scope[] | null {
    const { scopes: held } = this.rights;
    return held === null ? null : [...held];
  }

  @Field(() => DateTime, { description: 'When it was made.' })
  get createdAt(): Date {
    return this.row.createdAt;
  }

  @Field(() => DateTime, { nullable: true, description: 'When it was last used; null when never.' })
  get lastUsedAt(): Date | null {
    return this.row.lastRequest;
  }

  @Field(() => DateTime, { nullable: true, description: 'When it ends by itself; null when never.' })
  get expiresAt(): Date | null {
    return this.row.expiresAt;
  }
}
export const ApiKeyConnection = connectionType(ApiKey, 'ApiKey');
