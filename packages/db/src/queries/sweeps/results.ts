import { asc, eq, type SQL } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import { runs, trialRuns, trials, type RunStatus, type TrialArm } from '../../schema/index.ts';

/** A run that counts for a trial, as it stands. */
export interface TrialRunRow {
  readonly trialId: string;
  /** Place of the trial. */
  readonly trial: number;
  readonly rung: number;
  readonly arm: TrialArm;
  readonly runId: string;
  readonly seed: number;
  readonly status: RunStatus;
  readonly progress: number;
  /** Mean over all target steps: MAE, dataset unit, of an event the cross-entropy, nats; null until it has succeeded. */
  readonly validationMae: number | null;
}

/** In the order of rungs, trials and runs. */
export async function resultsWhere(executor: Executor, which: SQL | undefined): Promise<TrialRunRow[]> {
  return executor
    .select({
      trialId: trials.id,
      trial: trials.number,
      rung: trialRuns.rung,
      arm: trialRuns.arm,
      runId: runs.id,
      seed: runs.seed,
      status: runs.status,
      progress: runs.progress,
      validationMae: runs.validationMae,
    })
    .from(trialRuns)
    .innerJoin(trials, eq(trials.id, trialRuns.trialId))
    .innerJoin(runs, eq(runs.id, trialRuns.runId))
    .where(which)
    .orderBy(asc(trialRuns.rung), asc(trials.number), asc(runs.position));
}
