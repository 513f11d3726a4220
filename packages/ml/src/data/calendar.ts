import { DataError } from '../errors.ts';

/** Local time of every step of a series, where its sensors stand. */
export interface Calendar {
  /** Minute of the local day, 0..1439, [steps]. */
  readonly minuteOfDay: Uint16Array;
  /** Local days since the local day of the first step, [steps]. */
  readonly dayIndex: Int32Array;
  /** 1 on Saturday and Sunday, else 0, [steps]. */
  readonly weekend: Uint8Array;
  /** Day of the week, 0 (Monday) to 6 (Sunday), [steps]. */
  readonly weekday: Uint8Array;
}

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
const DAY = 86_400_000;

/** Minutes that local time is ahead of UTC at one instant. */
function offsetMinutes(format: Intl.DateTimeFormat, instant: number): number {
  const parts = new Map(format.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
  const local = Date.UTC(
    parts.get('year') ?? NaN,
    (parts.get('month') ?? NaN) - 1,
    parts.get('day') ?? NaN,
    (parts.get('hour') ?? NaN) % 24,
    parts.get('minute') ?? NaN,
  );
  return Math.round((local - Math.floor(instant / MINUTE) * MINUTE) / MINUTE);
}

/**
 * The local calendar of a regular series. Asks the time zone once a quarter of an hour: no offset in use changes on a
 * finer grid, and those of half-hour zones do change at half past.
 *
 * @param options.startAt instant of the first step, milliseconds since 1970-01-01 UTC
 * @param options.stepSeconds seconds between steps
 * @param options.steps number of steps
 * @param options.zone IANA name of the sensors' time zone, such as `America/Los_Angeles`
 * @returns arrays of length `steps`
 * @throws DataError when the zone is unknown
 */
export function calendarOf(options: {
  readonly startAt: number;
  readonly stepSeconds: number;
  readonly steps: number;
  readonly zone: string;
}): Calendar {
  const { startAt, stepSeconds, steps, zone } = options;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    throw new DataError(`calendarOf: expected an IANA time zone, got "${zone}"`);
  }
  const minuteOfDay = new Uint16Array(steps);
  const dayIndex = new Int32Array(steps);
  const weekend = new Uint8Array(steps);
  const weekday = new Uint8Array(steps);
  let quarter = NaN;
  let offset = 0;
  let firstDay = NaN;
  for (let step = 0; step < steps; step++) {
    const instant = startAt + step * stepSeconds * 1000;
    const thisQuarter = Math.floor(instant / QUARTER);
    if (thisQuarter !== quarter) {
      quarter = thisQuarter;
      offset = offsetMinutes(format, instant);
    }
    const local = instant + offset * MINUTE;
    const day = Math.floor(local / DAY);
    if (step === 0) firstDay = day;
    minuteOfDay[step] = Math.floor((local - day * DAY) / MINUTE);
    dayIndex[step] = day - firstDay;
    // 1970-01-01 was a Thursday, day 3 of a week.
    const ofWeek = (((day + 3) % 7) + 7) % 7;
    weekday[step] = ofWeek;
    weekend[step] = ofWeek >= 5 ? 1 : 0;
  }
  return { minuteOfDay, dayIndex, weekend, weekday };
}
