import { imports } from '@stillgraph/db';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { loadRequired } from '../../relay/loader.ts';
import { DEFAULT_PAGE } from '../../relay/page-size.ts';
import { readPageSize } from '../../relay/page.ts';
import { Dataset } from '../dataset/type.ts';
import { Upload } from '../upload/type.ts';
import { Import } from './type.ts';

@Resolver(() => Import)
export class ImportResolver {
  @Query(() => [Import], { description: 'Imports of the team, newest first; without those that were dismissed.' })
  async imports(
    @Arg('first', () => Int, { nullable: true, defaultValue: DEFAULT_PAGE, description: 'How many to give.' })
    first: number | null,
    @Ctx() context: Context,
  ): Promise<Import[]> {
    const size = first ?? DEFAULT_PAGE;
    readPageSize({ first: size });
    const rows = await imports.newest(context.database, context.teamId, size);
    return rows.map((row) => new Import(row));
  }

  @FieldResolver(() => Upload, { nullable: true, description: 'The upload that is read; null where it is none.' })
  async upload(@Root() { row }: Import, @Ctx() context: Context): Promise<Upload | null> {
    const found = row.uploadId === null ? null : await context.loaders.upload.load(row.uploadId);
    return found === null ? null : new Upload(found);
  }

  @FieldResolver(() => Dataset, { nullable: true, description: 'What came of it; null before, and of a dry run.' })
  async dataset(@Root() { row }: Import, @Ctx() context: Context): Promise<Dataset | null> {
    if (row.datasetId === null) return null;
    return new Dataset(await loadRequired(context.loaders.dataset, row.datasetId, 'dataset'));
  }
}
