/** Runs of one experiment: as they stand at first, then each time something about them has changed. */
import { Repeater } from '@graphql-yoga/subscription';
import { runs } from '@stillgraph/db';
import type { Context } from '../../context.ts';
import { ApiError, badInput } from '../../errors/api-error.ts';
import { AGAIN_MS, patiently } from '../../live/follow-tail.ts';
import type { ExperimentState } from '../../live/live-events.ts';
import { SharedState } from '../../live/shared-state.ts';
import { createLoaders } from '../../loaders.ts';
import { Experiment } from '../experiment/type.ts';
import type { ExperimentEvent } from './event-type.ts';
import { Run } from './type.ts';

/**
 * What has changed is read from the numbers of the runs' newest events; the bell only says that there may be more. It is
 * hung before the first read, so nothing is left out. The experiment's own number is the sum over its runs, which every
 * event raises. Of the changes that are found together only the last carries the new sum: a client that drops between
 * them comes back with the old one and is told all of them again.
 *
 * @param afterSequence the last number that the client has seen; null for one that has seen nothing
 */
export async function followExperiment(
  context: Context,
  experimentId: string,
  afterSequence: number | null,
): Promise<Repeater<ExperimentEvent>> {
  if (afterSequence !== null && afterSequence < 0)
    throw badInput(`afterSequence must not be negative; got ${afterSequence}`);
  if ((await context.loaders.experiment.load(experimentId)) === null) {
    throw new ApiError('NOT_FOUND', 'the team has no such experiment');
  }
  const { live, teamId } = context;
  const following = live.experiments.follow(
    experimentId,
    () =>
      new SharedState(async () => {
        const loaders = createLoaders(context.freshDatabase, teamId);
        return { numbers: await runs.lastEventsOf(context.freshDatabase, experimentId), loaders };
      }),
  );
  const { shared, bell } = following;
  return new Repeater<ExperimentEvent>(async (push, stop) => {
    // A subscriber that leaves while the bell is silent must not leave the wait below behind.
    void stop.then(() => following.release());
    let sequence = afterSequence ?? 0;
    let told: ReadonlyMap<string, number> | null = null;
    try {
      while (!bell.closed) {
        const found = await patiently(async () => {
          const state = await shared.get();
          const known = told ?? (sumOf(state) === afterSequence ? state.numbers : new Map<string, number>());
          return changesOf(context, experimentId, state, known);
        });
        if (found === undefined) {
          await bell.wait(AGAIN_MS);
          continue;
        }
        const { experiment } = found;
        for (const [index, run] of found.runs.entries()) {
          if (experiment === null) break;
          if (index === found.runs.length - 1) sequence = sumOf(found);
          await push({ sequence, at: new Date(), run, experiment });
        }
        told = found.numbers;
        await bell.wait();
      }
    } finally {
      following.release();
    }
    stop();
  });
}

function sumOf({ numbers }: Pick<ExperimentState, 'numbers'>): number {
  return [...numbers.values()].reduce((total, number) => total + number, 0);
}

/** The runs whose newest number is not the known one, in the order of the plan. */
async function changesOf(
  context: Context,
  experimentId: string,
  { numbers, loaders }: ExperimentState,
  known: ReadonlyMap<string, number>,
) {
  const changed = [...numbers].filter(([id, number]) => known.get(id) !== number).map(([id]) => id);
  context.shareRows(loaders);
  const [experiment, found] = await Promise.all([
    loaders.experiment.load(experimentId),
    Promise.all(changed.map((id) => loaders.run.load(id))),
  ]);
  // An experiment that is gone has nothing more to tell.
  const present = experiment === null ? [] : found.filter((run) => run !== null);
  return {
    numbers,
    runs: present.map((run) => new Run(run)),
    experiment: experiment === null ? null : new Experiment(experiment),
  };
}
