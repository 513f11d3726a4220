/**
 * The historical-average profile: what a node usually reads at this time of this kind of day. Learnt from the train
 * part alone. For a step inside the train part its own day is left out, and of long windows the days beside it, else the profile
 * would contain labels.
 */
import { daysBeside, slotsOfDay, smoothingRadius } from '../config/index.ts';
import { DataError } from '../errors.ts';
import { slotOfDay } from './day-slots.ts';
import { stepsAround, type ProfileOptions } from './days-apart.ts';
import type { Series } from './series.ts';

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

/** What is left out of the profile of a day: its readings and those of days beside it, and the steps that hold them. */
interface LeftOut extends Sums {
  readonly steps: readonly number[];
}

const NO_STEPS: readonly number[] = [];

/**
 * The profile of every step of the series, past and to come.
 *
 *   profile(t, n) = mean of x(s, n) over observed train steps s with kind(s) = kind(t), |slot(s) - slot(t)| <= r,
 *                   and, for t inside the train part, |day(s) - day(t)| > b
 *
 * with kind = weekday or weekend, slot = step of the local day, and r the number of slots within ten minutes (2 for
 * five-minute data, 0 for steps of over ten minutes), and b the days beside its own that are left out too
 * (`daysBeside`; 0 for windows of up to a day). The smoothing ends at midnight: beyond it lies another day, whose
 * readings may be labels of the same window. Where nothing qualifies: the other kind of day, then the node's train mean,
 * then the mean of all nodes, each without the same days.
 *
 * @param series all readings
 * @param trainSteps number of steps, from the start, of the train part
 * @throws DataError when none of the steps that may be learnt from holds an observed reading
 */
export function historicalProfile(
  series: Series,
  trainSteps: number,
  { learnt, reads, windowSteps = 1 }: ProfileOptions = {},
): HistoricalProfile {
  const { nodes, steps, values, mask, calendar, stepSeconds } = series;
  const slots = slotsOfDay(stepSeconds);
  const slotOf = (step: number) => slotOfDay(calendar, step, stepSeconds);
  const kindOf = (step: number) => (calendar.weekend[step] === 1 ? 1 : 0);
  const radius = smoothingRadius(stepSeconds);
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

  const add = (step: number, { sum, count }: Sums) => spread(step, sum[kindOf(step)], count[kindOf(step)]);
  const all = emptySums(size);
  const stepsOfDay = new Map<number, number[]>();
  for (let step = 0; step < trainSteps; step++) {
    if (learnt?.[step] === 0) continue;
    const day = calendar.dayIndex[step] ?? 0;
    const ofDay = stepsOfDay.get(day);
    if (ofDay === undefined) stepsOfDay.set(day, [step]);
    else ofDay.push(step);
    add(step, all);
    reads?.mark('profile', step, step + 1);
  }
  const fallback = new NodeMeans(series, stepsOfDay);

  const meanOf = (kind: 0 | 1, cell: number, out?: LeftOut): number | undefined => {
    const count = (all.count[kind][cell] ?? 0) - (out?.count[kind][cell] ?? 0);
    return count > 0 ? ((all.sum[kind][cell] ?? 0) - (out?.sum[kind][cell] ?? 0)) / count : undefined;
  };
  const valueOf = (kind: 0 | 1, cell: number, out?: LeftOut): number =>
    meanOf(kind, cell, out) ??
    meanOf(kind === 1 ? 0 : 1, cell, out) ??
    fallback.without(out?.steps ?? NO_STEPS, cell % nodes);

  const beside = daysBeside(windowSteps, stepSeconds);
  const profile = new Float32Array(steps * nodes);
  const sums = emptySums(size);
  let out: LeftOut | undefined;
  let currentDay = NaN;
  for (let step = 0; step < steps; step++) {
    const day = calendar.dayIndex[step] ?? 0;
    if (step >= trainSteps) out = undefined;
    else if (day !== currentDay) {
      currentDay = day;
      out = { ...sums, steps: stepsAround(stepsOfDay, day, beside) };
      for (const array of [...sums.sum, ...sums.count]) array.fill(0);
      for (const near of out.steps) add(near, sums);
    }
    const kind = kindOf(step);
    const row = slotOf(step) * nodes;
    for (let node = 0; node < nodes; node++) profile[step * nodes + node] = valueOf(kind, row + node, out);
  }
  const table = Float32Array.from({ length: 2 * size }, (_, at) => valueOf(at < size ? 0 : 1, at % size));
  return { table, values: profile };
}

function emptySums(size: number): Sums {
  return {
    sum: [new Float64Array(size), new Float64Array(size)],
    count: [new Float64Array(size), new Float64Array(size)],
  };
}

/** Means of the nodes' readings, with any days left out. */
class NodeMeans {
  readonly #series: Series;
  readonly #sum: Float64Array;
  readonly #count: Float64Array;
  /** Means without the steps that were asked for last. */
  #left: readonly number[] | undefined;
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

  /** Mean of a node without some steps; of all nodes where it has no other, with those steps where none has. */
  without(left: readonly number[], node: number): number {
    if (this.#left !== left) {
      this.#left = left;
      this.#means = this.#meansWithout(left);
    }
    return this.#means[node] ?? NaN;
  }

  #meansWithout(left: readonly number[]): Float64Array {
    const [sum, count] = [new Float64Array(this.#sum.length), new Float64Array(this.#count.length)];
    this.#add(left, sum, count);
    const counted = this.#count.map((all, node) => all - (count[node] ?? 0));
    const isAll = !counted.some((readings) => readings > 0);
    const sums = isAll ? this.#sum : this.#sum.map((all, node) => all - (sum[node] ?? 0));
    const counts = isAll ? this.#count : counted;
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
