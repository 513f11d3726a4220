/** One pass over the readings of a channel, in memory that grows with its sensors alone. */
import type { Readings, Slice } from '../import/readings.ts';

/** So many readings are asked for at once. */
const SLICE_READINGS = 1 << 20;
/** Steps of each sensor that the order statistics are taken from, evenly over the series; fewer where there are many sensors. */
const SAMPLED_STEPS = 2048;
const SAMPLED_READINGS = 16_000_000;
/** Below this a sensor's usual count is so small that zeros come by chance, abruptly too. */
const SMALL_COUNT = 8;
/** Zeros that begin and end abruptly: the readings beside them are above this share of the sensor's mean. */
const ABRUPT_SHARE = 0.25;
const LONGEST_RUNS = 10;

export interface ZeroRun {
  readonly node: number;
  /** Step with which it begins. */
  readonly from: number;
  readonly steps: number;
}

export interface NodeSurvey {
  readonly observed: number;
  readonly mean: number;
  readonly deviation: number;
  readonly minimum: number;
  readonly maximum: number;
  /** Of the sampled steps; NaN where nothing was observed in them. */
  readonly median: number;
  /** Distance of the quartiles. */
  readonly spread: number;
}

export interface ChannelSurvey {
  readonly steps: number;
  readonly nodes: readonly NodeSurvey[];
  readonly missingShare: number;
  readonly zeroShare: number;
  readonly wholeShare: number;
  readonly minimum: number;
  readonly median: number;
  /** 99 of 100 sampled readings are below it. */
  readonly high: number;
  readonly maximum: number;
  readonly zeroRuns: { readonly runs: number; readonly readings: number; readonly longest: readonly ZeroRun[] };
}

/** Goes through readings a slice at a time. */
export async function* slicesOf(readings: Readings, nodes: number): AsyncGenerator<Slice & { readonly from: number }> {
  const perSlice = Math.max(1, Math.floor(SLICE_READINGS / nodes));
  for (let from = 0; from < readings.steps; from += perSlice) {
    yield { from, ...(await readings.rows(from, Math.min(readings.steps, from + perSlice))) };
  }
}

/** @param onProgress told the share of the steps that are done, 0 to 1 */
export async function surveyChannel(
  readings: Readings,
  nodes: number,
  onProgress: (share: number) => void = () => undefined,
): Promise<ChannelSurvey> {
  const room = () => new Float64Array(nodes);
  const [count, mean, squares] = [room(), room(), room()];
  const [minimum, maximum] = [room().fill(Infinity), room().fill(-Infinity)];
  const zeros = new ZeroRuns(nodes);
  const sample = new Sample(nodes, readings.steps);
  let [zeroCount, wholeCount, observed] = [0, 0, 0];
  for await (const { from, values, mask } of slicesOf(readings, nodes)) {
    for (let at = 0, node = 0, step = from; at < values.length; at++) {
      if (mask[at] === 1) {
        const value = values[at] ?? 0;
        const seen = (count[node] ?? 0) + 1;
        const away = value - (mean[node] ?? 0);
        const centre = (mean[node] ?? 0) + away / seen;
        count[node] = seen;
        mean[node] = centre;
        squares[node] = (squares[node] ?? 0) + away * (value - centre);
        minimum[node] = Math.min(minimum[node] ?? Infinity, value);
        maximum[node] = Math.max(maximum[node] ?? -Infinity, value);
        if (value === 0) zeroCount += 1;
        if (Number.isInteger(value)) wholeCount += 1;
        observed += 1;
        zeros.add(node, step, value, centre);
        sample.add(node, step, value);
      } else {
        zeros.breakOff(node);
      }
      node += 1;
      if (node === nodes) {
        node = 0;
        step += 1;
      }
    }
    onProgress(Math.min(1, (from + values.length / nodes) / readings.steps));
  }
  const surveys = Array.from({ length: nodes }, (_, node): NodeSurvey => {
    const sorted = sample.of(node).sort();
    return {
      observed: count[node] ?? 0,
      mean: mean[node] ?? 0,
      deviation: Math.sqrt((squares[node] ?? 0) / Math.max(1, count[node] ?? 0)),
      minimum: minimum[node] ?? Infinity,
      maximum: maximum[node] ?? -Infinity,
      median: quantileOf(sorted, 0.5),
      spread: quantileOf(sorted, 0.75) - quantileOf(sorted, 0.25),
    };
  });
  const isCount = observed > 0 && wholeCount / observed > 0.999;
  const all = sample.all().sort();
  const total = readings.steps * nodes;
  return {
    steps: readings.steps,
    nodes: surveys,
    missingShare: total === 0 ? 1 : 1 - observed / total,
    zeroShare: observed === 0 ? 0 : zeroCount / total,
    wholeShare: observed === 0 ? 0 : wholeCount / observed,
    minimum: surveys.reduce((least, node) => Math.min(least, node.minimum), Infinity),
    median: quantileOf(all, 0.5),
    high: quantileOf(all, 0.99),
    maximum: surveys.reduce((most, node) => Math.max(most, node.maximum), -Infinity),
    zeroRuns: zeros.found((node) => !isCount || (surveys[node]?.median ?? 0) >= SMALL_COUNT),
  };
}

