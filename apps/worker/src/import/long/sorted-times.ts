/** Times that come in any order, many rows to each: where nothing was read at a time, its row may be left out. */
import { ImportError, quoted } from '../import-error.ts';
import type { TimeAxis } from '../time-axis.ts';

/** A single stray time would stretch the axis over all the years between. */
const MOST_STEPS_PER_TIME = 20;

export interface SortedTimes {
  readonly time: TimeAxis;
  readonly steps: number;
  /** By the index that a time came with. */
  readonly stepOf: Int32Array;
  readonly notes: readonly string[];
}

/** A time, where it stood first, and the index that it was given there. */
export interface ToldTime {
  readonly text: string;
  readonly place: number | string;
  readonly index: number;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly instant: number;
}

/**
 * @param times each once
 * @param zone that the dataset is told in
 * @throws ImportError for times that are not whole steps apart
 */
export function sortedTimes(label: string, times: readonly ToldTime[], zone: string): SortedTimes {
  const told = times.toSorted((a, b) => a.instant - b.instant);
  const [first, second] = told;
  if (first === undefined || second === undefined) {
    throw new ImportError(label, null, 'needs at least two times to tell how far apart they are');
  }
  let step = Infinity;
  for (const [at, { text, place, instant }] of told.entries()) {
    const before = told[at - 1];
    if (before === undefined) continue;
    const distance = instant - before.instant;
    if (distance === 0)
      throw new ImportError(label, place, `the times ${quoted(before.text)} and ${quoted(text)} are one instant`);
    step = Math.min(step, distance);
  }
  if (step % 1000 !== 0)
    throw new ImportError(label, null, `expected times whole seconds apart, got some ${step} ms apart`);
  const stepOf = new Int32Array(told.length);
  for (const { text, index, place, instant } of told) {
    const at = (instant - first.instant) / step;
    if (!Number.isInteger(at)) {
      const seconds = step / 1000;
      throw new ImportError(
        label,
        place,
        `a time off the step: ${quoted(text)} is no multiple of ${seconds} s after ${quoted(first.text)}`,
      );
    }
    if (at > MOST_STEPS_PER_TIME * told.length) {
      throw new ImportError(
        label,
        place,
        `the time ${quoted(text)} lies ${at} steps after ${quoted(first.text)}, with ${told.length} times in all`,
      );
    }
    stepOf[index] = at;
  }
  const steps = ((told.at(-1)?.instant ?? 0) - first.instant) / step + 1;
  const silent = steps - told.length;
  return {
    time: { startAt: new Date(first.instant), zone, stepSeconds: step / 1000 },
    steps,
    stepOf,
    notes: silent === 0 ? [] : [`${silent} of ${steps} times have no row at all and were taken as missing`],
  };
}
