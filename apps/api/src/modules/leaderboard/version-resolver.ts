import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { badInput } from '../../errors/api-error.ts';
import { connect, type Connection } from '../../relay/connection.ts';
import { loadRequired } from '../../relay/loader.ts';
import { ForwardPageArgs, PageArgs, readPageSize } from '../../relay/page.ts';
import { DateTime } from '../../scalars.ts';
import { Run } from '../run/type.ts';
import { differenceOf } from './difference.ts';
import { Leaderboard, LeaderboardEntry } from './type.ts';
import {
  LeaderboardDifference,
  LeaderboardEntryChange,
  LeaderboardVersion,
  LeaderboardVersionConnection,
  LeaderboardVersionEntry,
  LeaderboardVersionEntryConnection,
} from './version-type.ts';
import { placeKey } from './version-loaders.ts';

@Resolver(() => Leaderboard)
export class LeaderboardHistoryResolver {
  @FieldResolver(() => LeaderboardVersion, { description: 'The version that says what the board says now.' })
  async version(@Root() { row }: Leaderboard, @Ctx() context: Context): Promise<LeaderboardVersion> {
    const loader = context.loaders.leaderboardVersionAt({ moment: null });
    return new LeaderboardVersion(await loadRequired(loader, row.id, 'leaderboard version'));
  }

  @FieldResolver(() => LeaderboardVersion, {
    nullable: true,
    description: 'The version that the board stood at in that moment; null where it was not there yet.',
  })
  async asOf(
    @Root() { row }: Leaderboard,
    @Arg('moment', () => DateTime, { description: 'Any moment; one that is still to come gives the newest version.' })
    moment: Date,
    @Ctx() context: Context,
  ): Promise<LeaderboardVersion | null> {
    const version = await context.loaders.leaderboardVersionAt({ moment }).load(row.id);
    return version === null ? null : new LeaderboardVersion(version);
  }

  @FieldResolver(() => LeaderboardVersionConnection, { description: 'All rankings that are kept, newest first.' })
  versions(
    @Root() { row }: Leaderboard,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<LeaderboardVersion>> {
    return connect(page, {
      page: (request) => context.loaders.versionsOfLeaderboard(request).load(row.id),
      keyOf: (version) => version.id,
      nodeOf: (version) => new LeaderboardVersion(version),
    });
  }

  @FieldResolver(() => Leaderboard, {
    nullable: true,
    description: 'The board that took its place, of another protocol over the same data and window.',
  })
  async supersededBy(@Root() { row }: Leaderboard, @Ctx() context: Context): Promise<Leaderboard | null> {
    if (row.supersededBy === null) return null;
    return new Leaderboard(await loadRequired(context.loaders.leaderboard, row.supersededBy, 'leaderboard'));
  }

  @FieldResolver(() => [Leaderboard], { description: 'The boards whose place it took, the last ended first.' })
  async supersedes(@Root() { row }: Leaderboard, @Ctx() context: Context): Promise<Leaderboard[]> {
    const boards = await context.loaders.predecessorsOfLeaderboard.load(row.id);
    return boards.map((board) => new Leaderboard(board));
  }
}

@Resolver(() => LeaderboardVersion)
export class LeaderboardVersionResolver {
  @FieldResolver(() => Leaderboard, { description: 'The board whose version it is.' })
  async leaderboard(@Root() { row }: LeaderboardVersion, @Ctx() context: Context): Promise<Leaderboard> {
    return new Leaderboard(await loadRequired(context.loaders.leaderboard, row.leaderboardId, 'leaderboard'));
  }

  @FieldResolver(() => LeaderboardVersionEntryConnection, { description: 'Best first.' })
  entries(
    @Root() { row }: LeaderboardVersion,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<LeaderboardVersionEntry>> {
    return connect(page, {
      page: (request) => context.loaders.entriesOfVersion(request).load(row.id),
      keyOf: (entry) => entry.id,
      nodeOf: (entry) => new LeaderboardVersionEntry(entry),
    });
  }

  @FieldResolver(() => LeaderboardDifference, {
    nullable: true,
    description: 'What sets it apart from another version of the board; null where that one is not kept.',
  })
  async difference(
    @Root() { row }: LeaderboardVersion,
    @Arg('from', () => Int, {
      nullable: true,
      description: 'Number of the version to compare with; the one before when left out.',
    })
    from: number | null | undefined,
    @Ctx() context: Context,
  ): Promise<LeaderboardDifference | null> {
    const number = from ?? row.number - 1;
    if (number < 0) throw badInput(`from expects the number of a version, from 1; got ${number}`);
    const other = await context.loaders.leaderboardVersionByNumber.load(placeKey(row.leaderboardId, number));
    return other === null ? null : differenceOf(context, other, row);
  }
}

@Resolver(() => LeaderboardVersionEntry)
export class LeaderboardVersionEntryResolver {
  @FieldResolver(() => LeaderboardEntry, {
    nullable: true,
    description: 'The entry as it stands now; null where it is not on the board any more.',
  })
  async entry(@Root() { row }: LeaderboardVersionEntry, @Ctx() context: Context): Promise<LeaderboardEntry | null> {
    const entry = await context.loaders.leaderboardEntry.load(row.id);
    return entry === null ? null : new LeaderboardEntry(entry);
  }

  @FieldResolver(() => [Run], { description: 'The runs that it gathered, those that are still there.' })
  async runs(@Root() { row }: LeaderboardVersionEntry, @Ctx() context: Context): Promise<Run[]> {
    const runs = await Promise.all(row.runIds.map((id) => context.loaders.run.load(id)));
    return runs.flatMap((run) => (run === null ? [] : [new Run(run)]));
  }
}

@Resolver(() => LeaderboardDifference)
export class LeaderboardDifferenceResolver {
  @FieldResolver(() => [LeaderboardEntryChange], {
    description: 'Entries that came, then went, were judged otherwise, moved, were measured anew; each in board order.',
  })
  changes(
    @Root() { changed }: LeaderboardDifference,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many at most, up to 100.' }) first: number,
  ): LeaderboardEntryChange[] {
    readPageSize({ first });
    return changed.slice(0, first);
  }
}

@Resolver(() => LeaderboardEntryChange)
export class LeaderboardEntryChangeResolver {
  @FieldResolver(() => LeaderboardVersionEntry, { nullable: true, description: 'As it stood in the earlier version.' })
  before(@Root() { beforeKey }: LeaderboardEntryChange, @Ctx() context: Context) {
    return entryAt(context, beforeKey);
  }

  @FieldResolver(() => LeaderboardVersionEntry, { nullable: true, description: 'As it stood in the later version.' })
  after(@Root() { afterKey }: LeaderboardEntryChange, @Ctx() context: Context) {
    return entryAt(context, afterKey);
  }
}

async function entryAt(context: Context, key: string | null): Promise<LeaderboardVersionEntry | null> {
  const row = key === null ? null : await context.loaders.entryOfVersion.load(key);
  return row === null ? null : new LeaderboardVersionEntry(row);
}
