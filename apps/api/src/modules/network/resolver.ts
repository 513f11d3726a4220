import { networks } from '@stillgraph/db';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { connect, type Connection } from '../../relay/connection.ts';
import { PageArgs } from '../../relay/page.ts';
import { Network, NetworkConnection, NetworkVersion, NetworkVersionConnection } from './type.ts';

@Resolver(() => Network)
export class NetworkResolver {
  @Query(() => NetworkConnection, { description: 'Road networks of the team, newest first.' })
  networks(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Connection<Network>> {
    const { database, teamId } = context;
    return connect(page, {
      page: (request) => networks.list(database, { teamId, ...request }),
      keyOf: (row) => row.id,
      nodeOf: (row) => new Network(row),
    });
  }

  @FieldResolver(() => NetworkVersion, { nullable: true, description: 'Its newest version.' })
  async latest(@Root() network: Network, @Ctx() context: Context): Promise<NetworkVersion | null> {
    const row = await context.loaders.latestNetworkVersion.load(network.row.id);
    return row === null ? null : new NetworkVersion(row);
  }

  @FieldResolver(() => NetworkVersionConnection, { description: 'Its versions, newest first.' })
  versions(
    @Root() { row }: Network,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection<NetworkVersion>> {
    return connect(page, {
      page: (request) => loaders.versionsOfNetwork(request).load(row.id),
      keyOf: (version) => version.id,
      nodeOf: (version) => new NetworkVersion(version),
    });
  }
}
