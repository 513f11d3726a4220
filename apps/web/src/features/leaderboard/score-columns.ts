/** The columns between a board's errors and its costs: errors by horizon, or how well an event is told from none. */
import { formatNumber } from '../../format/index.ts';
import { BOARD_FIGURES, CALL_FIGURES, type EventFigure } from '../events/event-figures.ts';
import { columnLabel } from './board-entry.ts';
import type { BoardContext, BoardEntry } from './board-entry.ts';

export interface ScoreColumn {
  readonly key: string;
  readonly head: string;
  /** What the head means, where it is short. */
  readonly title: string | undefined;
  readonly cell: (entry: BoardEntry) => string;
}

type Horizon = Pick<BoardEntry['horizons'][number], 'horizon' | 'cumulative'>;
const keyOf = ({ horizon, cumulative }: Horizon) => `${horizon} ${cumulative}`;

/** @param entries of one board: all have event scores, or none has */
export function scoreColumns(context: BoardContext, entries: readonly BoardEntry[]): ScoreColumn[] {
  if (entries.some(({ event }) => event !== null)) {
    return columnsOf(BOARD_FIGURES);
  }
  const horizons: Horizon[] = [
    ...context.reportedHorizons.map((horizon) => ({ horizon, cumulative: false })),
    ...context.cumulativeHorizons.map((horizon) => ({ horizon, cumulative: true })),
  ];
  return horizons.map((column) => ({
    key: keyOf(column),
    head: columnLabel(column, context.stepSeconds),
    title: undefined,
    cell: (entry) => formatNumber(entry.horizons.find((score) => keyOf(score) === keyOf(column))?.mae, 2),
  }));
}

/** What calls of an event and alarms are worth; none on a board of forecasts. */
export function callColumns(entries: readonly BoardEntry[]): ScoreColumn[] {
  return entries.some(({ event }) => event !== null) ? columnsOf(CALL_FIGURES) : [];
}

function columnsOf(figures: readonly EventFigure[]): ScoreColumn[] {
  return figures.map(({ key, head, title, of }) => ({
    key,
    head,
    title,
    cell: ({ event }) => (event === null ? '—' : of(event)),
  }));
}
