/** What a sweep does next, once every run of its stage has ended. */
import { rungsOf } from './rungs.ts';
import { survivorsOf, trialResults, winnersOf, type TrialRun, type Winners } from './results.ts';
import { rungStage, teacherKeys, type Entrants, type PlannedSweep, type SweepStage } from './stages.ts';
import { baseUpdates } from './trial-config.ts';

export interface SweepState extends PlannedSweep {
  /** The rung that has ended, from 0; -1 where it was the teachers. */
  readonly rung: number;
  /** Every run that counts for a trial. */
  readonly runs: readonly TrialRun[];
  /** Keys of runs that have succeeded. */
  readonly succeeded: ReadonlySet<string>;
  /** Whether its minutes are spent: it begins nothing more. */
  readonly isSpent: boolean;
}

export type SweepStep =
  | { readonly type: 'rung'; readonly rung: number; readonly stage: SweepStage }
  | { readonly type: 'won'; readonly winners: Winners }
  | { readonly type: 'failed'; readonly reason: string };

/**
 * The next rung, or the end with what validation chose. The same for the same results, whoever asks and in whatever order
 * the runs have ended.
 */
export function advanceSweep(state: SweepState): SweepStep {
  const { base, spec, trials, rung, isSpent } = state;
  const results = trialResults(state.runs);
  const rungs = rungsOf(spec.strategy, trials.length, baseUpdates(base, spec.target) ?? 1);
  const next = rungs[rung + 1];
  if (next !== undefined && !isSpent) {
    const entrants = rung < 0 ? taught(state) : survivorsOf(results, rung, next.trials);
    if (entrants.TARGET.length > 0) {
      const stage = rungStage(state, { rung: rung + 1, updates: next.updates, entrants });
      return { type: 'rung', rung: rung + 1, stage };
    }
  }
  const winners = winnersOf(results);
  if (winners.TARGET !== null) return { type: 'won', winners };
  return { type: 'failed', reason: reasonOf(state) };
}

/** Before the first rung: every trial whose teachers have succeeded, its control too, so that both choose from as many. */
function taught(state: SweepState): Entrants {
  const keys = teacherKeys(state);
  const targets = [...state.trials.keys()].filter((trial) => keys[trial]?.every((key) => state.succeeded.has(key)));
  return { TARGET: targets, CONTROL: targets };
}

function reasonOf({ rung, isSpent }: SweepState): string {
  if (rung < 0 && !isSpent) return 'no trial could begin: the teachers of all of them failed or were cancelled';
  if (isSpent) return 'the budget was spent before a trial was done';
  return 'no trial has a validation error: all of them failed or were cancelled';
}
