/** Times of sources that hold none: the options say them. */
import type { Beside } from './beside.ts';
import { ImportError } from './import-error.ts';
import { EARLIEST, type TimeAxis } from './time-axis.ts';
import { isoParser } from './time-format.ts';
import { zoneClock } from './zone-clock.ts';

/** What is known of the times without being told. */
export interface KnownTimes {
  readonly start?: string | undefined;
  readonly stepSeconds?: number | undefined;
  readonly zone?: string | undefined;
}

/** @throws ImportError that names the option which is left out or wrong */
export function toldTimes(label: string, beside: Beside, known: KnownTimes = {}): TimeAxis {
  const start = beside.start ?? known.start;
  const stepSeconds = beside.stepSeconds ?? known.stepSeconds;
  const lacks = [
    ...(start === undefined ? ['--start <time of the first row>'] : []),
    ...(stepSeconds === undefined ? ['--step-seconds <seconds from row to row>'] : []),
  ];
  if (start === undefined || stepSeconds === undefined) {
    throw new ImportError(label, null, `holds no times: say ${lacks.join(' and ')}`);
  }
  const zone = beside.zone ?? known.zone ?? 'UTC';
  const parsed = isoParser(start);
  if (parsed === null)
    throw new ImportError('--start', null, `expected an ISO 8601 time (2024-01-31 08:05), got "${start}"`);
  const { wallClock, offset } = parsed;
  const instant = offset === null ? zoneClock(zone).instantOf(wallClock) : wallClock - offset;
  if (instant < EARLIEST) throw new ImportError('--start', null, `"${start}" lies before the year 1000`);
  return { startAt: new Date(instant), zone, stepSeconds };
}
