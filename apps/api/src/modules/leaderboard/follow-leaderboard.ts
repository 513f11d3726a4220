/** The versions of one leaderboard, from a number on and then as they are made. */
import type { Repeater } from '@graphql-yoga/subscription';
import { leaderboardVersions } from '@stillgraph/db';
import type { Context } from '../../context.ts';
import { ApiError, badInput } from '../../errors/api-error.ts';
import { followTail } from '../../live/follow-tail.ts';
import { SharedTail } from '../../live/shared-tail.ts';
import { createLoaders } from '../../loaders.ts';
import type { LeaderboardVersionEvent } from './event-type.ts';
import { Leaderboard } from './type.ts';
import { LeaderboardVersion } from './version-type.ts';

/** @param afterVersion the last number that the client has seen; null to be told of new versions alone */
export async function followLeaderboard(
  context: Context,
  leaderboardId: string,
  afterVersion: number | null,
): Promise<Repeater<LeaderboardVersionEvent>> {
  if (afterVersion !== null && afterVersion < 0)
    throw badInput(`afterVersion must not be negative; got ${afterVersion}`);
  const { database, live, teamId } = context;
  if ((await context.loaders.leaderboard.load(leaderboardId)) === null) {
    throw new ApiError('NOT_FOUND', 'the team has no such leaderboard');
  }
  const following = live.leaderboards.follow(
    leaderboardId,
    () =>
      new SharedTail({
        read: async (after, limit) => {
          const rows = await leaderboardVersions.after(context.freshDatabase, leaderboardId, after, limit);
          return rows.map((version) => ({ sequence: version.number, version }));
        },
        wave: () => createLoaders(context.freshDatabase, teamId),
      }),
  );
  try {
    const newest = await leaderboardVersions.newestUntil(database, [leaderboardId], null);
    const start = afterVersion ?? newest.get(leaderboardId)?.number ?? 0;
    return followTail(following, start, async (rows, loaders) => {
      context.shareRows(loaders);
      const board = await loaders.leaderboard.load(leaderboardId);
      if (board === null) {
        following.release();
        return [];
      }
      return rows.map(({ version }) => ({
        version: new LeaderboardVersion(version),
        leaderboard: new Leaderboard(board),
      }));
    });
  } catch (error) {
    following.release();
    throw error;
  }
}
