import type { CellDifference } from './board-entry.ts';

/** Whether the interval of a difference holds zero, or there is none to say that it does not. */
export function isTie({ low, high }: Pick<CellDifference, 'low' | 'high'>): boolean {
  return typeof low !== 'number' || typeof high !== 'number' || (low <= 0 && high >= 0);
}

/** Ends of an axis that holds all intervals and zero, with the same reach on both sides. */
export function differenceReach(cells: readonly Pick<CellDifference, 'mean' | 'low' | 'high'>[]): number {
  const ends = cells.flatMap(({ mean, low, high }) => [mean, low ?? mean, high ?? mean].map(Math.abs));
  return 1.1 * Math.max(1e-6, ...ends);
}
