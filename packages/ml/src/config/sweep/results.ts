/** What trials came to: the validation error that a sweep chooses by. */
import { arms, type Arm } from './trial-runs.ts';
import type { Entrants } from './stages.ts';

/** A run that counts for a trial, as it stands. */
export interface TrialRun {
  readonly trial: number;
  readonly rung: number;
  readonly arm: Arm;
  readonly status: 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';
  /** Mean over all target steps: MAE, dataset unit, of an event the cross-entropy, nats. */
  readonly validationMae: number | null;
}

export interface TrialResult {
  readonly trial: number;
  readonly rung: number;
  readonly arm: Arm;
  /** `done`: every seed has succeeded. `failed`: one has not. `cut`: one was cancelled, by a budget say. */
  readonly state: 'open' | 'done' | 'failed' | 'cut';
  /** Mean of that validation error over the seeds, in its unit; null unless done. */
  readonly objective: number | null;
}

/** Gathers the seeds of each trial, arm and rung, in the order of rungs and trials. */
export function trialResults(runs: readonly TrialRun[]): TrialResult[] {
  const groups = new Map<string, TrialRun[]>();
  for (const run of runs) {
    const key = `${run.rung} ${run.trial} ${run.arm}`;
    groups.set(key, [...(groups.get(key) ?? []), run]);
  }
  return [...groups.values()]
    .map(resultOf)
    .sort((a, b) => a.rung - b.rung || a.trial - b.trial || a.arm.localeCompare(b.arm));
}

function resultOf(runs: readonly TrialRun[]): TrialResult {
  const [first] = runs;
  if (first === undefined) throw new Error('a result needs at least one run');
  const { trial, rung, arm } = first;
  const has = (status: TrialRun['status']): boolean => runs.some((run) => run.status === status);
  const state = has('FAILED') ? 'failed' : has('CANCELLED') ? 'cut' : has('QUEUED') || has('RUNNING') ? 'open' : 'done';
  const sum = runs.reduce((total, { validationMae }) => total + (validationMae ?? NaN), 0);
  return { trial, rung, arm, state, objective: state === 'done' ? sum / runs.length : null };
}

/** The best of a rung by arm, at most `count` each; of equal ones the earlier trial. */
export function survivorsOf(results: readonly TrialResult[], rung: number, count: number): Entrants {
  const best = (arm: Arm): number[] =>
    ranked(results.filter((result) => result.rung === rung && result.arm === arm)).slice(0, count);
  return { TARGET: best('TARGET'), CONTROL: best('CONTROL') };
}

/** The trial that validation chose for an arm; null where none was trained. */
export type Winners = Readonly<Record<Arm, number | null>>;

/**
 * The winner of each arm: the lowest validation error among the trials of the last rung that was not cut short; in the first
 * one, whether cut or not, among those of its trials that have ended in every arm, so that student and control choose from
 * equally many. Results of different rungs are not compared: more updates alone make them differ.
 */
export function winnersOf(results: readonly TrialResult[]): Winners {
  const rungs = [...new Set(results.map(({ rung }) => rung))].sort((a, b) => b - a);
  const isCut = ({ state }: TrialResult): boolean => state === 'cut' || state === 'open';
  const winner = (arm: Arm): number | null => {
    for (const rung of rungs) {
      const inRung = results.filter((result) => result.rung === rung);
      const [best] = ranked(rung === 0 ? pairedOf(inRung, arm) : inRung.some(isCut) ? [] : ofArmIn(inRung, arm));
      if (best !== undefined) return best;
    }
    return null;
  };
  return { TARGET: winner('TARGET'), CONTROL: winner('CONTROL') };
}

const ofArmIn = (inRung: readonly TrialResult[], arm: Arm) => inRung.filter((result) => result.arm === arm);

/** Results of an arm whose trial has ended in every arm of the sweep. */
function pairedOf(inRung: readonly TrialResult[], arm: Arm): TrialResult[] {
  const present = arms.filter((other) => inRung.some((result) => result.arm === other));
  const hasEnded = (trial: number, other: Arm): boolean =>
    inRung.some(
      (result) =>
        result.trial === trial && result.arm === other && (result.state === 'done' || result.state === 'failed'),
    );
  return ofArmIn(inRung, arm).filter(({ trial }) => present.every((other) => hasEnded(trial, other)));
}

function ranked(results: readonly TrialResult[]): number[] {
  return results
    .flatMap(({ trial, objective }) => (objective === null ? [] : [{ trial, objective }]))
    .sort((a, b) => a.objective - b.objective || a.trial - b.trial)
    .map(({ trial }) => trial);
}
