/** Every distilled student against its control, seed by seed: where distillation helps, does nothing, does harm. */
import { twoSidedQuantile } from '@stillgraph/ml/evaluation';
import type { EntryResult, RunResult } from './results.ts';

const LEVEL = 0.95;
/** The label of a student that learns from labels alone; a compression of it stands behind a plus. */
const CONTROL = 'control';

/** A student of one experiment beside the control of its network. */
export interface Comparison {
  readonly experiment: string;
  readonly model: string;
  readonly method: string;
  /** Test errors of the control and of the student, means over the paired seeds, dataset unit or nats. */
  readonly control: number;
  readonly student: number;
  readonly seeds: number;
  /** Seeds in which the student had the lower error. */
  readonly won: number;
  /** Difference in per cent of the control's error; bounds at 95 %, by the seeds alone (paired t). */
  readonly bySeeds: { readonly mean: number; readonly reach: number | null };
  /** The same difference by seeds and blocks of the test part together, as the leaderboard judges it. */
  readonly bySeedsAndBlocks: { readonly low: number; readonly high: number } | null;
  readonly verdict: EntryResult['controlVerdict'];
}

/**
 * A control that several experiments of a call share stands on the board once; its runs stand in each of them.
 *
 * @returns the students that learnt from a teacher, or from what stands in its place, in the order of their experiments
 */
export function comparisons(entries: readonly EntryResult[], runs: readonly RunResult[]): Comparison[] {
  const errors = (entry: EntryResult, isOne: (run: RunResult) => boolean): Map<number, number> => {
    const own = runs.filter((run) => run.experiment.name === entry.experiment.name && isOne(run));
    const scored = own.map((run) => [run.seed, errorOf(run)] as const);
    return new Map(scored.filter((pair): pair is [number, number] => pair[1] !== undefined));
  };
  const order = [...new Set(runs.map((run) => run.experiment.name))];
  return entries
    .filter((entry) => entry.kind === 'STUDENT' && !entry.isControl && entry.againstControl !== null)
    .toSorted((a, b) => order.indexOf(a.experiment.name) - order.indexOf(b.experiment.name))
    .map((entry) => {
      const control = controlLabel(entry, runs);
      return compared(
        entry,
        errors(entry, (run) => run.configurationKey === entry.configurationKey),
        errors(entry, (run) => run.modelLabel === entry.modelLabel && run.methodLabel === control),
      );
    });
}

/** What entries rank by: the MAE over all target steps, or the cross-entropy of an event. */
function errorOf({ evaluations }: RunResult): number | undefined {
  const all = evaluations.find(({ horizon }) => horizon === 0);
  return all?.event?.crossEntropy ?? all?.mae;
}

/** What the control of an entry is called: of `response 0.9 + int8` it is `control + int8`, if there is one. */
function controlLabel({ methodLabel, modelLabel }: EntryResult, runs: readonly RunResult[]): string {
  const compressed = runs.find(
    (run) =>
      run.modelLabel === modelLabel &&
      run.methodLabel?.startsWith(`${CONTROL} + `) === true &&
      methodLabel?.endsWith(run.methodLabel.slice(CONTROL.length)) === true,
  );
  return compressed?.methodLabel ?? CONTROL;
}

function compared(
  entry: EntryResult,
  students: ReadonlyMap<number, number>,
  controls: ReadonlyMap<number, number>,
): Comparison {
  const pairs = [...students].flatMap(([seed, student]) => {
    const control = controls.get(seed);
    return control === undefined ? [] : [{ student, control }];
  });
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const control = mean(pairs.map((pair) => pair.control));
  const differences = pairs.map((pair) => pair.student - pair.control);
  const difference = mean(differences);
  const percent = (value: number) => (100 * value) / control;
  const squares = differences.reduce((sum, value) => sum + (value - difference) ** 2, 0);
  const error = Math.sqrt(squares / (pairs.length - 1) / pairs.length);
  const { low, high } = entry.againstControl ?? { low: null, high: null };
  return {
    experiment: entry.experiment.name,
    model: entry.modelLabel,
    method: entry.methodLabel ?? '',
    control,
    student: mean(pairs.map((pair) => pair.student)),
    seeds: pairs.length,
    won: differences.filter((value) => value < 0).length,
    bySeeds: {
      mean: percent(difference),
      reach: pairs.length < 2 ? null : percent(twoSidedQuantile(LEVEL, pairs.length - 1) * error),
    },
    bySeedsAndBlocks: low === null || high === null ? null : { low: percent(low), high: percent(high) },
    verdict: entry.controlVerdict,
  };
}
