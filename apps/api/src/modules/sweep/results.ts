/** What trials came to, from the runs that count for them. */
import type { sweeps } from '@stillgraph/db';
import { trialResults } from '@stillgraph/ml/config';
import { encodeGlobalId } from '../../relay/global-id.ts';
import type { RunStatusName } from '../run/enums.ts';
import type { TrialArmName } from './enums.ts';
import type { TrialResult } from './type.ts';

const statuses = { done: 'SUCCEEDED', failed: 'FAILED', cut: 'CANCELLED' } as const;

export function resultsOf(runs: readonly sweeps.TrialRunRow[]): TrialResult[] {
  return trialResults(runs).map(({ rung, arm, trial, state, objective }) => {
    const own = runs.filter((run) => run.rung === rung && run.arm === arm && run.trial === trial);
    const waits = own.every(({ status }) => status === 'QUEUED');
    return {
      rung,
      arm,
      status: state === 'open' ? (waits ? 'QUEUED' : 'RUNNING') : statuses[state],
      progress: own.reduce((sum, run) => sum + (run.status === 'SUCCEEDED' ? 1 : run.progress), 0) / own.length,
      objective,
      runIds: own.map(({ runId }) => encodeGlobalId('Run', runId)),
    };
  });
}

/**
 * How a trial stands: as the latest rung of its target; before it is trained it waits. One that a sweep left behind
 * untrained was cancelled with it, or could not begin: its teachers failed, or the budget was spent.
 */
export function trialStatus(
  results: readonly TrialResult[],
  { outcome }: Pick<sweeps.SweepRow, 'outcome'>,
): RunStatusName {
  const trained = results.findLast(({ arm }) => arm === 'TARGET');
  if (trained !== undefined) return trained.status;
  if (outcome === null) return 'QUEUED';
  return outcome === 'CANCELLED' ? 'CANCELLED' : 'FAILED';
}

/** The objective of an arm in the latest rung in which it has one. */
export function latestObjective(results: readonly TrialResult[], arm: TrialArmName): number | null {
  return results.findLast((result) => result.arm === arm && result.objective !== null)?.objective ?? null;
}
