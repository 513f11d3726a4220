import { networks } from '@stillgraph/db';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { connect, type Connection } from '../../relay/connection.ts';
import { loadRequired } from '../../relay/loader.ts';
import { PageArgs } from '../../relay/page.ts';
import { Junction, Network, NetworkConnection, NetworkVersion, RoadSegment } from './type.ts';

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
}

@Resolver(() => NetworkVersion)
export class NetworkVersionResolver {
  @FieldResolver(() => Network, { description: 'The network that it is a version of.' })
  async network(@Root() version: NetworkVersion, @Ctx() context: Context): Promise<Network> {
    return new Network(await loadRequired(context.loaders.network, version.row.networkId, 'network'));
  }

  @FieldResolver(() => [Junction], { description: 'In the order of their index.' })
  async junctions(@Root() version: NetworkVersion, @Ctx() context: Context): Promise<Junction[]> {
    const rows = await context.loaders.junctions.load(version.row.id);
    return rows.map((row) => new Junction(row));
  }

  @FieldResolver(() => [RoadSegment], { description: 'In the order of their index.' })
  async segments(@Root() version: NetworkVersion, @Ctx() context: Context): Promise<RoadSegment[]> {
    const rows = await context.loaders.roadSegments.load(version.row.id);
    return rows.map((row) => new RoadSegment(row));
  }
}
