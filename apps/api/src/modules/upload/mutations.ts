import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { cancelOne, completeOne, createOne } from './changes.ts';
import { UploadCreateInput } from './input.ts';
import { UploadPayload } from './payload.ts';

@Resolver()
export class UploadMutations {
  @Mutation(() => UploadPayload, {
    description: 'Announces files; the answer names the parts in which they are sent, each to its path.',
  })
  uploadCreate(
    @Arg('input', () => UploadCreateInput, { description: 'What is asked for.' }) input: UploadCreateInput,
    @Ctx() context: Context,
  ): Promise<UploadPayload> {
    return createOne(context, input);
  }

  @Mutation(() => UploadPayload, {
    description: 'Says that all parts were sent; the error names those that are missing.',
  })
  uploadComplete(
    @Arg('id', () => ID, { description: 'The upload.' }) id: string,
    @Ctx() context: Context,
  ): Promise<UploadPayload> {
    return completeOne(context, id);
  }

  @Mutation(() => UploadPayload, { description: 'Gives an upload up and removes what came of it.' })
  uploadCancel(
    @Arg('id', () => ID, { description: 'The upload.' }) id: string,
    @Ctx() context: Context,
  ): Promise<UploadPayload> {
    return cancelOne(context, id);
  }
}
