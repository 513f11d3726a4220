/** A longer memory than the window: means over past weeks, as features of a node and window. */
import type { Inputs, Protocol } from '../config/index.ts';
import type { LearntSteps } from './label-budget.ts';
import type { Series } from './series.ts';

const WEEK_SECONDS = 7 * 86_400;

/** Number of features M a node and window that `inputs` asks for. */
export function memoryFeatures(inputs: Inputs, protocol: Pick<Protocol, 'targetSteps'>): number {
  return inputs.recentWeeks.length + inputs.sameSlotWeeks.length * protocol.targetSteps;
}

/**
 * Means of readings over weeks before a window's end. Only readings up to that step enter, only observed ones, and of the
 * train part only those that may be learnt from: a mean over weeks is an archive, which few labels do not buy. Where there
 * is none, the profile stands in.
 */
export class Memory {
  readonly #series: Pick<Series, 'nodes' | 'stepSeconds'>;
  /** 1 for each reading that may enter, [steps, nodes]. */
  readonly #enters: Uint8Array;
  readonly #values: Float32Array;
  readonly #profile: Float32Array;
  readonly #inputs: Inputs;
  readonly #sums: Float64Array;
  readonly #counts: Float64Array;

  /**
   * @param values readings as they enter, [steps, nodes]
   * @param profile what stands in for a mean of nothing, [steps, nodes]
   * @param learnt train steps whose readings may be learnt from; all when left out
   */
  constructor(series: Series, values: Float32Array, profile: Float32Array, inputs: Inputs, learnt?: LearntSteps) {
    const { nodes, steps, mask } = series;
    this.#series = series;
    this.#enters =
      learnt === undefined ? mask : mask.map((flag, at) => (learnt[Math.floor(at / nodes)] === 0 ? 0 : flag));
    this.#values = values;
    this.#profile = profile;
    this.#inputs = inputs;
    const running = inputs.recentWeeks.length > 0 ? (steps + 1) * nodes : 0;
    this.#sums = new Float64Array(running);
    this.#counts = new Float64Array(running);
    for (let at = 0; at + nodes < running; at++) {
      const observed = this.#enters[at] === 1 ? 1 : 0;
      this.#sums[at + nodes] = (this.#sums[at] ?? 0) + (observed === 1 ? (values[at] ?? 0) : 0);
      this.#counts[at + nodes] = (this.#counts[at] ?? 0) + observed;
    }
  }

  /**
   * Writes the features of one node and window: means of recent weeks, then those of the same slot, horizons within weeks.
   *
   * @param issue last input step of the window
   * @param out written from `at` on
   * @param scale from a reading to the model's scale
   */
  write(
    place: { readonly issue: number; readonly node: number; readonly targetSteps: number },
    out: Float32Array,
    at: number,
    scale: (value: number) => number,
  ): void {
    const { recentWeeks, sameSlotWeeks } = this.#inputs;
    let to = at;
    for (const weeks of recentWeeks) out[to++] = scale(this.#recent(place.issue, place.node, weeks));
    for (const weeks of sameSlotWeeks) {
      for (let horizon = 1; horizon <= place.targetSteps; horizon++) {
        out[to++] = scale(this.#sameSlot(place.issue, place.issue + horizon, place.node, weeks));
      }
    }
  }

  #recent(issue: number, node: number, weeks: number): number {
    const { nodes, stepSeconds } = this.#series;
    const length = Math.round((weeks * WEEK_SECONDS) / stepSeconds);
    const [from, to] = [Math.max(0, issue + 1 - length) * nodes + node, (issue + 1) * nodes + node];
    const count = (this.#counts[to] ?? 0) - (this.#counts[from] ?? 0);
    if (count === 0) return this.#profile[issue * nodes + node] ?? NaN;
    return ((this.#sums[to] ?? 0) - (this.#sums[from] ?? 0)) / count;
  }

  #sameSlot(issue: number, step: number, node: number, weeks: number): number {
    const { nodes, stepSeconds } = this.#series;
    const week = Math.round(WEEK_SECONDS / stepSeconds);
    let [sum, count] = [0, 0];
    for (let back = 1; back <= weeks; back++) {
      const before = step - back * week;
      if (before < 0) break;
      const at = before * nodes + node;
      if (before > issue || this.#enters[at] !== 1) continue;
      sum += this.#values[at] ?? 0;
      count += 1;
    }
    return count === 0 ? (this.#profile[step * nodes + node] ?? NaN) : sum / count;
  }
}
