/** What a dataset's row says about its readings, taken from them in one place so that it cannot disagree. */
import type { SeriesArrays } from './blocks.ts';

export interface NodeStatistics {
  readonly mean: number | null;
  readonly standardDeviation: number | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly missingShare: number;
}

interface Shape {
  readonly nodes: number;
  readonly channels: number;
  /** The one whose nodes are described. */
  readonly channel: number;
}

/** Counts the readings of a series as its rows come by. */
export class SeriesStatistics {
  readonly #shape: Shape;
  readonly #count: Float64Array;
  readonly #mean: Float64Array;
  readonly #squares: Float64Array;
  readonly #minimum: Float64Array;
  readonly #maximum: Float64Array;
  #readings = 0;
  readonly #missing: Float64Array;

  constructor(shape: Shape) {
    this.#shape = shape;
    this.#missing = new Float64Array(shape.channels);
    const room = () => new Float64Array(shape.nodes);
    this.#count = room();
    this.#mean = room();
    this.#squares = room();
    this.#minimum = room().fill(Infinity);
    this.#maximum = room().fill(-Infinity);
  }

  /**
   * The rows that follow those before.
   *
   * @throws RangeError where an observed reading is no number
   */
  add({ values, mask }: SeriesArrays): void {
    const missing = this.#missing;
    const width = this.#shape.channels;
    for (let i = 0, of = 0; i < mask.length; i++, of = of + 1 === width ? 0 : of + 1) {
      if (mask[i] === 0) missing[of] = (missing[of] ?? 0) + 1;
      else if (!Number.isFinite(values[i])) {
        throw new RangeError(`reading ${this.#readings + i} is marked as observed but is ${String(values[i])}`);
      }
    }
    this.#readings += mask.length;
    const { nodes, channels, channel } = this.#shape;
    const [counts, means, squares] = [this.#count, this.#mean, this.#squares];
    const [minima, maxima] = [this.#minimum, this.#maximum];
    for (let i = channel, node = 0; i < mask.length; i += channels, node = node + 1 === nodes ? 0 : node + 1) {
      if (mask[i] === 0) continue;
      const value = values[i] ?? 0;
      // Welford's update: no loss of digits where the mean is far from zero.
      const count = (counts[node] ?? 0) + 1;
      const before = means[node] ?? 0;
      const away = value - before;
      const mean = before + away / count;
      counts[node] = count;
      means[node] = mean;
      squares[node] = (squares[node] ?? 0) + away * (value - mean);
      minima[node] = Math.min(minima[node] ?? Infinity, value);
      maxima[node] = Math.max(maxima[node] ?? -Infinity, value);
    }
  }

  /** Share of its readings that are missing, one entry a channel. */
  get missingShares(): number[] {
    const each = this.#readings / this.#shape.channels;
    return Array.from(this.#missing, (missing) => missing / each);
  }

  /** Of the channel over its observed readings, one entry a node. */
  nodes(): NodeStatistics[] {
    const { nodes, channels } = this.#shape;
    const steps = this.#readings / (nodes * channels);
    return Array.from({ length: nodes }, (_, node) => {
      const count = this.#count[node] ?? 0;
      const missingShare = 1 - count / steps;
      if (count === 0) return { mean: null, standardDeviation: null, minimum: null, maximum: null, missingShare };
      return {
        mean: this.#mean[node] ?? NaN,
        standardDeviation: Math.sqrt((this.#squares[node] ?? NaN) / count),
        minimum: this.#minimum[node] ?? NaN,
        maximum: this.#maximum[node] ?? NaN,
        missingShare,
      };
    });
  }
}
