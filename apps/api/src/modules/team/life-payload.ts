import { Field, ID, ObjectType } from 'type-graphql';
import { UserError } from '../../errors/user-error.ts';
import { Team } from '../viewer/type.ts';

@ObjectType({ description: 'What became of a change to a team.' })
export class TeamPayload {
  @Field(() => Team, { nullable: true, description: 'As it is now. Null when there are user errors.' })
  readonly team!: Team | null;

  @Field(() => [UserError], { description: 'What stood in the way; empty when nothing did.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'What became of the end of a team, or of a membership.' })
export class TeamEndPayload {
  @Field(() => ID, { nullable: true, description: 'Of the team that is no more. Null when there are user errors.' })
  readonly teamId!: string | null;

  @Field(() => [UserError], { description: 'What stood in the way; empty when nothing did.' })
  readonly userErrors!: UserError[];
}
