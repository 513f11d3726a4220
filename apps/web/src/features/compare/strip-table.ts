/** The strip of horizon by time as a table: a row for each hour or more of local time, a column for each horizon. */
import type { ZoneClock } from '../../chart/zone-clock.ts';
import { meanOf } from './comparison-data.ts';

const HOUR = 3_600_000;
const SPANS = [HOUR, 3 * HOUR, 6 * HOUR, 24 * HOUR];

export interface StripRow {
  /** First column of the strip that the row holds. */
  readonly from: number;
  /** Mean of the row's values at each horizon; null where there are none. */
  readonly means: readonly (number | null)[];
}

/**
 * @param values row-major [rows, columns] with NaN for none, as `differenceStrip` gives
 * @param instants time of each column, rising
 * @param mostRows the rows get longer rather than more than this; spans beyond a day are not merged further
 */
export function stripTable(
  values: Float32Array,
  rows: number,
  instants: readonly number[],
  clock: ZoneClock,
  mostRows = 240,
): StripRow[] {
  const columns = instants.length;
  const locals = instants.map((instant) => clock.toLocal(instant));
  const length = (locals.at(-1) ?? 0) - (locals[0] ?? 0);
  const span = SPANS.find((candidate) => length / candidate <= mostRows) ?? 24 * HOUR;
  const table: StripRow[] = [];
  for (let from = 0; from < columns;) {
    const block = Math.floor((locals[from] ?? 0) / span);
    let to = from + 1;
    while (to < columns && Math.floor((locals[to] ?? 0) / span) === block) to += 1;
    table.push({
      from,
      means: Array.from({ length: rows }, (_, row) =>
        meanOf(values.subarray(row * columns + from, row * columns + to)),
      ),
    });
    from = to;
  }
  return table;
}
