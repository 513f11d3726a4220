import { Field, ID, ObjectType } from 'type-graphql';
import { UserError } from '../../errors/user-error.ts';
import { GraphRequest } from './request-type.ts';

@ObjectType({ description: 'What came of asking for a graph.' })
export class GraphCreatePayload {
  @Field(() => ID, {
    nullable: true,
    description: 'A worker makes the graph; node(id) gives it as soon as it is there. Null when there are user errors.',
  })
  readonly graphId!: string | null;

  @Field(() => GraphRequest, {
    nullable: true,
    description: 'How the making stands, and why it failed. Null when there are user errors.',
  })
  readonly request!: GraphRequest | null;

  @Field(() => [UserError], { description: 'Faults of the input; empty when it was done.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'What became of the question.' })
export class GraphPreviewPayload {
  @Field(() => GraphRequest, {
    nullable: true,
    description:
      'Has the statistics as soon as a worker made them; node(id) gives it. Null when there are user errors.',
  })
  readonly request!: GraphRequest | null;

  @Field(() => [UserError], { description: 'What is wrong with the input; empty when a worker is at it.' })
  readonly userErrors!: UserError[];
}
