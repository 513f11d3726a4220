/** Runs of one experiment, each time something about them has changed. */
import { Repeater } from '@graphql-yoga/subscription';
import { runs } from '@stillgraph/db';
import type { Context } from '../../context.ts';
import { ApiError } from '../../errors/api-error.ts';
import { Experiment } from '../experiment/type.ts';
import type { ExperimentEvent } from './event-type.ts';
import { Run } from './type.ts';

export async function followExperiment(context: Context, experimentId: string): Promise<Repeater<ExperimentEvent>> {
  if ((await context.loaders.experiment.load(experimentId)) === null) {
    throw new ApiError('NOT_FOUND', 'the team has no such experiment');
  }
  const { database, live } = context;
  return new Repeater<ExperimentEvent>(async (push, stop) => {
    const bell = live.bell({ experimentId });
    void stop.then(() => live.release(bell));
    while (!bell.closed) {
      const changed = new Set<string>();
      for (const ring of await bell.wait()) {
        if (ring !== 'all') changed.add(ring.runId);
        else {
          const all = (await runs.byExperimentIds(database, [experimentId])).get(experimentId);
          for (const run of all ?? []) changed.add(run.id);
        }
      }
      context.forgetRows();
      const { loaders } = context;
      for (const runId of changed) {
        const [run, experiment] = await Promise.all([loaders.run.load(runId), loaders.experiment.load(experimentId)]);
        if (run === null || experiment === null) continue;
        await push({ at: new Date(), run: new Run(run), experiment: new Experiment(experiment) });
      }
    }
    stop();
  });
}
