/** The table of a board's entries under stress. */
import type { Scenario } from '../diagnostics/stress.ts';
import type { BoardEntry } from './board-entry.ts';
import { SCENARIOS, type BoardDiagnostics } from './diagnostics-columns.ts';

export interface StressRow {
  readonly entry: BoardEntry;
  /** Test error without stress, then one a scenario; null where it was not measured. */
  readonly cells: readonly (number | null)[];
}

export interface StressRows {
  /** Those that any entry was measured under, in the order in which they are known. */
  readonly scenarios: readonly Scenario[];
  readonly rows: readonly StressRow[];
}

/** Steps of the error ramp that cells use: with more of them ink would not be read. */
const STEPS = 5;

/** @param entries in the order of the rows; those that were measured under no stress have none */
export function stressRows(entries: readonly BoardEntry[], diagnostics: BoardDiagnostics): StressRows {
  const scoresOf = ({ id }: BoardEntry) => diagnostics.get(id)?.stress ?? [];
  const measured = new Set(entries.flatMap((entry) => scoresOf(entry).map(({ scenario }) => scenario)));
  const scenarios = SCENARIOS.filter((scenario) => measured.has(scenario));
  const rows = entries
    .filter((entry) => scoresOf(entry).length > 0)
    .map((entry) => ({
      entry,
      cells: [
        entry.mae.mean,
        ...scenarios.map((scenario) => scoresOf(entry).find((score) => score.scenario === scenario)?.mae ?? null),
      ],
    }));
  return { scenarios, rows };
}

/** The step of an error between the lowest and the highest of a table, from 1; undefined where there is none. */
export function heatOf(error: number | null, all: readonly (number | null)[]): number | undefined {
  if (error === null) return undefined;
  const known = all.filter((one) => one !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  if (!(high > low)) return 1;
  return Math.min(STEPS, 1 + Math.floor((STEPS * (error - low)) / (high - low)));
}
