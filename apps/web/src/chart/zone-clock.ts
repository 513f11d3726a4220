/** Wall-clock arithmetic in an IANA zone, for axes that show the local time of the sensors. */

export class ZoneClock {
  private readonly parts: Intl.DateTimeFormat;
  private readonly offsets = new Map<number, number>();

  constructor(readonly zone: string) {
    this.parts = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /** Milliseconds that local time is ahead of UTC at an instant; kept per quarter of an hour, where zones may change. */
  offsetAt(instant: number): number {
    const slot = Math.floor(instant / 900_000);
    const known = this.offsets.get(slot);
    if (known !== undefined) return known;
    const start = slot * 900_000;
    const read: Record<string, number> = {};
    for (const { type, value } of this.parts.formatToParts(start)) read[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read;
    const offset = Date.UTC(year, month - 1, day, hour, minute, second) - start;
    this.offsets.set(slot, offset);
    return offset;
  }

  /** Local wall time as if it were UTC: read it with the UTC methods of Date. */
  toLocal(instant: number): number {
    return instant + this.offsetAt(instant);
  }

  /** The instant at which the local clock shows this wall time. */
  fromLocal(local: number): number {
    const guess = local - this.offsetAt(local);
    return local - this.offsetAt(guess);
  }
}
