import { Arg, Args, Ctx, FieldResolver, Float, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import type { Connection } from '../../relay/connection.ts';
import { loadRequired } from '../../relay/loader.ts';
import { PageArgs } from '../../relay/page.ts';
import { Dataset } from '../dataset/type.ts';
import { Graph } from '../graph/type.ts';
import { Ranking } from '../leaderboard/ranking-type.ts';
import { Leaderboard } from '../leaderboard/type.ts';
import { Protocol } from '../protocol/type.ts';
import { RunFilter, RunOrder } from '../run/input.ts';
import { listRunsOfExperiment } from '../run/list.ts';
import { RunConnection, type Run } from '../run/type.ts';
import { Sweep } from '../sweep/type.ts';
import { User } from '../viewer/type.ts';
import { ExperimentFilter, ExperimentOrder } from './input.ts';
import { listExperiments } from './list.ts';
import { Experiment, ExperimentConnection, RunCounts } from './type.ts';

@Resolver(() => Experiment)
export class ExperimentResolver {
  @Query(() => ExperimentConnection, { description: 'Experiments of the team, newest first unless an order is given.' })
  experiments(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ExperimentFilter, { nullable: true, description: 'Which experiments; all when left out.' })
    filter: ExperimentFilter | null | undefined,
    @Arg('orderBy', () => [ExperimentOrder], {
      nullable: true,
      description: 'At most three, the first decides before the others.',
    })
    orderBy: ExperimentOrder[] | null | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<Experiment>> {
    return listExperiments(context, page, filter, orderBy);
  }

  @FieldResolver(() => Dataset, { description: 'The measurements that it is about.' })
  async dataset(@Root() { row }: Experiment, @Ctx() context: Context): Promise<Dataset> {
    return new Dataset(await loadRequired(context.loaders.dataset, row.datasetId, 'dataset'));
  }

  @FieldResolver(() => Graph, { description: 'The graph that its networks read.' })
  async graph(@Root() { row }: Experiment, @Ctx() context: Context): Promise<Graph> {
    return new Graph(await loadRequired(context.loaders.graph, row.graphId, 'graph'));
  }

  @FieldResolver(() => Protocol, { description: 'What its scores are measured under.' })
  async protocol(@Root() { row }: Experiment, @Ctx() context: Context): Promise<Protocol> {
    return new Protocol(await loadRequired(context.loaders.protocol, row.protocolId, 'protocol'));
  }

  @FieldResolver(() => Leaderboard, {
    nullable: true,
    description: 'The leaderboard of its protocol; null until an experiment of that protocol has finished.',
  })
  async leaderboard(@Root() { row }: Experiment, @Ctx() context: Context): Promise<Leaderboard | null> {
    const board = await context.loaders.leaderboardOfProtocol.load(row.protocolId);
    return board === null ? null : new Leaderboard(board);
  }

  @FieldResolver(() => Ranking, {
    nullable: true,
    description: 'How the ranking of its protocol stands that was asked for last, also where there is no leaderboard.',
  })
  async ranking(@Root() { row }: Experiment, @Ctx() context: Context): Promise<Ranking | null> {
    const ranking = await context.loaders.rankingOfProtocol.load(row.protocolId);
    return ranking === null ? null : new Ranking(ranking);
  }

  @FieldResolver(() => Sweep, {
    nullable: true,
    description: 'The sweep whose runs it holds; null for an ordinary one.',
  })
  async sweep(@Root() { row }: Experiment, @Ctx() context: Context): Promise<Sweep | null> {
    const sweep = await context.loaders.sweepOfExperiment.load(row.id);
    return sweep === null ? null : new Sweep(sweep);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Null when a team key or a script made it.' })
  async createdBy(@Root() { row }: Experiment, @Ctx() context: Context): Promise<User | null> {
    if (row.createdBy === null) return null;
    const user = await context.loaders.user.load(row.createdBy);
    return user === null ? null : new User(user);
  }

  @FieldResolver(() => RunCounts, { description: 'How many of its runs are in each state.' })
  async runCounts(@Root() { row }: Experiment, @Ctx() context: Context): Promise<RunCounts> {
    return loadRequired(context.loaders.runTotals, row.id, 'the runs of experiment');
  }

  @FieldResolver(() => Float, {
    description:
      'Mean progress of its runs, 0 to 1; a run that failed or was cancelled counts for the share of it that was done.',
  })
  async progress(@Root() { row }: Experiment, @Ctx() context: Context): Promise<number> {
    return (await loadRequired(context.loaders.runTotals, row.id, 'the runs of experiment')).progress;
  }

  @FieldResolver(() => Int, {
    description: 'Number of the newest event of its runs; pass it to experimentProgress to be told only what changed.',
  })
  async lastEvent(@Root() { row }: Experiment, @Ctx() context: Context): Promise<number> {
    return (await loadRequired(context.loaders.runTotals, row.id, 'the runs of experiment')).lastEvent;
  }

  @FieldResolver(() => RunConnection, {
    description: 'In the order of its plan, teachers before their students, unless an order is given.',
  })
  runs(
    @Root() { row }: Experiment,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => RunFilter, { nullable: true, description: 'Which of its runs; all when left out.' })
    filter: RunFilter | null | undefined,
    @Arg('orderBy', () => [RunOrder], { nullable: true, description: 'As for runs.' })
    orderBy: RunOrder[] | null | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<Run>> {
    return listRunsOfExperiment(context, row.id, { page, filter, orderBy });
  }
}
