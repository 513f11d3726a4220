/** How findings write numbers and names. */
import type { FindingEntry } from './findings.ts';

/** What is added to a tie whose own interval, which is not corrected for the number of pairs, excludes zero. */
export const NOT_CORRECTED =
  'alone this interval excludes zero, but not once all pairs of the board are judged together';
/** Why an interval has no bounds. */
export const TOO_LITTLE = 'too few seeds or too short a test part to judge';

export const number = (value: number, digits = 2) => value.toFixed(digits).replace('-', '\u2212');
export const signed = (value: number, digits = 2) => `${value > 0 ? '+' : ''}${number(value, digits)}`;
/** Quantities without a unit stand alone. */
export const measured = (figure: string, unit: string) => (unit === '' ? figure : `${figure} ${unit}`);
export const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

type Named = Pick<FindingEntry, 'methodLabel' | 'modelLabel'>;
export const name = (entry: Named) =>
  entry.methodLabel === null ? entry.modelLabel : `${entry.modelLabel}, ${entry.methodLabel}`;
