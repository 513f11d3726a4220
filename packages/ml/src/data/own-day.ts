import { UNKNOWN, type EventTruth } from './event-labels.ts';
import { eventRates } from './event-rates.ts';
import type { LearntSteps } from './label-budget.ts';
import { historicalProfile } from './profile.ts';
import type { Series } from './series.ts';

/** Nodes that are tried, from the first on. */
const TRIED_NODES = 4;
/** Added to every reading of the day, in units of the largest reading: more than any rounding, less than any limit. */
const PUSH = 10;

/**
 * Tries whether the profile of a train day rests on that day's own readings: changes them, makes the profile anew, and
 * looks how far it moves on that day. A profile that leaves a window's own day out does not move.
 *
 * @param trainSteps number of steps, from the start, of the train part
 * @param learnt train steps whose readings may be learnt from; all when left out
 * @param profileOf the way profiles are made
 * @returns the largest move as a share of the change; null where the train part has no day with readings, or no other
 */
export function ownDayShare(
  series: Series,
  trainSteps: number,
  learnt?: LearntSteps,
  profileOf: typeof historicalProfile = historicalProfile,
): number | null {
  const day = triedDay(series, trainSteps, learnt);
  if (day === null) return null;
  const few = firstNodes(series, trainSteps);
  const largest = few.values.reduce(
    (most, value, at) => (few.mask[at] === 1 ? Math.max(most, Math.abs(value)) : most),
    1,
  );
  const change = PUSH * largest;
  const isOfDay = (at: number): boolean => series.calendar.dayIndex[Math.floor(at / few.nodes)] === day;
  const pushed = few.values.map((value, at) => (isOfDay(at) ? value + change : value));
  const before = profileOf(few, trainSteps, learnt).values;
  const after = profileOf({ ...few, values: pushed }, trainSteps, learnt).values;
  let most = 0;
  for (let at = 0; at < before.length; at++) {
    if (isOfDay(at)) most = Math.max(most, Math.abs((after[at] ?? 0) - (before[at] ?? 0)));
  }
  return most / change;
}

/**
 * The same of the rates of an event: changes what came on that day, its labels, and looks how far the rates move on it.
 *
 * @param ratesOf the way rates are made
 */
export function ownDayShareOfRates(
  series: Series,
  { state }: Pick<EventTruth, 'state'>,
  trainSteps: number,
  learnt?: LearntSteps,
  ratesOf: typeof eventRates = eventRates,
): number | null {
  const labels = {
    ...series,
    values: Float32Array.from(state, (label) => Math.max(0, label)),
    mask: Uint8Array.from(state, (label) => Number(label !== UNKNOWN)),
  };
  return ownDayShare(labels, trainSteps, learnt, (given, steps, learntOf) => {
    const known = Int8Array.from(given.values, (label, at) => (given.mask[at] === 1 ? label : UNKNOWN));
    return ratesOf(given, { state: known }, steps, learntOf);
  });
}

/** The day in the middle of those with readings to learn from; null where there are not two. */
function triedDay(
  { calendar, mask, nodes }: Series,
  trainSteps: number,
  learnt: LearntSteps | undefined,
): number | null {
  const days = new Set<number>();
  for (let step = 0; step < trainSteps; step++) {
    const isRead = learnt?.[step] !== 0 && mask.subarray(step * nodes, (step + 1) * nodes).includes(1);
    if (isRead) days.add(calendar.dayIndex[step] ?? 0);
  }
  return days.size < 2 ? null : ([...days][Math.floor(days.size / 2)] ?? null);
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
