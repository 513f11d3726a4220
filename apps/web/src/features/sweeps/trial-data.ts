/** What the pictures and tables of a sweep show, from its trials. */
import type { TrialRowFragment } from '../../graphql/generated/graphql';

export type Trial = TrialRowFragment;
export type Arm = 'TARGET' | 'CONTROL';

/** An arm's result in the latest rung that it entered. */
export function latest(trial: Trial, arm: Arm): Trial['results'][number] | undefined {
  return trial.results.findLast((result) => result.arm === arm);
}

/** The rung that an arm has come to, from 0; -1 before it is trained. */
export const rungOf = (trial: Trial, arm: Arm): number => latest(trial, arm)?.rung ?? -1;

/** Those that went furthest first, of these the lowest validation error, then in the order of the sweep. */
export function bestFirst(trials: readonly Trial[]): Trial[] {
  const error = (trial: Trial): number => latest(trial, 'TARGET')?.objective ?? Number.POSITIVE_INFINITY;
  return trials.toSorted(
    (a, b) => rungOf(b, 'TARGET') - rungOf(a, 'TARGET') || compare(error(a), error(b)) || a.number - b.number,
  );
}

const compare = (a: number, b: number): number => (a === b ? 0 : a - b);

export interface BestSoFar {
  /** Number of trainings of the arm that are done, from 1. */
  readonly done: readonly number[];
  /** The error of each. */
  readonly errors: readonly number[];
  /** The lowest so far in the rung that each is of: errors after other updates are not compared. */
  readonly best: readonly number[];
}

/** The trials of an arm that are done, rung by rung in the order of the sweep, and the best so far. */
export function bestSoFar(trials: readonly Trial[], arm: Arm): BestSoFar {
  const results = trials
    .flatMap(({ number, results }) => results.map((result) => ({ ...result, number })))
    .filter((result) => result.arm === arm && result.objective !== null)
    .sort((a, b) => a.rung - b.rung || a.number - b.number);
  const errors = results.map(({ objective }) => objective ?? Number.NaN);
  let lowest = Number.POSITIVE_INFINITY;
  let rung = -1;
  const best = results.map((result, place) => {
    if (result.rung !== rung) [rung, lowest] = [result.rung, Number.POSITIVE_INFINITY];
    lowest = Math.min(lowest, errors[place] ?? Number.POSITIVE_INFINITY);
    return lowest;
  });
  return { done: errors.map((_, place) => place + 1), errors, best };
}

export interface ScatterPoint {
  readonly trial: Trial;
  readonly arm: Arm;
  readonly error: number;
  readonly value: unknown;
  /** Whether it is of the latest rung that has errors of its arm; the others had fewer updates. */
  readonly isLatest: boolean;
}

/** One point for each error of each trial, over the values of one field. */
export function scatterPoints(trials: readonly Trial[], path: string): ScatterPoint[] {
  const all = trials.flatMap((trial) =>
    trial.results.flatMap(({ arm, rung, objective }) => (objective === null ? [] : [{ trial, arm, rung, objective }])),
  );
  const last = (arm: Arm): number => Math.max(-1, ...all.filter((one) => one.arm === arm).map(({ rung }) => rung));
  const latestRung = { TARGET: last('TARGET'), CONTROL: last('CONTROL') };
  return all.map(({ trial, arm, rung, objective }) => ({
    ...{ trial, arm, error: objective, isLatest: rung === latestRung[arm] },
    value: valuesOf(trial)[path],
  }));
}

/** Values by path. */
export function valuesOf(trial: Pick<Trial, 'values'>): Readonly<Record<string, unknown>> {
  return typeof trial.values === 'object' && trial.values !== null
    ? (trial.values as Readonly<Record<string, unknown>>)
    : {};
}

/** A value of a config in a table: `0.003`, `true`, `1, 2, 4`, the name of a model. */
export function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).join(', ');
  if (typeof value === 'object' && value !== null) {
    return 'name' in value && typeof value.name === 'string' ? value.name : JSON.stringify(value);
  }
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '—');
}

/** `students.0.training.learningRate` as `learning rate`; with its place where two fields of a sweep read alike. */
export function fieldName(path: string, among: readonly string[] = []): string {
  const short = wordsOf(path.split('.').at(-1) ?? path);
  const isAlone = among.every((other) => other === path || wordsOf(other.split('.').at(-1) ?? other) !== short);
  return isAlone ? short : path.split('.').map(wordsOf).join(' ');
}

const wordsOf = (name: string): string => name.replaceAll(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);

/** The paths that a sweep's spec names. */
export function pathsOf(spec: unknown): string[] {
  if (typeof spec !== 'object' || spec === null || !('space' in spec) || !Array.isArray(spec.space)) return [];
  return spec.space.flatMap((dimension: unknown) =>
    typeof dimension === 'object' && dimension !== null && 'path' in dimension && typeof dimension.path === 'string'
      ? [dimension.path]
      : [],
  );
}
