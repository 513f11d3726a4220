/** How much of the spread of errors goes with each swept field alone. */
import { latest, valuesOf, valueText, type Trial } from './trial-data.ts';

export interface FieldEffect {
  readonly path: string;
  /** Of the variance of errors, 0 to 1, less what as many groups would take of noise; null where it cannot be told. */
  readonly share: number | null;
}

/** Numbers of more values than this are put into as many groups of like size. */
const MOST_GROUPS = 4;

/**
 * Epsilon squared of a one-way analysis of variance (Kelley 1935) for each field, the greatest first: trials by the values
 * of the field, whatever the others were. Fields that act together alone do not show.
 */
export function fieldEffects(trials: readonly Trial[], paths: readonly string[]): FieldEffect[] {
  const judged = trials.flatMap((trial) => {
    const error = latest(trial, 'TARGET')?.objective ?? null;
    return error === null ? [] : [{ trial, error }];
  });
  return paths
    .map((path) => {
      const values = judged.map(({ trial }) => valuesOf(trial)[path]);
      const groups = groupsOf(values);
      return {
        path,
        share: explained(
          judged.map(({ error }) => error),
          groups,
        ),
      };
    })
    .toSorted((a, b) => (b.share ?? -1) - (a.share ?? -1));
}

/** The group of each value: its own where there are few, else its quarter by size. */
function groupsOf(values: readonly unknown[]): readonly string[] {
  const texts = values.map(valueText);
  const isNumeric = values.every((value) => typeof value === 'number');
  if (!isNumeric || new Set(texts).size <= MOST_GROUPS) return texts;
  const sorted = values.map(Number).toSorted((a, b) => a - b);
  return values.map((value) => String(Math.floor((MOST_GROUPS * sorted.indexOf(Number(value))) / sorted.length)));
}

function explained(errors: readonly number[], groups: readonly string[]): number | null {
  const count = new Set(groups).size;
  if (count < 2 || errors.length <= count) return null;
  const mean = meanOf(errors);
  const total = errors.reduce((sum, error) => sum + (error - mean) ** 2, 0);
  if (total === 0) return 0;
  let within = 0;
  for (const group of new Set(groups)) {
    const own = errors.filter((_, place) => groups[place] === group);
    const centre = meanOf(own);
    within += own.reduce((sum, error) => sum + (error - centre) ** 2, 0);
  }
  const noise = ((count - 1) * within) / (errors.length - count);
  return Math.max(0, (total - within - noise) / total);
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
