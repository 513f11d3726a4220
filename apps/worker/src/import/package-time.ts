/** Times as a data package describes them. */
import type { TimeDescription } from './data-package.ts';
import { ImportError } from './import-error.ts';
import { EARLIEST, TimeAxisReader, type TimeAxis } from './time-axis.ts';
import { isoParser, strptimeParser, type TimeParser } from './time-format.ts';
import { zoneClock } from './zone-clock.ts';

const MANIFEST = 'datapackage.json';

/**
 * The axis of a table without times, or what reads the times of one that has them.
 *
 * @throws ImportError that names the field of `stillgraph` that is wrong
 */
export function timesOf(
  time: TimeDescription,
  header: boolean,
  valuesFile: string,
  field = 'values.time',
): TimeAxisReader | TimeAxis {
  if ('start' in time) {
    const start = isoParser(time.start);
    if (start === null) {
      throw new ImportError(
        MANIFEST,
        null,
        `stillgraph.${field}.start: expected an ISO 8601 time, got "${time.start}"`,
      );
    }
    const { wallClock, offset } = start;
    const instant = offset === null ? zoneClock(time.zone).instantOf(wallClock) : wallClock - offset;
    if (instant < EARLIEST) {
      throw new ImportError(MANIFEST, null, `stillgraph.${field}.start: "${time.start}" lies before the year 1000`);
    }
    return { startAt: new Date(instant), zone: time.zone, stepSeconds: time.stepSeconds };
  }
  if (!header) {
    throw new ImportError(MANIFEST, null, `stillgraph.${field}.column: a table without a header has no named column`);
  }
  const { parser, text } = parserOf(time.format, field);
  return new TimeAxisReader(valuesFile, parser, text, time.zone, time.stepSeconds);
}

/** @throws ImportError where the notation has what is not known */
export function parserOf(format: string | undefined, field: string): { parser: TimeParser; text: string } {
  if (format === undefined) return { parser: isoParser, text: 'ISO 8601 (2024-01-31 08:05)' };
  try {
    return { parser: strptimeParser(format), text: format };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ImportError(MANIFEST, null, `stillgraph.${field}.format: ${error.message}`, { cause: error });
  }
}
