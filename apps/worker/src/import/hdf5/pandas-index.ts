/** The times of a frame, as pandas keeps them beside its values. */
import type { Dataset } from 'h5wasm';
import { ImportError, quoted } from '../import-error.ts';
import { isoParser } from '../time-format.ts';
import { TimeAxisReader, type TimeAxis } from '../time-axis.ts';

/** How many of them make a millisecond; pandas before 3 knew nanoseconds alone and named no unit. */
const PER_MILLISECOND: Readonly<Record<string, bigint>> = { ns: 1_000_000n, us: 1000n, ms: 1n };

export interface PandasTimes {
  /** Name of the zone that they were told in; undefined for times without one. */
  readonly zone: string | undefined;
  /** Milliseconds since 1970: an instant where there is a zone, else what a clock showed. */
  readonly milliseconds: readonly number[];
}

/**
 * @param kind as pandas writes it: `datetime64`, `datetime64[us]`
 * @throws ImportError where they are no times, or not whole milliseconds
 */
export function pandasTimes(label: string, kind: string, zone: string | undefined, counts: unknown): PandasTimes {
  const [, unit = 'ns'] = /^datetime64(?:\[(\w+)\])?$/.exec(kind) ?? [null, ''];
  if (unit === 's' && counts instanceof BigInt64Array) {
    return { zone, milliseconds: Array.from(counts, (count) => Number(count) * 1000) };
  }
  const per = PER_MILLISECOND[unit];
  if (per === undefined || !(counts instanceof BigInt64Array)) {
    throw new ImportError(label, null, `expected a frame with times as its index, got one of ${quoted(kind)}`);
  }
  return {
    zone,
    milliseconds: Array.from(counts, (count, row) => {
      if (count % per !== 0n) throw new ImportError(label, `row ${row}`, 'expected a time of whole milliseconds');
      return Number(count / per);
    }),
  };
}

/**
 * @param zone that clocks without one showed, and that the dataset is told in where it is named
 * @throws ImportError where the times are not one step apart
 */
export function axisOf(label: string, times: PandasTimes, zone: string | undefined): TimeAxis {
  const reader = new TimeAxisReader(label, isoParser, '', zone ?? times.zone ?? 'UTC', null);
  for (const [row, wallClock] of times.milliseconds.entries()) {
    reader.addTime({ wallClock, offset: times.zone === undefined ? null : 0 }, row);
  }
  return reader.finish();
}

/** Text of an attribute; undefined where it is not there or no text. */
export function textAttribute(object: { readonly attrs: Dataset['attrs'] }, name: string): string | undefined {
  const value = Object.hasOwn(object.attrs, name) ? object.attrs[name]?.value : undefined;
  return typeof value === 'string' ? value : undefined;
}
