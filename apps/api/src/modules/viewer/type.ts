/** People and teams. */
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';

export const teamRoles = { OWNER: 'OWNER', ADMIN: 'ADMIN', MEMBER: 'MEMBER', VIEWER: 'VIEWER' } as const;
registerEnumType(teamRoles, {
  name: 'TeamRole',
  description: 'What a member of a team, or the holder of a team key, may do.',
  valuesConfig: {
    OWNER: { description: 'Everything, the team itself included.' },
    ADMIN: { description: 'Everything but removing the team.' },
    MEMBER: { description: 'Starts and stops experiments.' },
    VIEWER: { description: 'Reads, and changes nothing.' },
  },
});
export type TeamRoleName = keyof typeof teamRoles;

@ObjectType({ implements: Node, description: 'A person with an account.' })
export class User implements Node {
  constructor(readonly row: { readonly id: string; readonly name: string; readonly email: string }) {}

  get id(): string {
    return encodeGlobalId('User', this.row.id);
  }

  @Field(() => String, { description: 'As the person is called.' })
  get name(): string {
    return this.row.name;
  }

  @Field(() => String, { description: 'Address that the person signs in with.' })
  get email(): string {
    return this.row.email;
  }
}

@ObjectType({ implements: Node, description: 'The organisation that owns datasets, experiments and leaderboards.' })
export class Team implements Node {
  constructor(readonly row: { readonly id: string; readonly name: string; readonly slug: string }) {}

  get id(): string {
    return encodeGlobalId('Team', this.row.id);
  }

  @Field(() => String, { description: 'What it is called.' })
  get name(): string {
    return this.row.name;
  }

  @Field(() => String, { description: 'Short name for addresses and commands.' })
  get slug(): string {
    return this.row.slug;
  }
}

/** Its fields are told by the request. */
@ObjectType({ description: 'Who asks, and for which team.' })
export class Viewer {}