/** @param sorted ascending */
function quantileOf(sorted: Float32Array, share: number): number {
  return sorted.length === 0 ? NaN : (sorted[Math.floor(share * (sorted.length - 1))] ?? NaN);
}

/** Readings of evenly spaced steps. */
class Sample {
  readonly #every: number;
  readonly #room: number;
  readonly #values: Float32Array;
  readonly #counts: Uint32Array;

  constructor(nodes: number, steps: number) {
    this.#room = Math.max(1, Math.min(SAMPLED_STEPS, Math.floor(SAMPLED_READINGS / nodes), steps));
    this.#every = Math.max(1, Math.ceil(steps / this.#room));
    this.#values = new Float32Array(this.#room * nodes);
    this.#counts = new Uint32Array(nodes);
  }

  add(node: number, step: number, value: number): void {
    if (step % this.#every !== 0) return;
    const count = this.#counts[node] ?? 0;
    if (count >= this.#room) return;
    this.#values[node * this.#room + count] = value;
    this.#counts[node] = count + 1;
  }

  of(node: number): Float32Array {
    const from = node * this.#room;
    return this.#values.slice(from, from + (this.#counts[node] ?? 0));
  }

  /** Of all sensors. */
  all(): Float32Array {
    const length = this.#counts.reduce((sum, count) => sum + count, 0);
    const all = new Float32Array(length);
    let at = 0;
    for (let node = 0; node < this.#counts.length; node++) {
      const part = this.of(node);
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
}

/**
 * Runs of exact zeros that begin and end abruptly, of two steps at least: traffic ebbs away before it stops, and a detector that
 * lost its line reports zeros in the middle of it.
 */
class ZeroRuns {
  readonly #begin: Float64Array;
  readonly #before: Float64Array;
  readonly #runs: Uint32Array;
  readonly #readings: Float64Array;
  /** Of each sensor. */
  readonly #longest = new Map<number, ZeroRun>();

  constructor(nodes: number) {
    this.#begin = new Float64Array(nodes).fill(-1);
    this.#before = new Float64Array(nodes).fill(NaN);
    this.#runs = new Uint32Array(nodes);
    this.#readings = new Float64Array(nodes);
  }

  /** @param mean of the sensor's readings so far */
  add(node: number, step: number, value: number, mean: number): void {
    const begin = this.#begin[node] ?? -1;
    if (value === 0) {
      if (begin === -1) this.#begin[node] = step;
      return;
    }
    if (begin !== -1) this.#end(node, begin, step, value, mean);
    this.#begin[node] = -1;
    this.#before[node] = value;
  }

  #end(node: number, from: number, to: number, after: number, mean: number): void {
    const abrupt = ABRUPT_SHARE * mean;
    if (to - from < 2 || !((this.#before[node] ?? NaN) > abrupt) || !(after > abrupt)) return;
    this.#runs[node] = (this.#runs[node] ?? 0) + 1;
    this.#readings[node] = (this.#readings[node] ?? 0) + to - from;
    if ((this.#longest.get(node)?.steps ?? 0) < to - from) this.#longest.set(node, { node, from, steps: to - from });
  }

  /** A missing reading: what is beside it is not known. */
  breakOff(node: number): void {
    this.#begin[node] = -1;
    this.#before[node] = NaN;
  }

  /** @param counts whether what a sensor shows makes its zeros suspect */
  found(counts: (node: number) => boolean): ChannelSurvey['zeroRuns'] {
    const sum = (values: Iterable<number>) =>
      [...values].reduce((total, value, node) => total + (counts(node) ? value : 0), 0);
    const longest = [...this.#longest.values()].filter(({ node }) => counts(node)).sort((a, b) => b.steps - a.steps);
    return { runs: sum(this.#runs), readings: sum(this.#readings), longest: longest.slice(0, LONGEST_RUNS) };
  }
}
