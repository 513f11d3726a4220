/** Rows of a leaderboard joined by ties: what one ink bar spans, and between which rows there is no rule. */

import type { Translator } from '../../i18n/translator.ts';

export interface RankedRow {
  readonly rankLow: number;
  readonly rankHigh: number;
  readonly tieGroup: number;
}

export interface RankGroup<Row extends RankedRow> {
  readonly tieGroup: number;
  readonly rows: readonly Row[];
}

/** Neighbouring rows of one tie group; the rows keep their order. */
export function rankGroups<Row extends RankedRow>(rows: readonly Row[]): RankGroup<Row>[] {
  const groups: { tieGroup: number; rows: Row[] }[] = [];
  for (const row of rows) {
    const last = groups[groups.length - 1];
    if (last && last.tieGroup === row.tieGroup) last.rows.push(row);
    else groups.push({ tieGroup: row.tieGroup, rows: [row] });
  }
  return groups;
}

/** Groups of rows as they are drawn: tie groups in rank order; in another order each row alone, for a tie joins neighbours. */
export function rowGroups<Row extends RankedRow>(rows: readonly Row[], isRankOrder: boolean): RankGroup<Row>[] {
  return isRankOrder ? rankGroups(rows) : rows.map((row) => ({ tieGroup: row.tieGroup, rows: [row] }));
}

/** `1`, or `2–4` for a rank that is only known as a range. */
export function rankLabel(row: Pick<RankedRow, 'rankLow' | 'rankHigh'>): string {
  return row.rankLow === row.rankHigh ? String(row.rankLow) : `${row.rankLow}\u2013${row.rankHigh}`;
}

/** The rank with what it says: `1`, or `1–4, tied with 3 others`. */
export function rankText(t: Translator<'leaderboard'>, row: Pick<RankedRow, 'rankLow' | 'rankHigh'>): string {
  const others = row.rankHigh - row.rankLow;
  return others === 0 ? rankLabel(row) : t('tied', { rank: rankLabel(row), count: others });
}
