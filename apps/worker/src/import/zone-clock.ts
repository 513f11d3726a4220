/** The clock of a time zone: from what it shows to the instant, and back. */

export interface ZoneClock {
  /** Milliseconds that the zone's clock is ahead of UTC at this instant. */
  offsetAt(instant: number): number;
  /**
   * The instant at which the clock shows this. Of the two instants of a repeated hour the first, or the second where
   * `later`; a reading that the clock skips counts as the instant that it would have been without the skip.
   */
  instantOf(wallClock: number, later?: boolean): number;
}

export function zoneClock(zone: string): ZoneClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const cache = new Map<number, number>();

  function offsetAt(instant: number): number {
    // Offsets change on quarters of an hour at the finest.
    const quarter = Math.floor(instant / 900_000);
    const known = cache.get(quarter);
    if (known !== undefined) return known;
    const parts = new Map(format.formatToParts(quarter * 900_000).map((part) => [part.type, Number(part.value)]));
    const at = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
    const shown = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
    const offset = shown - quarter * 900_000;
    cache.set(quarter, offset);
    return offset;
  }

  function instantOf(wallClock: number, later = false): number {
    const before = offsetAt(wallClock - 86_400_000);
    const after = offsetAt(wallClock + 86_400_000);
    const candidates = [wallClock - before, wallClock - after].filter(
      (instant) => instant + offsetAt(instant) === wallClock,
    );
    const first = candidates[0] ?? wallClock - before;
    return later ? (candidates.at(-1) ?? first) : first;
  }

  return { offsetAt, instantOf };
}

/** The name of a zone whose clock is always this far ahead of UTC. */
export function fixedZone(offset: number): string {
  if (offset === 0) return 'UTC';
  const hours = offset / 3_600_000;
  // POSIX counts the other way round: Etc/GMT+6 is six hours behind.
  if (Number.isInteger(hours)) return `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
  const minutes = Math.abs(offset) / 60_000;
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
