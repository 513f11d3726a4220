/** In which order the rows of a board stand: that of the ranks, as the API gives them, or that of a column. */
import { errorTitle } from '../../format/index.ts';
import type { Translator } from '../../i18n/translator.ts';
import { labelOf, shippedBytes, type BoardEntry } from './board-entry.ts';
import { hasVerdict } from './verdict-text.ts';

/** Something that rows can be ordered by, headed as its column is. */
export interface OrderColumn {
  readonly key: string;
  readonly head: string;
  /** What the head means, where it is short. */
  readonly title?: string | undefined;
  /** Null where an entry has none: such entries stand last in either direction. */
  readonly value: (entry: BoardEntry) => number | string | null;
  /** Whether more is better, so that the first press puts the highest on top. */
  readonly descendsFirst?: boolean;
}

export interface BoardOrder {
  readonly key: string;
  readonly isDescending: boolean;
}

/** Rank order: what a board has before anybody asks for another. */
export const RANK_ORDER: BoardOrder = { key: 'rank', isDescending: false };

/** The columns that every board has, each ordering its rows. */
export interface FixedColumns {
  readonly rank: OrderColumn;
  readonly model: OrderColumn;
  /** Of what ranks. */
  readonly error: OrderColumn;
  readonly againstControl: OrderColumn;
  readonly againstTeacher: OrderColumn;
  readonly parameters: OrderColumn;
  readonly bytes: OrderColumn;
  readonly latency: OrderColumn;
}

/** @param unit of the errors */
export function fixedColumns(t: Translator<'leaderboard'>, format: Translator<'format'>, unit: string): FixedColumns {
  return {
    rank: { key: 'rank', head: t('column.rank'), value: ({ rankLow }) => rankLow },
    model: { key: 'model', head: t('column.model'), value: labelOf },
    error: { key: 'error', head: errorTitle(format, unit), value: ({ mae }) => mae.mean },
    againstControl: {
      key: 'control',
      head: t('column.control'),
      value: (entry) => (hasVerdict(entry) ? (entry.againstControl?.mean ?? null) : null),
    },
    againstTeacher: {
      key: 'teacher',
      head: t('column.teacher'),
      value: ({ againstTeacher }) => againstTeacher?.mean ?? null,
    },
    parameters: { key: 'parameters', head: t('column.parameters'), value: ({ parameters }) => parameters },
    bytes: { key: 'bytes', head: t('column.bytes'), title: t('column.bytesTitle'), value: shippedBytes },
    latency: {
      key: 'latency',
      head: t('column.latency'),
      title: t('column.latencyTitle'),
      value: ({ latencyP50Ms }) => latencyP50Ms ?? null,
    },
  };
}

/** All that a board can be ordered by, as its columns stand from left to right. */
export function orderColumns(board: {
  readonly fixed: FixedColumns;
  readonly entries: readonly BoardEntry[];
  /** Between the errors and the costs. */
  readonly columns: readonly OrderColumn[];
  readonly hasDifferences: boolean;
}): OrderColumn[] {
  const { fixed, entries, columns, hasDifferences } = board;
  return [
    ...[fixed.rank, fixed.model, fixed.error],
    ...(hasDifferences ? [fixed.againstControl] : []),
    ...(hasDifferences && entries.some((entry) => entry.againstTeacher) ? [fixed.againstTeacher] : []),
    ...columns,
    ...[fixed.parameters, fixed.bytes, fixed.latency],
  ];
}

/**
 * @param text as it stands in an address: a column's key, with a minus before it where the highest is on top
 * @returns rank order for a column that the board does not show
 */
export function orderOf(text: string | null, columns: readonly OrderColumn[]): BoardOrder {
  const isDescending = text?.startsWith('-') ?? false;
  const key = text?.slice(isDescending ? 1 : 0);
  return columns.some((column) => column.key === key) ? { key: key ?? '', isDescending } : RANK_ORDER;
}

/** `best first` of ranks, of a column `highest first`. */
export function directionText(t: Translator<'leaderboard'>, { key, isDescending }: BoardOrder): string {
  if (key === RANK_ORDER.key) return isDescending ? t('order.worstFirst') : t('order.bestFirst');
  return isDescending ? t('order.highestFirst') : t('order.lowestFirst');
}

/** What an address says of an order; null for rank order. */
export function orderText({ key, isDescending }: BoardOrder): string | null {
  if (isRankOrder({ key, isDescending })) return null;
  return `${isDescending ? '-' : ''}${key}`;
}

export function isRankOrder({ key, isDescending }: BoardOrder): boolean {
  return key === RANK_ORDER.key && isDescending === RANK_ORDER.isDescending;
}

/** The order after a press on a column's head: the other direction of the same column, else the column's better end first. */
export function pressed(order: BoardOrder, { key, descendsFirst = false }: OrderColumn): BoardOrder {
  return order.key === key ? { key, isDescending: !order.isDescending } : { key, isDescending: descendsFirst };
}

/**
 * @param entries in rank order, which stays where a column does not tell two apart
 * @returns a new list
 */
export function inOrder(
  entries: readonly BoardEntry[],
  { key, isDescending }: BoardOrder,
  columns: readonly OrderColumn[],
): BoardEntry[] {
  const column = columns.find((one) => one.key === key);
  if (column === undefined || key === RANK_ORDER.key) return isDescending ? entries.toReversed() : [...entries];
  const valued = entries.map((entry) => ({ entry, value: column.value(entry) }));
  const sign = isDescending ? -1 : 1;
  return valued
    .toSorted((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return sign * difference(a.value, b.value);
    })
    .map(({ entry }) => entry);
}

function difference(a: number | string, b: number | string): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en', NATURAL);
}

const NATURAL = { numeric: true } as const;
