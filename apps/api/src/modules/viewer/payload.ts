import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../../errors/user-error.ts';
import { User } from './type.ts';

@ObjectType({ description: 'What became of a change to who is signed in.' })
export class ViewerPayload {
  @Field(() => User, { nullable: true, description: 'As they are now. Null when there are user errors.' })
  readonly user!: User | null;

  @Field(() => [UserError], { description: 'What stood in the way; empty when nothing did.' })
  readonly userErrors!: UserError[];
}
