/** Which combinations of values a sweep tries: all of them, or seeded draws. */
import { RandomStream } from '../../random/stream.ts';
import { MOST_TRIALS, type FieldValue, type SweepDimension, type SweepRange, type SweepSpec } from './spec.ts';

/** The values of one trial, by the path of their field, in the order of the space. */
export type TrialValues = Readonly<Record<string, FieldValue>>;

/** A space that has not what a strategy asks of it. */
export class SweepSpaceError extends Error {
  override readonly name = 'SweepSpaceError';
}

/** Draws in a row that may repeat a combination before a space counts as used up. */
const MOST_REPEATS = 1000;

/**
 * The trials of a sweep in their order: the same for the same spec, on every machine.
 *
 * @throws SweepSpaceError where a grid is too large or lacks the points of a range, and where a space holds fewer
 *   combinations than are to be drawn
 */
export function drawTrials({ space, strategy }: Pick<SweepSpec, 'space' | 'strategy'>): TrialValues[] {
  return strategy.name === 'grid' ? gridOf(space) : drawn(space, strategy.trials, strategy.seed);
}

function gridOf(space: readonly SweepDimension[]): TrialValues[] {
  const columns = space.map((dimension) => ({ path: dimension.path, values: gridValues(dimension) }));
  const size = columns.reduce((product, { values }) => product * values.length, 1);
  if (size > MOST_TRIALS) {
    const factors = columns.map(({ values }) => values.length).join(' x ');
    throw new SweepSpaceError(
      `a sweep may have ${MOST_TRIALS} trials; this grid has ${factors} = ${size}: take fewer values, or random draws`,
    );
  }
  return columns.reduce<TrialValues[]>(
    (rows, { path, values }) => rows.flatMap((row) => values.map((value) => ({ ...row, [path]: value }))),
    [{}],
  );
}

function gridValues({ path, values, range }: SweepDimension): readonly FieldValue[] {
  if (range === undefined) return distinct(values ?? []);
  const { low, high, integer } = range;
  const points = range.points ?? (integer && range.scale === 'linear' ? high - low + 1 : undefined);
  if (points === undefined) {
    throw new SweepSpaceError(
      `a grid needs to know how many points the range of ${path} has; say points, or list values`,
    );
  }
  return distinct(Array.from({ length: points }, (_, place) => valueAt(range, place / (points - 1))));
}

function drawn(space: readonly SweepDimension[], count: number, seed: number): TrialValues[] {
  const random = new RandomStream(seed, 'sweep');
  const trials = new Map<string, TrialValues>();
  let repeats = 0;
  while (trials.size < count) {
    const trial = Object.fromEntries(space.map((dimension) => [dimension.path, drawOne(dimension, random)]));
    const key = JSON.stringify(trial);
    if (!trials.has(key)) {
      trials.set(key, trial);
      repeats = 0;
    } else if ((repeats += 1) > MOST_REPEATS) {
      throw new SweepSpaceError(
        `expected a space of at least ${count} combinations, got ${trials.size}: ask for fewer trials, or a grid of all`,
      );
    }
  }
  return [...trials.values()];
}

function drawOne({ values, range }: SweepDimension, random: RandomStream): FieldValue {
  if (range !== undefined) return valueAt(range, random.uniform());
  const known = distinct(values ?? []);
  return known[random.below(known.length)] ?? null;
}

/** The value at a share of the range, on its scale; whole, or to four digits, so that tables can show what was tried. */
function valueAt({ low, high, scale, integer }: SweepRange, share: number): number {
  const value = scale === 'log' ? low * (high / low) ** share : low + (high - low) * share;
  const rounded = integer ? Math.round(value) : Number(value.toPrecision(4));
  return Math.min(high, Math.max(low, rounded));
}

function distinct(values: readonly FieldValue[]): FieldValue[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
