/** A sweep comes to be: its trials, the experiment that holds its runs, and the jobs of the first stage. */
import type { Executor, Transaction } from '../../database.ts';
import type { JobSender } from '../../jobs/index.ts';
import { newId } from '../../schema/columns.ts';
import { sweeps, trialRuns, trials, type TrialArm } from '../../schema/index.ts';
import * as experiments from '../experiments.ts';
import { inBatches, only } from '../rows.ts';
import type { PlanInput, RunInput } from '../runs/insert.ts';
import type { SweepRow } from './consequences.ts';

/** A run that counts for a trial, by its key. */
export interface TrialLinkInput {
  /** Place of the trial. */
  readonly trial: number;
  readonly rung: number;
  readonly arm: TrialArm;
  readonly key: string;
}

export interface StageInput extends PlanInput {
  readonly links: readonly TrialLinkInput[];
}

export interface SweepInput extends Pick<
  experiments.ExperimentInput,
  'teamId' | 'createdBy' | 'name' | 'datasetId' | 'graphId' | 'protocol' | 'config' | 'seeds'
> {
  readonly baseExperimentId: string | null;
  readonly spec: Record<string, unknown>;
  readonly budgetMinutes: number | null;
  /** Values by path, trial by trial. */
  readonly trials: readonly Record<string, unknown>[];
  /** The rung of the first stage; -1 for teachers. */
  readonly rung: number;
  readonly stage: StageInput;
}

/** Writes the sweep and puts the runs of its first stage on the queue. Test parts of its runs are withheld. */
export async function create(db: Executor, queue: JobSender, input: SweepInput): Promise<SweepRow> {
  const { teamId, createdBy, name, datasetId, graphId, protocol, config, seeds } = input;
  return db.transaction(async (tx) => {
    const experiment = await experiments.createWithin(tx, queue, {
      ...{ teamId, name, datasetId, graphId, protocol, config, seeds },
      createdBy: createdBy ?? null,
      preset: null,
      ...withheld(input.stage),
    });
    const { id: experimentId } = experiment;
    const { baseExperimentId, spec, budgetMinutes, rung } = input;
    const sweep = only(
      await tx
        .insert(sweeps)
        .values({
          ...{ teamId, experimentId, baseExperimentId, spec, budgetMinutes, rung },
          createdBy: createdBy ?? null,
        })
        .returning(),
    );
    const rows = input.trials.map((values, number) => ({
      ...{ id: newId(), sweepId: sweep.id, experimentId, number, values },
    }));
    for (const batch of inBatches(rows)) await tx.insert(trials).values(batch);
    await link(tx, sweep, rows, input.stage.links, await experiments.runIdsByKey(tx, experimentId));
    return sweep;
  });
}

export function withheld({ runs, computation }: PlanInput): PlanInput {
  const plan = { runs: runs.map((run): RunInput => ({ ...run, testWithheld: true })) };
  return computation === undefined ? plan : { ...plan, computation };
}

/** Says which runs count for which trials. */
export async function link(
  tx: Transaction,
  { experimentId }: Pick<SweepRow, 'experimentId'>,
  rows: readonly { readonly id: string; readonly number: number }[],
  links: readonly TrialLinkInput[],
  runIds: ReadonlyMap<string, string>,
): Promise<void> {
  const trialIds = new Map(rows.map(({ id, number }) => [number, id]));
  const values = links.map(({ trial, rung, arm, key }) => {
    const trialId = trialIds.get(trial);
    const runId = runIds.get(key);
    if (trialId === undefined || runId === undefined) {
      throw new RangeError(`run "${key}" counts for trial ${trial}, but the sweep has not both`);
    }
    return { trialId, runId, experimentId, rung, arm };
  });
  for (const batch of inBatches(values)) await tx.insert(trialRuns).values(batch);
}
