/** Runs of one experiment: as they stand at first, then each time something about them has changed. */
import { Repeater } from '@graphql-yoga/subscription';
import { runs } from '@stillgraph/db';
import type { Context } from '../../context.ts';
import { ApiError, badInput } from '../../errors/api-error.ts';
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
  const { database, live } = context;
  return new Repeater<ExperimentEvent>(async (push, stop) => {
    const bell = live.bell({ experimentId });
    // A subscriber that leaves while the bell is silent must not leave the wait below behind.
    void stop.then(() => live.release(bell));
    let sequence = afterSequence ?? 0;
    let told: ReadonlyMap<string, number> | null = null;
    while (!bell.closed) {
      const numbers = await runs.lastEventsOf(database, experimentId);
      const sum = [...numbers.values()].reduce((total, number) => total + number, 0);
      told ??= sum === afterSequence ? numbers : new Map<string, number>();
      const changed: string[] = [];
      for (const [id, number] of numbers) if (told.get(id) !== number) changed.push(id);
      context.forgetRows();
      const { loaders } = context;
      const found = await Promise.all(changed.map((id) => loaders.run.load(id)));
      const experiment = changed.length === 0 ? null : await loaders.experiment.load(experimentId);
      const present = found.filter((run) => run !== null);
      for (const [index, run] of present.entries()) {
        if (experiment === null) break;
        if (index === present.length - 1) sequence = sum;
        await push({ sequence, at: new Date(), run: new Run(run), experiment: new Experiment(experiment) });
      }
      told = numbers;
      await bell.wait();
    }
    live.release(bell);
    stop();
  });
}
