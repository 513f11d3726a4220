import { networkRequests } from '@stillgraph/db';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { connect, type Connection } from '../../relay/connection.ts';
import { PageArgs } from '../../relay/page.ts';
import { NetworkRequest, NetworkRequestConnection } from './request-type.ts';
import { NetworkVersion } from './type.ts';

@Resolver(() => NetworkRequest)
export class NetworkRequestResolver {
  @Query(() => NetworkRequestConnection, { description: 'Work on road networks of the team, newest first.' })
  networkRequests(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Connection<NetworkRequest>> {
    const { database, teamId } = context;
    return connect(page, {
      page: (request) => networkRequests.list(database, { teamId, ...request }),
      keyOf: (row) => row.id,
      nodeOf: (row) => new NetworkRequest(row),
    });
  }

  @FieldResolver(() => NetworkVersion, {
    nullable: true,
    description: 'The version that was made, or that sensors were brought onto; null until it is done.',
  })
  async networkVersion(@Root() { row }: NetworkRequest, @Ctx() context: Context): Promise<NetworkVersion | null> {
    const id = row.networkVersionId;
    const version = id === null ? null : await context.loaders.networkVersion.load(id);
    return version === null ? null : new NetworkVersion(version);
  }
}
