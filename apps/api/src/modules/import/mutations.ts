import { imports } from '@stillgraph/db';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { changeOne, importUpload } from './changes.ts';
import { DatasetImportInput } from './input.ts';
import { ImportPayload } from './payload.ts';

@Resolver()
export class ImportMutations {
  @Mutation(() => ImportPayload, {
    description:
      'Has an upload made into a dataset, or with dryRun looked at: what it holds and what would be refused.',
  })
  datasetImport(
    @Arg('input', () => DatasetImportInput, { description: 'What is asked for.' }) input: DatasetImportInput,
    @Ctx() context: Context,
  ): Promise<ImportPayload> {
    return importUpload(context, input);
  }

  @Mutation(() => ImportPayload, { description: 'Cancels an import that is not over; nothing of it is kept.' })
  importCancel(
    @Arg('id', () => ID, { description: 'The import.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ImportPayload> {
    return changeOne(context, id, 'import.cancel', (tx, of) => imports.cancel(tx, of));
  }

  @Mutation(() => ImportPayload, { description: 'Takes an import that is over out of the list of imports.' })
  importDismiss(
    @Arg('id', () => ID, { description: 'The import.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ImportPayload> {
    return changeOne(context, id, 'import.dismiss', (tx, of) => imports.dismiss(tx, of));
  }

  @Mutation(() => ImportPayload, { description: 'Queues an import again that failed or was cancelled.' })
  importRetry(
    @Arg('id', () => ID, { description: 'The import.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ImportPayload> {
    return changeOne(context, id, 'import.retry', (tx, of) => imports.retry(tx, context.queue, of));
  }
}
