import { leaderboards } from '@stillgraph/db';
import { Args, Ctx, FieldResolver, Float, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { connect, type Connection } from '../../relay/connection.ts';
import { loadRequired } from '../../relay/loader.ts';
import { ForwardPageArgs, PageArgs } from '../../relay/page.ts';
import { Dataset } from '../dataset/type.ts';
import { Experiment } from '../experiment/type.ts';
import { Protocol } from '../protocol/type.ts';
import { storedLabelShare } from '../run/label-share.ts';
import { Run } from '../run/type.ts';
import { Ranking } from './ranking-type.ts';
import { Leaderboard, LeaderboardConnection, LeaderboardEntry, LeaderboardEntryConnection } from './type.ts';

@Resolver(() => Leaderboard)
export class LeaderboardResolver {
  @Query(() => LeaderboardConnection, { description: 'Leaderboards of the team, newest first.' })
  leaderboards(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Connection<Leaderboard>> {
    const { database, teamId } = context;
    return connect(page, {
      page: (request) => leaderboards.list(database, { teamId, ...request }),
      keyOf: (row) => row.id,
      nodeOf: (row) => new Leaderboard(row),
    });
  }

  @FieldResolver(() => Protocol, { description: 'What all its scores were measured under.' })
  async protocol(@Root() { row }: Leaderboard, @Ctx() context: Context): Promise<Protocol> {
    return new Protocol(await loadRequired(context.loaders.protocol, row.protocolId, 'protocol'));
  }

  @FieldResolver(() => Dataset, { description: 'The measurements that its entries forecast.' })
  async dataset(@Root() { row }: Leaderboard, @Ctx() context: Context): Promise<Dataset> {
    const protocol = await loadRequired(context.loaders.protocol, row.protocolId, 'protocol');
    return new Dataset(await loadRequired(context.loaders.dataset, protocol.datasetId, 'dataset'));
  }

  @FieldResolver(() => Ranking, {
    nullable: true,
    description: 'How the ranking stands that was asked for last; null where none was since this is kept.',
  })
  async ranking(@Root() { row }: Leaderboard, @Ctx() context: Context): Promise<Ranking | null> {
    const ranking = await context.loaders.rankingOfProtocol.load(row.protocolId);
    return ranking === null ? null : new Ranking(ranking);
  }

  @FieldResolver(() => LeaderboardEntryConnection, { description: 'Best first.' })
  entries(
    @Root() { row }: Leaderboard,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<LeaderboardEntry>> {
    return connect(page, {
      page: (request) => context.loaders.entriesOfLeaderboard(request).load(row.id),
      keyOf: (entry) => entry.id,
      nodeOf: (entry) => new LeaderboardEntry(entry),
    });
  }
}

@Resolver(() => LeaderboardEntry)
export class LeaderboardEntryResolver {
  @FieldResolver(() => Experiment, { description: 'Where its runs belong.' })
  async experiment(@Root() { row }: LeaderboardEntry, @Ctx() context: Context): Promise<Experiment> {
    return new Experiment(await loadRequired(context.loaders.experiment, row.experimentId, 'experiment'));
  }

  @FieldResolver(() => LeaderboardEntry, { nullable: true, description: 'The entry of its control.' })
  async controlEntry(@Root() { row }: LeaderboardEntry, @Ctx() context: Context): Promise<LeaderboardEntry | null> {
    if (row.controlEntryId === null) return null;
    return new LeaderboardEntry(
      await loadRequired(context.loaders.leaderboardEntry, row.controlEntryId, 'leaderboard entry'),
    );
  }

  @FieldResolver(() => Run, { description: 'The seed with the lowest validation error.' })
  async bestRun(@Root() { row }: LeaderboardEntry, @Ctx() context: Context): Promise<Run> {
    return new Run(await loadRequired(context.loaders.run, row.bestRunId, 'run'));
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Share of the train windows whose labels it learns from, above 0 to 1; null of ensembles, which learn from their members.',
  })
  async labelShare(@Root() { row }: LeaderboardEntry, @Ctx() context: Context): Promise<number | null> {
    return storedLabelShare((await loadRequired(context.loaders.run, row.bestRunId, 'run')).config);
  }

  @FieldResolver(() => [Run], { description: 'One run a seed.' })
  async runs(@Root() { row }: LeaderboardEntry, @Ctx() context: Context): Promise<Run[]> {
    const found = await context.loaders.runsOfEntry.load(row.id);
    return found.map((run) => new Run(run));
  }
}
