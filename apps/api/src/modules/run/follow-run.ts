/** The events of one run, from a number on and then as they happen. */
import { Repeater } from '@graphql-yoga/subscription';
import { runs } from '@stillgraph/db';
import type { Context } from '../../context.ts';
import { ApiError, badInput } from '../../errors/api-error.ts';
import type { RunLog } from './detail-type.ts';
import type { RunEvent } from './event-type.ts';
import { Run } from './type.ts';

const PAGE = 200;

/**
 * Events are always read from the database in the order of their numbers; the bell only says that there may be more.
 * It is hung before the first read, so an event written between the two rings it: nothing is left out or sent twice.
 */
export async function followRun(context: Context, runId: string, afterSequence: number): Promise<Repeater<RunEvent>> {
  if (afterSequence < 0) throw badInput(`afterSequence must not be negative; got ${afterSequence}`);
  const { database, live } = context;
  if ((await context.loaders.run.load(runId)) === null) {
    throw new ApiError('NOT_FOUND', 'the team has no such run');
  }
  return new Repeater<RunEvent>(async (push, stop) => {
    const bell = live.bell({ runId });
    // A subscriber that leaves while the bell is silent must not leave the wait below behind.
    void stop.then(() => live.release(bell));
    let last = afterSequence;
    while (!bell.closed) {
      const rows = await runs.eventsAfter(database, runId, last, PAGE);
      if (rows.length > 0) {
        context.forgetRows();
        const run = await context.loaders.run.load(runId);
        if (run === null) break;
        const numbers = rows.flatMap((row) => (row.logSequence === null ? [] : [row.logSequence]));
        const logs = await runs.logsBySequences(database, runId, numbers);
        for (const row of rows) {
          last = row.sequence;
          const log = row.logSequence === null ? undefined : logs.get(row.logSequence);
          await push(eventOf(row, new Run(run), log ?? null));
        }
      }
      if (rows.length < PAGE) await bell.wait();
    }
    live.release(bell);
    stop();
  });
}

function eventOf(row: runs.RunEventRow, run: Run, log: RunLog | null): RunEvent {
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
    log,
  };
}
