import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { createOne } from './changes.ts';
import { GraphCreateInput } from './input.ts';
import { GraphCreatePayload } from './payload.ts';

@Resolver()
export class GraphMutations {
  @Mutation(() => GraphCreatePayload, {
    description: 'Has a graph over the sensors of a dataset made, from great-circle distances between them.',
  })
  graphCreate(
    @Arg('input', () => GraphCreateInput, { description: 'What is asked for.' }) input: GraphCreateInput,
    @Ctx() context: Context,
  ): Promise<GraphCreatePayload> {
    return createOne(context, input);
  }
}
