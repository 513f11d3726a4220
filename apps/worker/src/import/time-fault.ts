/** What is wrong with the order or the distance of two rows' times, in words that say what to do about it. */
import { quoted } from './import-error.ts';

/** A row's time. Clock readings are in milliseconds as if they were UTC. */
export interface TimedRow {
  readonly text: string;
  /** A line of a text file by its number, or a row as `row 12`. */
  readonly place: number | string;
  /** What the clock of the series' zone shows. */
  readonly wallClock: number;
  readonly instant: number;
  /** What the text itself shows, and how far ahead of UTC it says that to be; null where it does not say. */
  readonly written: { readonly wallClock: number; readonly offset: number | null };
}

export interface Step {
  readonly milliseconds: number;
  /** Whether it is the distance of the first two rows, because nothing else says it. */
  readonly measured: boolean;
  /** Whether rows followed one another by it: then it is not the step that is wrong. */
  readonly confirmed: boolean;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SORT = 'sort the rows by time, oldest first';

export function repeated(before: TimedRow, row: TimedRow): string {
  const clock =
    row.written.offset === null ? ' (a local clock that is put back repeats an hour: then name its time zone)' : '';
  return `the time ${quoted(row.text)} occurs twice, on ${placeText(before)} and here; keep one row a time${clock}`;
}

export function earlier(before: TimedRow, row: TimedRow): string {
  return `rows out of order: expected a time after ${at(before)}, got the earlier ${quoted(row.text)}; ${SORT}`;
}

/** @param late the row that would have been in its place further up */
export function swapped(expected: string, row: TimedRow, late: TimedRow): string {
  return `rows out of order: expected ${expected}, got ${quoted(row.text)}, while ${at(late)} comes later; ${SORT}`;
}

/** @param distance from the row before, a multiple of the step and more than one */
export function gap(expected: string, before: TimedRow, row: TimedRow, distance: number, step: Step): string {
  const missing = distance / step.milliseconds - 1;
  const rows = missing === 1 ? 'a row is' : `${missing} rows are`;
  const advice = ['add a row for every missing time and leave its readings empty'];
  if (!step.confirmed && step.measured)
    advice.push(`or correct the step, ${span(step.milliseconds)} between the first two rows`);
  else if (!step.confirmed) advice.push(`or correct stepSeconds, which says ${span(step.milliseconds)}`);
  if (row.written.offset === null && distance - step.milliseconds === HOUR) {
    advice.push('or name the time zone, if its clock was put forward here');
  }
  return `a gap in the times: expected ${expected} after ${at(before)}, got ${quoted(row.text)}: ${rows} missing; ${advice.join(', ')}`;
}

export function offStep(expected: string, before: TimedRow, row: TimedRow, distance: number, step: Step): string {
  const source = step.measured
    ? 'the step is the distance of the first two rows: if rows between them are missing, add them with empty readings'
    : 'the step is what stepSeconds says: correct it if it is another';
  return (
    `a time off the step: expected ${expected}, ${span(step.milliseconds)} after ${at(before)}, ` +
    `got ${quoted(row.text)}, ${span(distance)} after it; ${source}, else bring the series to a regular step`
  );
}

export function noStep(before: TimedRow, row: TimedRow, distance: number): string {
  return (
    `expected times whole seconds apart, at most 366 days, got ${quoted(row.text)}, ${span(distance)} after ` +
    `${at(before)}`
  );
}

/** A clock reading as ISO 8601, as short as it may be, with a T where the `like` text has one. */
export function clockText(wallClock: number, offset: number | null, like: string): string {
  const iso = new Date(wallClock).toISOString();
  const zone = offset === null ? '' : offset === 0 ? 'Z' : offsetText(offset);
  if (wallClock % DAY === 0 && zone === '') return iso.slice(0, 10);
  const time = iso.slice(11, wallClock % 60_000 === 0 ? 16 : wallClock % 1000 === 0 ? 19 : 23);
  return `${iso.slice(0, 10)}${like.includes('T') ? 'T' : ' '}${time}${zone}`;
}

function offsetText(offset: number): string {
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
  const minutes = Math.abs(offset) / 60_000;
  return `${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

function placeText({ place }: TimedRow): string {
  return typeof place === 'number' ? `line ${place}` : place;
}

function at(row: TimedRow): string {
  return `${quoted(row.text)} (${placeText(row)})`;
}

function span(milliseconds: number): string {
  if (milliseconds % 1000 !== 0) return `${milliseconds} ms`;
  if (milliseconds % DAY === 0) return `${milliseconds / DAY} d`;
  if (milliseconds % HOUR === 0) return `${milliseconds / HOUR} h`;
  return milliseconds % 60_000 === 0 ? `${milliseconds / 60_000} min` : `${milliseconds / 1000} s`;
}
