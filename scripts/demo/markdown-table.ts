/** Tables of a page of documentation, and what their cells show of a leaderboard's entry. */
import type { EntryResult } from './results.ts';

export type Column<Row = EntryResult> = readonly [title: string, align: 'left' | 'right', cell: (row: Row) => string];

export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(([title]) => title)),
    line(columns.map(([, align]) => (align === 'left' ? '---' : '---:'))),
    ...rows.map((row) => line(columns.map(([, , cell]) => cell(row)))),
  ];
}

/** What an entry is called. */
export const entryName: readonly Column<Pick<EntryResult, 'kind' | 'modelLabel' | 'methodLabel'>>[] = [
  ['model', 'left', (entry) => entry.modelLabel],
  ['method', 'left', (entry) => (entry.kind === 'STUDENT' ? (entry.methodLabel ?? '') : entry.kind.toLowerCase())],
];

/** Three digits, or a dash where there is no number. */
export function shown(value: number | null | undefined): string {
  return value?.toFixed(3) ?? '–';
}

/** The scores at a horizon; 0: over all target steps. */
export function scoreAt({ horizons }: EntryResult, horizon: number) {
  return horizons.find((score) => score.horizon === horizon && !score.cumulative);
}
