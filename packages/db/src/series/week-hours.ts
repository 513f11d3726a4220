/** The hour of the week that a step lies in, on the clock of the sensors. */

export const WEEK_HOURS = 168;
const HOUR_MS = 3_600_000;
/** Zones change their clocks on quarters of an hour at the finest. */
const QUARTER_MS = 900_000;

/**
 * @param zone IANA name
 * @returns hours since Monday 00:00 local time, 0 to 167, of a step
 */
export function weekHours(startAt: Date, stepSeconds: number, zone: string): (step: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: zone, hourCycle: 'h23' },
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric' },
  });
  let quarter = NaN;
  let hour = 0;
  return (step) => {
    const at = Math.floor((startAt.getTime() + step * stepSeconds * 1000) / QUARTER_MS);
    // Steps come one after the other: the last quarter is the one that is asked for again.
    if (at === quarter) return hour;
    quarter = at;
    const parts = new Map(format.formatToParts(at * QUARTER_MS).map(({ type, value }) => [type, Number(value)]));
    const of = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
    const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'));
    // The first of January 1970 was a Thursday.
    hour = (((local / HOUR_MS + 72) % WEEK_HOURS) + WEEK_HOURS) % WEEK_HOURS;
    return hour;
  };
}
