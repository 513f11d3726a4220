import { Field, ID, ObjectType } from 'type-graphql';
import { UserError } from '../../errors/user-error.ts';
import { User } from './type.ts';

@ObjectType({ description: 'What became of a change to who is signed in.' })
export class ViewerPayload {
  @Field(() => User, { nullable: true, description: 'As they are now. Null when there are user errors.' })
  readonly user!: User | null;

  @Field(() => [UserError], { description: 'What stood in the way; empty when nothing did.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'What became of the wish to be forgotten.' })
export class ViewerDeletePayload {
  @Field(() => ID, { nullable: true, description: 'Of the user who is gone. Null when there are user errors.' })
  readonly deletedId!: string | null;

  @Field(() => [UserError], { description: 'What stood in the way; empty when nothing did.' })
  readonly userErrors!: UserError[];
}
