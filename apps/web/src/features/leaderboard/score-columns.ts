/** The columns between a board's errors and its costs: errors by horizon, or how well an event is told from none. */
import { formatNumber } from '../../format/index.ts';
import { boardFigures, callFigures, type EventFigure } from '../events/event-figures.ts';
import type { Translator } from '../../i18n/translator.ts';
import { columnLabel } from './board-entry.ts';
import type { BoardContext, BoardEntry } from './board-entry.ts';
import type { OrderColumn } from './board-order.ts';

export interface ScoreColumn extends OrderColumn {
  /** As it stands in a row. */
  readonly cell: (entry: BoardEntry) => string;
}

type Horizon = Pick<BoardEntry['horizons'][number], 'horizon' | 'cumulative'>;
const keyOf = ({ horizon, cumulative }: Horizon) => `${cumulative ? 'to' : 'at'}${horizon}`;

/** @param entries of one board: all have event scores, or none has */
export function scoreColumns(
  t: Translator<'leaderboard'>,
  format: Translator<'format'>,
  figures: Translator<'events'>,
  context: BoardContext,
  entries: readonly BoardEntry[],
): ScoreColumn[] {
  if (entries.some(({ event }) => event !== null)) {
    return columnsOf(boardFigures(figures));
  }
  const horizons: Horizon[] = [
    ...context.reportedHorizons.map((horizon) => ({ horizon, cumulative: false })),
    ...context.cumulativeHorizons.map((horizon) => ({ horizon, cumulative: true })),
  ];
  return horizons.map((column) => {
    const value = ({ horizons }: BoardEntry) => horizons.find((score) => keyOf(score) === keyOf(column))?.mae ?? null;
    return {
      key: keyOf(column),
      head: columnLabel(t, format, column, context.stepSeconds),
      value,
      cell: (entry) => formatNumber(value(entry), 2),
    };
  });
}

/** What calls of an event and alarms are worth; none on a board of forecasts. */
export function callColumns(figures: Translator<'events'>, entries: readonly BoardEntry[]): ScoreColumn[] {
  return entries.some(({ event }) => event !== null) ? columnsOf(callFigures(figures)) : [];
}

function columnsOf(told: readonly EventFigure[]): ScoreColumn[] {
  return told.map(({ key, head, title, value, isBetterHigh = false, of }) => ({
    ...{ key, head, title, descendsFirst: isBetterHigh },
    value: ({ event }) => (event === null ? null : value(event)),
    cell: ({ event }) => (event === null ? '—' : of(event)),
  }));
}
