/**
 * The historical-average profile: what a node usually reads at this time of this kind of day. Learnt from the train
 * part alone. For a step inside the train part its own day is left out, else the profile would contain the label.
 */
import { DataError } from '../errors.ts';
import type { Calendar } from './calendar.ts';
import type { LearntSteps } from './label-budget.ts';
import type { ReadLog } from './read-log.ts';
import type { Series } from './series.ts';

/** Half-width, in minutes, of the smoothing over neighbouring slots of the day; five slots of a five-minute series. */
const SMOOTHING_MINUTES = 10;

/** What was learnt, and what it says of each step. All in the dataset's unit. */
export interface HistoricalProfile {
  /** Usual reading, [2, slots of a day, nodes]: weekdays, then weekends. Rebuilds the profile of steps after the train part. */
  readonly table: Float32Array;
  /** The profile at every step of the series, [steps, nodes]. */
  readonly values: Float32Array;
}

/** Sums and counts of readings around each slot of the day, [slots, nodes], for weekdays and for weekends. */
interface Sums {
  readonly sum: readonly [Float64Array, Float64Array];
  readonly count: readonly [Float64Array, Float64Array];
}

/** What a day's own readings add to the sums of its kind, [slots, nodes], and the steps that hold them. */
interface OwnDay {
  readonly sum: Float64Array;
  readonly count: Float64Array;
  readonly steps: readonly number[];
}

const NO_STEPS: readonly number[] = [];

/** Number of steps in a day; 1 where a step is a day or more. */
export function slotsOfDay(stepSeconds: number): number {
  return Math.max(1, Math.round(86_400 / stepSeconds));
}

/** The slot of its day that a step is. */
export function slotOfDay(calendar: Calendar, step: number, stepSeconds: number): number {
  const slot = Math.floor(((calendar.minuteOfDay[step] ?? 0) * 60) / stepSeconds);
  return Math.min(slotsOfDay(stepSeconds) - 1, slot);
}

/**
 * The profile of every step of the series, past and to come.
 *
 *   profile(t, n) = mean of x(s, n) over observed train steps s with kind(s) = kind(t), |slot(s) - slot(t)| <= r,
 *                   and, for t inside the train part, day(s) != day(t)
 *
 * with kind = weekday or weekend, slot = step of the local day, and r the number of slots within ten minutes (2 for
 * five-minute data, 0 for steps of over ten minutes). The smoothing ends at midnight: beyond it lies another day, whose
 * readings may be labels of the same window. Where nothing qualifies: the other kind of day, then the node's train mean,
 * then the mean of all nodes, each without the own day of a step of the train part.
 *
 * @param series all readings
 * @param trainSteps number of steps, from the start, of the train part
 * @param learnt train steps whose readings may be learnt from; all when left out
 * @param reads is told which steps were read
 * @throws DataError when none of those steps holds an observed reading
 */
