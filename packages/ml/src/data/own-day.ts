import { daysBeside } from '../config/index.ts';
import type { ProfileOptions } from './days-apart.ts';
import { UNKNOWN, type EventTruth } from './event-labels.ts';
import { eventRates } from './event-rates.ts';
import { historicalProfile } from './profile.ts';
import type { Series } from './series.ts';

/** Nodes that are tried, from the first on. */
const TRIED_NODES = 4;
/** Added to every reading that is changed, in units of the largest reading: more than any rounding, less than any limit. */
const PUSH = 10;

/**
 * Tries whether the profile that a window of the train part reads rests on that window's own readings: changes them, makes
 * the profile anew, and looks how far it moves. A whole day is changed and the profile of that day looked at; for windows of
 * more than a day one step of it is changed too, and the profile of every step looked at that shares a window with it. A
 * profile that leaves out what it ought to does not move; days that leave no other to learn from, whose profile is one mean
 * of all, are not looked at.
 *
 * @param trainSteps number of steps, from the start, of the train part
 * @param profileOf the way profiles are made
 * @returns the largest move as a share of the change; null where the train part has no day with readings that
 *   leaves others to learn from
 */
export function ownDayShare(
  series: Series,
  trainSteps: number,
  options: ProfileOptions = {},
  profileOf: typeof historicalProfile = historicalProfile,
): number | null {
  const { learnt, windowSteps = 1 } = options;
  const few = firstNodes(series, trainSteps);
  const readings = readingsOfDays(few, learnt);
  const beside = daysBeside(windowSteps, series.stepSeconds);
  const day = triedDay([...readings.keys()], beside);
  const read = day === null ? [] : (readings.get(day) ?? []);
  const middle = read[Math.floor(read.length / 2)];
  if (middle === undefined) return null;
  const steps = Array.from({ length: trainSteps }, (_, step) => step).filter(
    (step) => few.calendar.dayIndex[step] === day,
  );
  const profile = (given: Series) => profileOf(given, trainSteps, { learnt, windowSteps }).values;
  const before = profile(few);
  const moved = (pushed: readonly number[], looked: readonly number[]): number => {
    const { given, change } = pushedAt(few, pushed);
    const after = profile(given);
    const cells = looked.flatMap((step) => Array.from({ length: few.nodes }, (_, node) => step * few.nodes + node));
    return cells.reduce((most, at) => Math.max(most, Math.abs((after[at] ?? 0) - (before[at] ?? 0))), 0) / change;
  };
  const ofDay = moved(steps, steps);
  if (beside === 0) return ofDay;
  const reach = windowSteps - 1;
  const [from, to] = [Math.max(0, middle - reach), Math.min(trainSteps - 1, middle + reach)];
  const leaving = new Set(leavingDays([...readings.keys()], beside));
  const shared = Array.from({ length: to - from + 1 }, (_, place) => from + place).filter((step) =>
    leaving.has(few.calendar.dayIndex[step] ?? NaN),
  );
  return Math.max(ofDay, moved([middle], shared));
}

/**
 * The same of the rates of an event: changes what came, its labels, and looks how far the rates move.
 *
 * @param ratesOf the way rates are made
 */
export function ownDayShareOfRates(
  series: Series,
  { state }: Pick<EventTruth, 'state'>,
  trainSteps: number,
  options: ProfileOptions = {},
  ratesOf: typeof eventRates = eventRates,
): number | null {
  const labels = {
    ...series,
    values: Float32Array.from(state, (label) => Math.max(0, label)),
    mask: Uint8Array.from(state, (label) => Number(label !== UNKNOWN)),
  };
  return ownDayShare(labels, trainSteps, options, (given, steps, learntFrom) => {
    const known = Int8Array.from(given.values, (label, at) => (given.mask[at] === 1 ? label : UNKNOWN));
    return ratesOf(given, { state: known }, steps, learntFrom);
  });
}

/** The steps with readings to learn from, by the index of their day. */
function readingsOfDays(
  { calendar, mask, nodes, steps }: Series,
  learnt: ProfileOptions['learnt'],
): ReadonlyMap<number, number[]> {
  const days = new Map<number, number[]>();
  for (let step = 0; step < steps; step++) {
    if (learnt?.[step] === 0 || !mask.subarray(step * nodes, (step + 1) * nodes).includes(1)) continue;
    const day = calendar.dayIndex[step] ?? 0;
    days.set(day, [...(days.get(day) ?? []), step]);
  }
  return days;
}

/** The days that leave others to learn from. */
function leavingDays(days: readonly number[], beside: number): number[] {
  return days.filter((day) => days.some((other) => Math.abs(other - day) > beside));
}

/**
 * Of the days that leave others to learn from the one in the middle; null where there is none: a profile then has nothing
 * else than a mean of all.
 */
function triedDay(days: readonly number[], beside: number): number | null {
  const leaving = leavingDays(days, beside);
  return leaving[Math.floor(leaving.length / 2)] ?? null;
}

/** A series whose observed readings at some steps are larger, all by the same. */
function pushedAt(series: Series, steps: readonly number[]): { readonly given: Series; readonly change: number } {
  const { values, mask, nodes } = series;
  const largest = values.reduce((most, value, at) => (mask[at] === 1 ? Math.max(most, Math.abs(value)) : most), 1);
  const change = PUSH * largest;
  const pushed = new Set(steps);
  const given = values.map((value, at) => (pushed.has(Math.floor(at / nodes)) ? value + change : value));
  return { given: { ...series, values: given }, change };
}

/** The train part of the first nodes. */
function firstNodes(series: Series, steps: number): Series {
  const nodes = Math.min(TRIED_NODES, series.nodes);
  const values = new Float32Array(steps * nodes);
  const mask = new Uint8Array(steps * nodes);
  for (let step = 0; step < steps; step++) {
    for (let node = 0; node < nodes; node++) {
      values[step * nodes + node] = series.values[step * series.nodes + node] ?? 0;
      mask[step * nodes + node] = series.mask[step * series.nodes + node] ?? 0;
    }
  }
  return { ...series, values, mask, steps, nodes };
}
