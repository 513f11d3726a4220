import { uploads } from '@stillgraph/db';
import { Arg, Args, Ctx, FieldResolver, Float, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { connect, type Connection } from '../../relay/connection.ts';
import { PageArgs } from '../../relay/page.ts';
import { Import } from '../import/type.ts';
import { NetworkRequest } from '../network/request-type.ts';
import { MOST_IMPORTS } from './limits.ts';
import { Upload, UploadConnection, UploadFile, UploadPart, uploadStatuses, type UploadStatusName } from './type.ts';

@Resolver(() => Upload)
export class UploadResolver {
  @Query(() => UploadConnection, { description: 'Uploads of the team, newest first.' })
  uploads(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('statuses', () => [uploadStatuses], { nullable: true, description: 'Only those; all when left out.' })
    statuses: UploadStatusName[] | null | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<Upload>> {
    const { database, teamId } = context;
    return connect(page, {
      page: (request) => uploads.list(database, { teamId, statuses: statuses ?? undefined, ...request }),
      keyOf: (row) => row.id,
      nodeOf: (row) => new Upload(row),
    });
  }

  @FieldResolver(() => [UploadFile], { description: 'In the order in which they were announced.' })
  async files(@Root() { row }: Upload, @Ctx() context: Context): Promise<UploadFile[]> {
    return (await context.loaders.filesOfUpload.load(row.id)).map((file) => new UploadFile(file));
  }

  @FieldResolver(() => [UploadPart], { description: 'All parts of all files, by their numbers.' })
  async parts(@Root() { row }: Upload, @Ctx() context: Context): Promise<UploadPart[]> {
    return (await context.loaders.partsOfUpload.load(row.id)).map((part) => new UploadPart(part));
  }

  @FieldResolver(() => [Int], { description: 'Numbers of the parts that have not come; empty when all did.' })
  missingParts(@Root() { row }: Upload, @Ctx() context: Context): Promise<number[]> {
    return context.loaders.missingPartsOfUpload.load(row.id);
  }

  @FieldResolver(() => Int, { description: 'Number of its parts.' })
  async partCount(@Root() { row }: Upload, @Ctx() context: Context): Promise<number> {
    return (await context.loaders.progressOfUpload.load(row.id))?.parts ?? 0;
  }

  @FieldResolver(() => [Import], {
    description: `Imports and dry runs of it, the newest ${MOST_IMPORTS}, newest first.`,
  })
  async imports(@Root() { row }: Upload, @Ctx() context: Context): Promise<Import[]> {
    return (await context.loaders.importsOfUpload.load(row.id)).map((one) => new Import(one));
  }

  @FieldResolver(() => [NetworkRequest], {
    description: `Imports of road networks from it, the newest ${MOST_IMPORTS}, newest first.`,
  })
  async networkRequests(@Root() { row }: Upload, @Ctx() context: Context): Promise<NetworkRequest[]> {
    return (await context.loaders.networkRequestsOfUpload.load(row.id)).map((one) => new NetworkRequest(one));
  }

  @FieldResolver(() => Float, { description: 'Bytes of the parts that have come.' })
  async receivedBytes(@Root() { row }: Upload, @Ctx() context: Context): Promise<number> {
    return (await context.loaders.progressOfUpload.load(row.id))?.receivedBytes ?? 0;
  }
}
