/** The events of a team, from a number on and then as they happen. */
import type { Repeater } from '@graphql-yoga/subscription';
import { teamEvents } from '@stillgraph/db';
import type { Context } from '../../context.ts';
import { ApiError, badInput } from '../../errors/api-error.ts';
import { followTail, type Told } from '../../live/follow-tail.ts';
import { SharedTail } from '../../live/shared-tail.ts';
import { createLoaders, type Loaders } from '../../loaders.ts';

/** Events are kept for a time; who asks for older ones must read the state anew. */
function pruned(afterSequence: number, prunedThrough: number): ApiError {
  return new ApiError(
    'EVENTS_PRUNED',
    `events up to number ${prunedThrough} are not kept any more, and those after ${afterSequence} were asked for; ` +
      'read how things stand now, and go on from the newest number',
    { oldestSequence: prunedThrough + 1 },
  );
}

/**
 * @param afterSequence the last number that the client has seen; null for what happens from now on
 * @param tell what an event is to this subscriber, undefined where it is nothing
 * @throws ApiError EVENTS_PRUNED where events after the number are not kept; BAD_USER_INPUT for one that is not given yet
 */
export async function followTeam<Event>(
  context: Context,
  afterSequence: number | null,
  tell: (row: teamEvents.TeamEventRow, loaders: Loaders) => Promise<Told<Event>>,
): Promise<Repeater<Event>> {
  const { database, live, teamId } = context;
  if (afterSequence !== null && afterSequence < 0)
    throw badInput(`afterSequence must not be negative; got ${afterSequence}`);
  const following = live.teams.follow(
    teamId,
    () =>
      new SharedTail({
        read: (after, limit) => teamEvents.after(context.freshDatabase, { teamId, afterSequence: after, limit }),
        wave: () => createLoaders(context.freshDatabase, teamId),
      }),
  );
  try {
    const { lastSequence, prunedThrough } = await teamEvents.numbers(database, teamId);
    const start = afterSequence ?? lastSequence;
    if (start < prunedThrough) throw pruned(start, prunedThrough);
    if (start > lastSequence) {
      throw badInput(`afterSequence expects a number that an event has; the newest is ${lastSequence}, got ${start}`);
    }
    return followTail(following, start, async (rows, loaders, last) => {
      const [first] = rows;
      if (first !== undefined && first.sequence > last + 1) throw pruned(last, first.sequence - 1);
      context.shareRows(loaders);
      return Promise.all(rows.map((row) => tell(row, loaders)));
    });
  } catch (error) {
    following.release();
    throw error;
  }
}
