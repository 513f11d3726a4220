/** A run once more with another seed, beside the ones that its experiment has. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import { ConflictError, NotFoundError } from '../../errors.ts';
import type { JobSender } from '../../jobs/index.ts';
import { runDependencies, runs, submittedWeights } from '../../schema/index.ts';
import { enqueueReady, settleExperiment } from './consequences.ts';
import { insertRuns, type RunInput } from './insert.ts';
import { lockExperimentOf, type RunRow } from './record.ts';

/** The key of the same configuration under another seed. */
const keyOf = ({ configurationKey }: RunRow, seed: number): string => `${configurationKey}/seed ${seed}`;

/**
 * Adds a run of the same config, taught by the same teachers, with another seed; a distilled student comes with its control.
 *
 * @param request.computation version of the code that computes, as `insertRuns` takes it
 * @throws NotFoundError; ConflictError for runs of sweeps and submissions, of experiments that were put away, and where the seed
 *   is there
 */
export async function addSeed(
  executor: Executor,
  queue: JobSender,
  request: { readonly id: string; readonly teamId: string; readonly seed: number; readonly computation: string },
): Promise<RunRow> {
  const { id, teamId, seed, computation } = request;
  return executor.transaction(async (tx) => {
    const [known] = await tx
      .select({ id: runs.id })
      .from(runs)
      .where(and(eq(runs.id, id), eq(runs.teamId, teamId)));
    if (known === undefined) throw new NotFoundError('run', id);
    const experiment = await lockExperimentOf(tx, id);
    if (experiment.archivedAt !== null) throw new ConflictError(`"${experiment.name}" was put away; restore it first`);
    const all = await tx.select().from(runs).where(eq(runs.experimentId, experiment.id));
    const original = all.find((run) => run.id === id);
    if (original === undefined) throw new NotFoundError('run', id);
    if (original.testWithheld) throw new ConflictError(`run ${id} belongs to a sweep, which plans its runs by itself`);
    if (all.some((run) => run.key === keyOf(original, seed))) {
      throw new ConflictError(`"${experiment.name}" has this configuration with the seed ${seed} already`);
    }
    if ((await tx.$count(submittedWeights, eq(submittedWeights.runId, id))) > 0) {
      throw new ConflictError(`run ${id} scores weights that were submitted: they have no other seed`);
    }
    const control = all.find((run) => run.id === original.controlRunId);
    const isNew = control !== undefined && !all.some((run) => run.key === keyOf(control, seed));
    const wanted = [...(isNew ? [control] : []), original];
    const taught = await tx
      .select({ runId: runDependencies.runId, key: runs.key })
      .from(runDependencies)
      .innerJoin(runs, eq(runs.id, runDependencies.teacherRunId))
      .where(
        inArray(
          runDependencies.runId,
          wanted.map((run) => run.id),
        ),
      )
      .orderBy(runDependencies.position);
    const ids = await insertRuns(tx, experiment, {
      computation,
      runs: wanted.map((run): RunInput => {
        const { kind, configurationKey, model, modelLabel, method, methodLabel, totalSteps } = run;
        return {
          ...{ kind, configurationKey, model, modelLabel, method, methodLabel, totalSteps, seed },
          key: keyOf(run, seed),
          config: { ...run.config, seed },
          teachers: taught.filter(({ runId }) => runId === run.id).map(({ key }) => key),
          control: run === original && control !== undefined ? keyOf(control, seed) : null,
        };
      }),
    });
    await enqueueReady(tx, queue, experiment.id);
    await settleExperiment(tx, queue, experiment.id);
    const [added] = await tx
      .select()
      .from(runs)
      .where(eq(runs.id, ids.get(keyOf(original, seed)) ?? ''));
    if (added === undefined) throw new NotFoundError('run', id);
    return added;
  });
}
