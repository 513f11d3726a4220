import { Field, ID, ObjectType } from 'type-graphql';
import { UserError } from '../../errors/user-error.ts';

@ObjectType()
export class GraphCreatePayload {
  @Field(() => ID, {
    nullable: true,
    description: 'A worker makes the graph; node(id) gives it as soon as it is there. Null when there are user errors.',
  })
  readonly graphId!: string | null;

  @Field(() => [UserError])
  readonly userErrors!: UserError[];
}
