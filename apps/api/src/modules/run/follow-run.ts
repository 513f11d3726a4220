/** The events of one run, from a number on and then as they happen. */
import type { Repeater } from '@graphql-yoga/subscription';
import { runs } from '@stillgraph/db';
import type { Context } from '../../context.ts';
import { ApiError, badInput } from '../../errors/api-error.ts';
import { followTail } from '../../live/follow-tail.ts';
import type { RunEventWithLog } from '../../live/live-events.ts';
import { SharedTail } from '../../live/shared-tail.ts';
import { createLoaders } from '../../loaders.ts';
import type { RunEvent } from './event-type.ts';
import { Run } from './type.ts';

export async function followRun(context: Context, runId: string, afterSequence: number): Promise<Repeater<RunEvent>> {
  if (afterSequence < 0) throw badInput(`afterSequence must not be negative; got ${afterSequence}`);
  const { live, teamId } = context;
  if ((await context.loaders.run.load(runId)) === null) {
    throw new ApiError('NOT_FOUND', 'the team has no such run');
  }
  const following = live.runs.follow(
    runId,
    () =>
      new SharedTail({
        read: async (after, limit) => {
          const database = context.freshDatabase;
          const rows = await runs.eventsAfter(database, runId, after, limit);
          const numbers = rows.flatMap((row) => (row.logSequence === null ? [] : [row.logSequence]));
          const logs = numbers.length === 0 ? null : await runs.logsBySequences(database, runId, numbers);
          return rows.map((row) => ({ ...row, log: logs?.get(row.logSequence ?? 0) ?? null }));
        },
        wave: () => createLoaders(context.freshDatabase, teamId),
      }),
  );
  return followTail(following, afterSequence, async (rows, loaders) => {
    context.shareRows(loaders);
    const run = await loaders.run.load(runId);
    if (run !== null) return rows.map((row) => eventOf(row, new Run(run)));
    following.release();
    return [];
  });
}

function eventOf(row: RunEventWithLog, run: Run): RunEvent {
  return {
    sequence: row.sequence,
    at: row.at,
    type: row.type,
    run,
    status: row.status,
    progress: row.progress,
    step: row.step,
    totalSteps: row.totalSteps,
    secondsLeft: row.secondsLeft,
    metrics: row.metrics ?? [],
    log: row.log,
  };
}
