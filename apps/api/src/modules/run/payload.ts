import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../../errors/user-error.ts';
import { Run } from './type.ts';

@ObjectType()
export class RunCancelPayload {
  @Field(() => Run, { nullable: true, description: 'Null when there are user errors.' })
  readonly run!: Run | null;

  @Field(() => [UserError])
  readonly userErrors!: UserError[];
}

@ObjectType()
export class RunRetryPayload {
  @Field(() => Run, { nullable: true, description: 'Null when there are user errors.' })
  readonly run!: Run | null;

  @Field(() => [UserError])
  readonly userErrors!: UserError[];
}
