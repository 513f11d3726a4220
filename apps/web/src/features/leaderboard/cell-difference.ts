import type { CellDifference } from './board-entry.ts';

/** What a difference says by its interval; without one, as of a single seed, nothing is judged. */
export function judgementOf({ low, high }: Pick<CellDifference, 'low' | 'high'>): 'tie' | 'differs' | 'unjudged' {
  if (typeof low !== 'number' || typeof high !== 'number') return 'unjudged';
  return low <= 0 && high >= 0 ? 'tie' : 'differs';
}

/** Ends of an axis that holds all intervals and zero, with the same reach on both sides. */
export function differenceReach(cells: readonly Pick<CellDifference, 'mean' | 'low' | 'high'>[]): number {
  const ends = cells.flatMap(({ mean, low, high }) => [mean, low ?? mean, high ?? mean].map(Math.abs));
  return 1.1 * Math.max(1e-6, ...ends);
}
