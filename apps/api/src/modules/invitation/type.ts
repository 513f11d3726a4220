/** An invitation as whoever has its secret sees it. */
import type { invitations } from '@stillgraph/db';
import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../../errors/user-error.ts';
import { DateTime } from '../../scalars.ts';
import { roleNameOf } from '../team/type.ts';
import { Team, teamRoles, type TeamRoleName } from '../viewer/type.ts';

@ObjectType({ description: 'What an invitation offers to whoever has its secret.' })
export class InvitationOffer {
  constructor(readonly row: invitations.Offer) {}

  @Field(() => String, { description: 'What the team is called.' })
  get teamName(): string {
    return this.row.team.name;
  }

  @Field(() => String, { description: 'E-mail address of the account that may accept it.' })
  get email(): string {
    return this.row.email;
  }

  @Field(() => teamRoles, { description: 'The role that the person will have.' })
  get role(): TeamRoleName {
    return roleNameOf(this.row.role);
  }

  @Field(() => String, { description: 'Who invites, by name.' })
  get inviterName(): string {
    return this.row.inviterName;
  }

  @Field(() => DateTime, { description: 'Until when it can be accepted.' })
  get expiresAt(): Date {
    return this.row.expiresAt;
  }
}

@ObjectType({ description: 'What became of the answer to an invitation.' })
export class InvitationAnswerPayload {
  @Field(() => Team, {
    nullable: true,
    description: 'The team that the person is a member of now. Null when it was declined, or there are user errors.',
  })
  readonly team!: Team | null;

  @Field(() => [UserError], { description: 'What stood in the way; empty when nothing did.' })
  readonly userErrors!: UserError[];
}
