import { datasets, unitText } from '@stillgraph/db';
import { eventsOf } from '@stillgraph/ml/config';
import { Arg, Args, Ctx, FieldResolver, Float, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { connect, type Connection } from '../../relay/connection.ts';
import { loadRequired } from '../../relay/loader.ts';
import { ForwardPageArgs, PageArgs } from '../../relay/page.ts';
import { GraphRequest, MOST_REQUESTS } from '../graph/request-type.ts';
import { Graph, GraphConnection } from '../graph/type.ts';
import { NetworkVersion } from '../network/type.ts';
import { readSeriesSlice } from './series-slice.ts';
import { Channel, Dataset, DatasetConnection, SensorNode } from './type.ts';

@Resolver(() => Dataset)
export class DatasetResolver {
  @Query(() => DatasetConnection, { description: 'Datasets of the team, newest first.' })
  datasets(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Connection<Dataset>> {
    const { database, teamId } = context;
    return connect(page, {
      page: (request) => datasets.list(database, { teamId, ...request }),
      keyOf: (row) => row.id,
      nodeOf: (row) => new Dataset(row),
    });
  }

  @FieldResolver(() => [Channel], {
    description: 'What is measured at each sensor and step, in the order of the channel axis.',
  })
  async channels(@Root() dataset: Dataset, @Ctx() context: Context): Promise<Channel[]> {
    const rows = await context.loaders.datasetChannels.load(dataset.row.id);
    return rows.map((row) => ({ ...row, unit: unitText(row.unit) }));
  }

  @FieldResolver(() => [String], { description: 'Names of the events that are worth asking of it.' })
  async events(@Root() dataset: Dataset, @Ctx() context: Context): Promise<string[]> {
    const channels = await context.loaders.datasetChannels.load(dataset.row.id);
    return eventsOf({ quantity: dataset.row.quantity, hasLabels: channels.some(({ role }) => role === 'LABEL') });
  }

  @FieldResolver(() => [SensorNode], {
    description: 'All sensors in the order of their index (the node axis of the binary routes).',
  })
  async nodes(@Root() dataset: Dataset, @Ctx() context: Context): Promise<SensorNode[]> {
    const rows = await context.loaders.datasetNodes.load(dataset.row.id);
    return rows.map((row) => new SensorNode(row));
  }

  @FieldResolver(() => NetworkVersion, { nullable: true, description: 'The road network that came with it.' })
  async network(@Root() dataset: Dataset, @Ctx() context: Context): Promise<NetworkVersion | null> {
    const id = dataset.row.networkVersionId;
    if (id === null) return null;
    return new NetworkVersion(await loadRequired(context.loaders.networkVersion, id, 'network version'));
  }

  @FieldResolver(() => GraphConnection, { description: 'Graphs over its nodes, newest first.' })
  graphs(
    @Root() dataset: Dataset,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Graph>> {
    return connect(page, {
      page: (request) => context.loaders.graphsOfDataset(request).load(dataset.row.id),
      keyOf: (row) => row.id,
      nodeOf: (row) => new Graph(row),
    });
  }

  @FieldResolver(() => [GraphRequest], {
    description: `Requests for graphs over its nodes that are not made: open or failed, the newest ${MOST_REQUESTS}.`,
  })
  async graphRequests(@Root() dataset: Dataset, @Ctx() context: Context): Promise<GraphRequest[]> {
    const rows = await context.loaders.graphRequestsOfDataset.load(dataset.row.id);
    return rows.map((row) => new GraphRequest(row));
  }

  @FieldResolver(() => [Float], {
    nullable: 'items',
    description: 'A small slice for one sensor, at most 4032 steps; null where nothing was observed.',
  })
  series(
    @Root() dataset: Dataset,
    @Arg('node', () => Int, { description: 'Index of the sensor.' }) node: number,
    @Arg('channel', () => Int, { nullable: true, defaultValue: 0, description: 'Index of the channel, from 0.' })
    channel: number | null,
    @Arg('fromStep', () => Int, { nullable: true, defaultValue: 0, description: 'First step, counted from 0.' })
    fromStep: number | null,
    @Arg('steps', () => Int, { nullable: true, defaultValue: 2016, description: 'How many steps to give.' })
    steps: number | null,
    @Ctx() context: Context,
  ): Promise<(number | null)[]> {
    return readSeriesSlice(context.database, dataset.row, {
      node,
      channel: channel ?? 0,
      fromStep: fromStep ?? 0,
      steps: steps ?? 2016,
    });
  }
}
