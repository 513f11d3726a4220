/**
 * The time axis of a table: every row one step after the row before.
 *
 * A step counts as regular if it is so in instants, or if it is so on the wall clock (files that count by the local
 * clock all year round, through the changes of daylight saving). In the second case, where the clock changed within the
 * series, the series is kept in a zone of the first row's fixed offset: then every reading keeps its hour of the day.
 */
import { ImportError, quoted } from './import-error.ts';
import { clockText, earlier, gap, noStep, offStep, repeated, swapped, type Step, type TimedRow } from './time-fault.ts';
import type { ParsedTime, TimeParser } from './time-format.ts';
import { fixedZone, zoneClock, type ZoneClock } from './zone-clock.ts';

export interface TimeAxis {
  readonly startAt: Date;
  readonly zone: string;
  readonly stepSeconds: number;
  /** The zone by whose clock the rows count, through its changes, where `zone` is the fixed offset that they are kept in. */
  readonly clockZone?: string;
}

/** A year of three digits is a slip of the pen. */
export const EARLIEST = Date.UTC(1000, 0, 1);
/** What a Date can hold, less the room for an offset. */
const LATEST = 8.64e15 - 2 * 86_400_000;
const LONGEST_STEP = 366 * 86_400_000;

interface Hole {
  readonly before: TimedRow;
  readonly after: TimedRow;
  /** The time that was expected after the row before. */
  readonly expected: string;
  readonly fault: ImportError;
}

export class TimeAxisReader {
  private readonly clock: ZoneClock;
  private first: TimedRow | undefined;
  private previous: TimedRow | undefined;
  private step: Step | undefined;
  private regularOnClock = true;
  private regularInTime = true;
  /** Told at the end, unless a row further down fills it: then the rows are out of order. */
  private hole: Hole | undefined;

  /** @param stepSeconds null: the distance of the first two rows */
  constructor(
    private readonly file: string,
    private readonly parse: TimeParser,
    private readonly formatText: string,
    private readonly zone: string,
    stepSeconds: number | null,
  ) {
    this.clock = zoneClock(zone);
    if (stepSeconds !== null) this.step = { milliseconds: stepSeconds * 1000, measured: false, confirmed: false };
  }

  /** @throws ImportError when the text is no time, or its time does not follow the row before */
  add(text: string, line: number): void {
    const written = this.parse(text);
    if (written === null) {
      throw new ImportError(this.file, line, `expected a time as ${this.formatText}, got ${quoted(text)}`);
    }
    this.append({ text, place: line, written });
  }

  /**
   * A time that is no text in its source.
   *
   * @param row counted from 0
   * @throws ImportError when it does not follow the row before
   */
  addTime(written: ParsedTime, row: number): void {
    const { wallClock, offset } = written;
    if (!(Math.abs(wallClock) <= LATEST)) {
      throw new ImportError(this.file, `row ${row}`, `expected a time, got ${wallClock} ms after 1970`);
    }
    this.append({ text: clockText(wallClock, offset, ''), place: `row ${row}`, written });
  }

  private append(told: Pick<TimedRow, 'text' | 'place' | 'written'>): void {
    const row = this.rowOf(told);
    if (this.previous === undefined) this.first = row;
    else if (this.hole === undefined) this.follow(this.previous, row);
    else this.checkHole(this.hole, row);
    this.previous = row;
  }

  private rowOf({ text, place, written }: Pick<TimedRow, 'text' | 'place' | 'written'>): TimedRow {
    const { wallClock, offset } = written;
    let instant = offset === null ? this.clock.instantOf(wallClock) : wallClock - offset;
    if (offset === null && this.previous !== undefined && instant <= this.previous.instant) {
      instant = this.clock.instantOf(wallClock, true);
    }
    if (instant < EARLIEST) {
      throw new ImportError(this.file, place, `the time ${quoted(text)} lies before the year 1000`);
    }
    const local = offset === null ? wallClock : instant + this.clock.offsetAt(instant);
    return { text, place, wallClock: local, instant, written };
  }

  private follow(before: TimedRow, row: TimedRow): void {
    const onClock = row.wallClock - before.wallClock;
    const inTime = row.instant - before.instant;
    if (onClock === 0 && inTime === 0) throw this.fault(row, repeated(before, row));
    if (onClock < 0 && inTime <= 0) throw this.fault(row, earlier(before, row));
    const given = this.step;
    const step = given ?? this.measuredStep(before, row, inTime);
    const countsInTime = this.regularInTime;
    this.regularOnClock &&= onClock === step.milliseconds;
    this.regularInTime &&= inTime === step.milliseconds;
    if (this.regularOnClock || this.regularInTime) {
      // The two rows that the step was measured by cannot confirm it.
      this.step = given === undefined ? step : { ...step, confirmed: true };
      return;
    }
    const distance = countsInTime ? inTime : onClock;
    const expected = this.textAfter(before, step, countsInTime);
    if (distance < step.milliseconds || distance % step.milliseconds !== 0) {
      throw this.fault(row, offStep(expected, before, row, distance, step));
    }
    this.hole = { before, after: row, expected, fault: this.fault(row, gap(expected, before, row, distance, step)) };
  }

  /** After a gap only the order is looked at: what falls into the gap shows that no row is missing there. */
  private checkHole({ before, after, expected }: Hole, row: TimedRow): void {
    if (row.instant > before.instant && row.instant < after.instant) {
      throw this.fault(after, swapped(expected, after, row));
    }
  }

  private measuredStep(before: TimedRow, row: TimedRow, inTime: number): Step {
    if (inTime % 1000 !== 0 || inTime > LONGEST_STEP) throw this.fault(row, noStep(before, row, inTime));
    return { milliseconds: inTime, measured: true, confirmed: false };
  }

  /** The time one step after a row's, written as the row writes its own. */
  private textAfter({ text, written, instant }: TimedRow, { milliseconds }: Step, inTime: boolean): string {
    if (written.offset !== null || !inTime) return clockText(written.wallClock + milliseconds, written.offset, text);
    const next = instant + milliseconds;
    return clockText(next + this.clock.offsetAt(next), null, text);
  }

  private fault({ place }: TimedRow, reason: string): ImportError {
    return new ImportError(this.file, place, reason);
  }

  /** @throws ImportError when rows are missing, or when one row cannot tell the step */
  finish(): TimeAxis {
    if (this.hole !== undefined) throw this.hole.fault;
    if (this.step === undefined || this.first === undefined) {
      throw new ImportError(this.file, null, 'needs at least two rows to tell how far apart in time they are');
    }
    const axis = { startAt: new Date(this.first.instant), stepSeconds: this.step.milliseconds / 1000 };
    if (this.regularInTime) return { ...axis, zone: this.zone };
    return { ...axis, zone: fixedZone(this.first.wallClock - this.first.instant), clockZone: this.zone };
  }
}
