/**
 * The time axis of a table: every row one step after the row before.
 *
 * A step counts as regular if it is so in instants, or if it is so on the wall clock (files that count by the local
 * clock all year round, through the changes of daylight saving). In the second case, where the clock changed within the
 * series, the series is kept in a zone of the first row's fixed offset: then every reading keeps its hour of the day.
 */
import { ImportError, quoted } from './import-error.ts';
import type { TimeParser } from './time-format.ts';
import { fixedZone, zoneClock, type ZoneClock } from './zone-clock.ts';

export interface TimeAxis {
  readonly startAt: Date;
  readonly zone: string;
  readonly stepSeconds: number;
}

/** A year of three digits is a slip of the pen. */
export const EARLIEST = Date.UTC(1000, 0, 1);
const LONGEST_STEP = 366 * 86_400_000;

export class TimeAxisReader {
  private readonly clock: ZoneClock;
  private rows = 0;
  private first = { wallClock: 0, instant: 0 };
  private previous = { wallClock: 0, instant: 0 };
  private step: number | null;
  private regularOnClock = true;
  private regularInTime = true;

  /** @param stepSeconds null: the distance of the first two rows */
  constructor(
    private readonly file: string,
    private readonly parse: TimeParser,
    private readonly formatText: string,
    private readonly zone: string,
    stepSeconds: number | null,
  ) {
    this.clock = zoneClock(zone);
    this.step = stepSeconds === null ? null : stepSeconds * 1000;
  }

  /** @throws ImportError when the text is no time, or its time does not follow the row before */
  add(text: string, line: number): void {
    const parsed = this.parse(text);
    if (parsed === null) {
      throw new ImportError(this.file, line, `expected a time as ${this.formatText}, got ${quoted(text)}`);
    }
    const { wallClock, offset } = parsed;
    let instant = offset === null ? this.clock.instantOf(wallClock) : wallClock - offset;
    if (offset === null && this.rows > 0 && instant <= this.previous.instant) {
      instant = this.clock.instantOf(wallClock, true);
    }
    if (instant < EARLIEST) {
      throw new ImportError(this.file, line, `the time ${quoted(text)} lies before the year 1000`);
    }
    const local = offset === null ? wallClock : instant + this.clock.offsetAt(instant);
    if (this.rows === 0) this.first = { wallClock: local, instant };
    else this.follow(local, instant, text, line);
    this.previous = { wallClock: local, instant };
    this.rows += 1;
  }

  private follow(wallClock: number, instant: number, text: string, line: number): void {
    const onClock = wallClock - this.previous.wallClock;
    const inTime = instant - this.previous.instant;
    if (onClock === 0 && inTime === 0) {
      throw new ImportError(this.file, line, `the time ${quoted(text)} occurs twice`);
    }
    if (onClock < 0 && inTime <= 0) {
      throw new ImportError(this.file, line, `the time ${quoted(text)} is earlier than that of the row before`);
    }
    this.step ??= this.stepOf(inTime, text, line);
    this.regularOnClock &&= onClock === this.step;
    this.regularInTime &&= inTime === this.step;
    if (!this.regularOnClock && !this.regularInTime) {
      throw new ImportError(
        this.file,
        line,
        `times must be ${span(this.step)} apart, but ${quoted(text)} is ${span(inTime)} after the row before`,
      );
    }
  }

  private stepOf(inTime: number, text: string, line: number): number {
    if (inTime % 1000 !== 0 || inTime > LONGEST_STEP) {
      throw new ImportError(
        this.file,
        line,
        `times must be whole seconds apart, at most 366 days, but ${quoted(text)} is ${span(inTime)} after the row before`,
      );
    }
    return inTime;
  }

  /** @throws ImportError when one row cannot tell the step */
  finish(): TimeAxis {
    if (this.step === null) {
      throw new ImportError(this.file, null, 'needs at least two rows to tell how far apart in time they are');
    }
    return {
      startAt: new Date(this.first.instant),
      zone: this.regularInTime ? this.zone : fixedZone(this.first.wallClock - this.first.instant),
      stepSeconds: this.step / 1000,
    };
  }
}

function span(milliseconds: number): string {
  if (milliseconds % 1000 !== 0) return `${milliseconds} ms`;
  const seconds = milliseconds / 1000;
  if (seconds % 86_400 === 0) return `${seconds / 86_400} d`;
  if (seconds % 3600 === 0) return `${seconds / 3600} h`;
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}
