import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../../errors/user-error.ts';
import { Run } from './type.ts';

@ObjectType({ description: 'What came of cancelling a run.' })
export class RunCancelPayload {
  @Field(() => Run, { nullable: true, description: 'Null when there are user errors.' })
  readonly run!: Run | null;

  @Field(() => [UserError], { description: 'Faults of the input; empty when it was done.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'What came of starting a run again.' })
export class RunRetryPayload {
  @Field(() => Run, { nullable: true, description: 'Null when there are user errors.' })
  readonly run!: Run | null;

  @Field(() => [UserError], { description: 'Faults of the input; empty when it was done.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'What came of letting a run go on.' })
export class RunResumePayload {
  @Field(() => Run, { nullable: true, description: 'Null when there are user errors.' })
  readonly run!: Run | null;

  @Field(() => [UserError], { description: 'Faults of the input; empty when it was done.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'The run that was added.' })
export class RunClonePayload {
  @Field(() => Run, { nullable: true, description: 'Null when there are user errors.' })
  readonly run!: Run | null;

  @Field(() => [UserError], { description: 'Faults of the input; empty when it was done.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'The runs to which it could be done.' })
export class RunsPayload {
  @Field(() => [Run], { description: 'In the order in which they were named, those with user errors left out.' })
  readonly runs!: Run[];

  @Field(() => [UserError], { description: 'Of each run to which it could not be done; field says which.' })
  readonly userErrors!: UserError[];
}
