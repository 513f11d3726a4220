import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { createOne, previewOne } from './changes.ts';
import { GraphCreateInput, GraphPreviewInput } from './input.ts';
import { GraphCreatePayload, GraphPreviewPayload } from './payload.ts';

@Resolver()
export class GraphMutations {
  @Mutation(() => GraphCreatePayload, {
    description: 'Has a graph over the sensors of a dataset made by a worker.',
  })
  graphCreate(
    @Arg('input', () => GraphCreateInput, { description: 'What is asked for.' }) input: GraphCreateInput,
    @Ctx() context: Context,
  ): Promise<GraphCreatePayload> {
    return createOne(context, input);
  }

  @Mutation(() => GraphPreviewPayload, {
    description: 'Has a worker say what a graph would be like; nothing else is kept of it.',
  })
  graphPreview(
    @Arg('input', () => GraphPreviewInput, { description: 'What is asked about.' }) input: GraphPreviewInput,
    @Ctx() context: Context,
  ): Promise<GraphPreviewPayload> {
    return previewOne(context, input);
  }
}