export function historicalProfile(
  series: Series,
  trainSteps: number,
  learnt?: LearntSteps,
  reads?: ReadLog,
): HistoricalProfile {
  const { nodes, steps, values, mask, calendar, stepSeconds } = series;
  const slots = slotsOfDay(stepSeconds);
  const slotOf = (step: number) => slotOfDay(calendar, step, stepSeconds);
  const kindOf = (step: number) => (calendar.weekend[step] === 1 ? 1 : 0);
  const radius = Math.min(Math.floor((SMOOTHING_MINUTES * 60) / stepSeconds), Math.floor((slots - 1) / 2));
  const size = slots * nodes;

  /** Spreads the readings of a step over the slots around its own. */
  const spread = (step: number, sum: Float64Array, count: Float64Array) => {
    const slot = slotOf(step);
    const [from, to] = [Math.max(0, slot - radius), Math.min(slots - 1, slot + radius)];
    for (let node = 0; node < nodes; node++) {
      const at = step * nodes + node;
      if (mask[at] !== 1) continue;
      for (let near = from; near <= to; near++) {
        const cell = near * nodes + node;
        sum[cell] = (sum[cell] ?? 0) + (values[at] ?? 0);
        count[cell] = (count[cell] ?? 0) + 1;
      }
    }
  };

  const all: Sums = {
    sum: [new Float64Array(size), new Float64Array(size)],
    count: [new Float64Array(size), new Float64Array(size)],
  };
  const stepsOfDay = new Map<number, number[]>();
  for (let step = 0; step < trainSteps; step++) {
    if (learnt?.[step] === 0) continue;
    const day = calendar.dayIndex[step] ?? 0;
    const ofDay = stepsOfDay.get(day);
    if (ofDay === undefined) stepsOfDay.set(day, [step]);
    else ofDay.push(step);
    spread(step, all.sum[kindOf(step)], all.count[kindOf(step)]);
    reads?.mark('profile', step, step + 1);
  }
  const fallback = new NodeMeans(series, stepsOfDay);

  /** @param own what of the same kind of day is left out, and the steps of its day; nothing when left out */
  const valueOf = (kind: 0 | 1, cell: number, own?: OwnDay): number => {
    const other = kind === 1 ? 0 : 1;
    const others = (all.count[kind][cell] ?? 0) - (own?.count[cell] ?? 0);
    if (others > 0) return ((all.sum[kind][cell] ?? 0) - (own?.sum[cell] ?? 0)) / others;
    const ofOther = all.count[other][cell] ?? 0;
    return ofOther > 0 ? (all.sum[other][cell] ?? 0) / ofOther : fallback.without(own?.steps ?? NO_STEPS, cell % nodes);
  };

  const profile = new Float32Array(steps * nodes);
  const sums = { sum: new Float64Array(size), count: new Float64Array(size) };
  let own: OwnDay | undefined;
  let currentDay = NaN;
  for (let step = 0; step < steps; step++) {
    const day = calendar.dayIndex[step] ?? 0;
    if (step >= trainSteps) own = undefined;
    else if (day !== currentDay) {
      currentDay = day;
      own = { ...sums, steps: stepsOfDay.get(day) ?? NO_STEPS };
      own.sum.fill(0);
      own.count.fill(0);
      for (const ofDay of own.steps) spread(ofDay, own.sum, own.count);
    }
    const kind = kindOf(step);
    const row = slotOf(step) * nodes;
    for (let node = 0; node < nodes; node++) profile[step * nodes + node] = valueOf(kind, row + node, own);
  }
  const table = Float32Array.from({ length: 2 * size }, (_, at) => valueOf(at < size ? 0 : 1, at % size));
  return { table, values: profile };
}

/** Means of the nodes' readings, with any one day left out. */
class NodeMeans {
  readonly #series: Series;
  readonly #sum: Float64Array;
  readonly #count: Float64Array;
  /** Means without the day that was asked for last. */
  #day: readonly number[] | undefined;
  #means: Float64Array = new Float64Array(0);

  /** @throws DataError when none of the steps holds an observed reading */
  constructor(series: Series, stepsOfDay: ReadonlyMap<number, readonly number[]>) {
    this.#series = series;
    this.#sum = new Float64Array(series.nodes);
    this.#count = new Float64Array(series.nodes);
    for (const steps of stepsOfDay.values()) this.#add(steps, this.#sum, this.#count);
    if (!this.#count.some((count) => count > 0)) {
      throw new DataError('historicalProfile: the train steps to learn from hold no observed reading');
    }
  }

  /** Mean of a node without the readings of a day; of all nodes where it has no other, with the day where none has. */
  without(day: readonly number[], node: number): number {
    if (this.#day !== day) {
      this.#day = day;
      this.#means = this.#meansWithout(day);
    }
    return this.#means[node] ?? NaN;
  }

  #meansWithout(day: readonly number[]): Float64Array {
    const [sum, count] = [new Float64Array(this.#sum.length), new Float64Array(this.#count.length)];
    this.#add(day, sum, count);
    const left = this.#count.map((all, node) => all - (count[node] ?? 0));
    const isAll = !left.some((readings) => readings > 0);
    const sums = isAll ? this.#sum : this.#sum.map((all, node) => all - (sum[node] ?? 0));
    const counts = isAll ? this.#count : left;
    const overall = sums.reduce((a, b) => a + b, 0) / counts.reduce((a, b) => a + b, 0);
    return sums.map((value, node) => (counts[node] === 0 ? overall : value / (counts[node] ?? 1)));
  }

  #add(steps: readonly number[], sum: Float64Array, count: Float64Array): void {
    const { nodes, values, mask } = this.#series;
    for (const step of steps) {
      for (let node = 0; node < nodes; node++) {
        const at = step * nodes + node;
        if (mask[at] !== 1) continue;
        sum[node] = (sum[node] ?? 0) + (values[at] ?? 0);
        count[node] = (count[node] ?? 0) + 1;
      }
    }
  }
}
