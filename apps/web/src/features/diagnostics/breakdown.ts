/** A breakdown of errors as its pictures take it. */
import { formatCount } from '../../format/index.ts';
import type { RunErrorBreakdownFragment } from '../../graphql/generated/graphql';
import type { Translator } from '../../i18n/translator.ts';

export type Breakdown = NonNullable<RunErrorBreakdownFragment['errorBreakdown']>;
export type Dimension = Breakdown['groups'][number]['dimension'];

/** A mean over fewer days is one or two stories, not a pattern. */
const FEWEST_DAYS = 3;
/** Below this share of all targets a cell weighs next to nothing in the mean. */
const SMALL_SHARE = 0.01;

export interface Cell {
  readonly key: string;
  readonly label: string;
  /** In the unit of the dataset; null where nothing was observed. */
  readonly mae: number | null;
  /** The other run's, to stand beside it; null where there is none. */
  readonly reference: number | null;
  readonly count: number;
  /** Local days that hold a reading; null where that is not kept. */
  readonly days: number | null;
  /** Whether so little lies behind the mean that it must not be read as a pattern. */
  readonly isThin: boolean;
}

/** `07:00`, or the key as the API has it: degrees and names of regimes, for which `cellTitle` has words. */
export function cellLabel(dimension: Dimension, key: string): string {
  return dimension === 'HOUR' ? `${key.padStart(2, '0')}:00` : key;
}

const regimes = ['free', 'slowing', 'congested', 'recovering', 'low', 'middle', 'high'] as const;

/** The label of a cell in words: a regime by its name, whatever else as it is. */
export function cellTitle(t: Translator<'diagnostics'>, label: string): string {
  const regime = regimes.find((one) => one === label);
  return regime === undefined ? label : t(`regime.${regime}`);
}

/** Cells of one group at one horizon, beside those of another run where it has them. */
export function cellsOf(
  breakdown: Breakdown,
  dimension: Dimension,
  horizon: number,
  reference: Breakdown | null = null,
): Cell[] {
  const slot = breakdown.horizons.indexOf(horizon);
  const otherSlot = reference?.horizons.indexOf(horizon) ?? -1;
  const cells = breakdown.groups.find((group) => group.dimension === dimension)?.cells ?? [];
  const others = reference?.groups.find((group) => group.dimension === dimension)?.cells ?? [];
  const total = cells.reduce((sum, cell) => sum + (cell.count[slot] ?? 0), 0);
  return cells.map(({ key, mae, count, days }) => {
    const counted = count[slot] ?? 0;
    return {
      key,
      label: cellLabel(dimension, key),
      mae: mae[slot] ?? null,
      reference: others.find((other) => other.key === key)?.mae[otherSlot] ?? null,
      count: counted,
      days,
      // An hour is one of 24 and not small for that; what is rare in all hours is.
      isThin: counted > 0 && (days < FEWEST_DAYS || counted < SMALL_SHARE * total),
    };
  });
}

/** The groups to draw: links out are left out where the graph has the same ones in. */
export function shownDimensions(breakdown: Breakdown): Dimension[] {
  const cellsBy = new Map(breakdown.groups.map(({ dimension, cells }) => [dimension, JSON.stringify(cells)]));
  const dimensions = breakdown.groups.map(({ dimension }) => dimension);
  return cellsBy.get('IN_DEGREE') === cellsBy.get('OUT_DEGREE')
    ? dimensions.filter((dimension) => dimension !== 'OUT_DEGREE')
    : dimensions;
}

/** How much lies behind a mean: `1 204 readings on 7 days`. */
export function behindText(t: Translator<'diagnostics'>, { count, days }: Pick<Cell, 'count' | 'days'>): string {
  const readings = formatCount(count);
  return days === null ? t('behind.readings', { readings }) : t('behind.onDays', { readings, days });
}
