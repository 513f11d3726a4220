import { graphs } from '@stillgraph/db';
import { networkVersionOf } from '@stillgraph/db/jobs';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors/api-error.ts';
import { connect, type Connection } from '../../relay/connection.ts';
import { idOf } from '../../relay/global-id.ts';
import { loadRequired } from '../../relay/loader.ts';
import { PageArgs } from '../../relay/page.ts';
import { Dataset } from '../dataset/type.ts';
import { NetworkVersion } from '../network/type.ts';
import { heaviestEdges } from './edges.ts';
import { GraphRequest } from './request-type.ts';
import { GraphStatistics } from './statistics-type.ts';
import { Graph, GraphConnection, GraphEdge } from './type.ts';

const MOST_EDGES = 200_000;

@Resolver(() => Graph)
export class GraphResolver {
  @Query(() => GraphConnection, { description: 'Graphs of the team, newest first.' })
  graphs(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('datasetId', () => ID, { nullable: true, description: 'Over the sensors of this dataset alone.' })
    datasetId: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<Graph>> {
    const { database, teamId } = context;
    const filter = {
      teamId,
      datasetId: typeof datasetId === 'string' ? idOf('Dataset', datasetId, 'datasetId') : null,
    };
    return connect(page, {
      page: (request) => graphs.list(database, { ...filter, ...request }),
      keyOf: (row) => row.id,
      nodeOf: (row) => new Graph(row),
    });
  }

  @FieldResolver(() => Dataset, { description: 'The dataset whose sensors are its nodes.' })
  async dataset(@Root() graph: Graph, @Ctx() context: Context): Promise<Dataset> {
    return new Dataset(await loadRequired(context.loaders.dataset, graph.row.datasetId, 'dataset'));
  }

  @FieldResolver(() => NetworkVersion, {
    nullable: true,
    description: 'The version of a network that it was made along; null where it was made without one.',
  })
  async networkVersion(@Root() { row }: Graph, @Ctx() context: Context): Promise<NetworkVersion | null> {
    if (row.networkVersionId === null) return null;
    return new NetworkVersion(
      await loadRequired(context.loaders.networkVersion, row.networkVersionId, 'network version'),
    );
  }

  @FieldResolver(() => GraphStatistics, {
    nullable: true,
    description: 'What it is like; null until a worker has looked through it.',
  })
  async statistics(@Root() { row }: Graph, @Ctx() context: Context): Promise<GraphStatistics | null> {
    const statistics = await context.loaders.statisticsOfGraph.load(row.id);
    return statistics === null ? null : new GraphStatistics(statistics);
  }

  @FieldResolver(() => [GraphEdge], { description: 'Its edges, heaviest first when there are more than the limit.' })
  async edges(
    @Root() graph: Graph,
    @Arg('limit', () => Int, {
      nullable: true,
      defaultValue: 20_000,
      description: 'How many to give, the strongest first.',
    })
    limit: number | null,
    @Ctx() context: Context,
  ): Promise<GraphEdge[]> {
    const most = limit ?? 20_000;
    if (most < 0 || most > MOST_EDGES) throw badInput(`limit must lie between 0 and ${MOST_EDGES}; got ${most}`);
    if (most === 0) return [];
    return heaviestEdges(await loadRequired(context.loaders.edgesOfGraph, graph.row.id, 'the edges of graph'), most);
  }
}

@Resolver(() => GraphRequest)
export class GraphRequestResolver {
  @FieldResolver(() => Dataset, { description: 'The dataset whose sensors become the nodes.' })
  async dataset(@Root() { row }: GraphRequest, @Ctx() context: Context): Promise<Dataset> {
    return new Dataset(await loadRequired(context.loaders.dataset, row.datasetId, 'dataset'));
  }

  @FieldResolver(() => Graph, { nullable: true, description: 'Null until it is made.' })
  async graph(@Root() { row }: GraphRequest, @Ctx() context: Context): Promise<Graph | null> {
    const graph = await context.loaders.graph.load(row.id);
    return graph === null ? null : new Graph(graph);
  }

  @FieldResolver(() => NetworkVersion, {
    nullable: true,
    description: 'The version of a network that the recipe goes by; null where it needs none or the version is gone.',
  })
  async networkVersion(@Root() { row }: GraphRequest, @Ctx() context: Context): Promise<NetworkVersion | null> {
    const id = networkVersionOf(row.recipe);
    const version = id === null ? null : await context.loaders.networkVersion.load(id);
    return version === null ? null : new NetworkVersion(version);
  }
}
