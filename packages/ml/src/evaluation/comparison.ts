/**
 * Means and differences of test MAE with what makes them uncertain: the seeds that were drawn and the hours that were
 * measured, in blocks of neighbouring windows (see `blocksOf`). The two variances are added:
 *
 *   se^2 = s_seed^2 / n  +  B/(B - 1) Var*(bootstrap of the seed mean over B blocks),   interval = mean +- t_df(0.975) se
 *
 * with df by Welch and Satterthwaite from n - 1 and B - 1; the factor undoes that a bootstrap divides by B. Differences are taken seed by seed (a student and its
 * control share first weights and batches) and block by block; by block alone where two have fewer than two seeds in
 * common, or one has seeds of its own (see `spreadBetween`). With a handful of seeds and one or two test days these intervals are the honest width,
 * not a small one; they say nothing of other weeks or cities.
 */
import { RandomStream } from '../random/stream.ts';
import { DataError } from '../errors.ts';
import type { BlockErrors } from './block-errors.ts';
import { mean, spreadBetween, spreadOf, variance, type Spread } from './seed-spread.ts';
import { twoSidedProbability, twoSidedQuantile } from './student-t.ts';

const RESAMPLES = 2000;
const LEVEL = 0.95;

/** Test errors of one configuration: one entry a seed; a closed form, which no seed changes, has one. */
export interface Measured {
  readonly seeds: readonly number[];
  /** Whether another seed would give other numbers. */
  readonly seeded: boolean;
  /** Whether its seeds are only the places of what was brought along, and nothing was drawn as others' were; no where left out. */
  readonly ownSeeds?: boolean | undefined;
  readonly blocks: readonly BlockErrors[];
}

/** A mean with its 95 % interval; no bounds where one seed or one block leaves nothing to judge by. */
export interface Interval {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Two-sided probability of so large a mean if the truth were 0; null where it cannot be judged. */
  readonly probability: number | null;
}

/** Block multiplicities of each resample, the same for all configurations of a board. */
export function drawResamples(blocks: number): Int32Array[] {
  const random = new RandomStream(1, 'block bootstrap');
  return Array.from({ length: RESAMPLES }, () => Int32Array.from({ length: blocks }, () => random.below(blocks)));
}

/** MAE of one seed over some blocks. */
function maeOf(errors: BlockErrors, blocks: Int32Array): number {
  let sum = 0;
  let count = 0;
  for (const block of blocks) {
    sum += errors.absoluteSum[block] ?? 0;
    count += errors.count[block] ?? 0;
  }
  return sum / count;
}

/** A configuration's MAE by seed, and its seed mean in every resample; computed once, compared with many. */
export class MeasuredConfiguration {
  readonly seeds: readonly number[];
  readonly seeded: boolean;
  readonly ownSeeds: boolean;
  /** [seeds] */
  readonly maes: readonly number[];
  readonly #resampledBySeed: readonly Float64Array[];
  readonly #blocks: number;

  constructor(measured: Measured, resamples: readonly Int32Array[]) {
    const [first] = measured.blocks;
    if (first === undefined || measured.blocks.length !== measured.seeds.length) {
      throw new DataError(
        `a configuration needs the errors of each of its ${measured.seeds.length} seeds, got ${measured.blocks.length}`,
      );
    }
    this.seeds = measured.seeds;
    this.seeded = measured.seeded;
    this.ownSeeds = measured.ownSeeds ?? false;
    this.#blocks = first.count.length;
    const all = Int32Array.from({ length: this.#blocks }, (_, index) => index);
    this.maes = measured.blocks.map((errors) => maeOf(errors, all));
    this.#resampledBySeed = measured.blocks.map((errors) =>
      Float64Array.from(resamples, (resample) => maeOf(errors, resample)),
    );
  }

  /** Mean test MAE with its interval. */
  interval(): Interval {
    const spread = this.seeded ? spreadOf(this.maes) : 'none';
    return this.#intervalOf(mean(this.maes), this.#resampledSums(this.seeds), this.seeds.length, spread);
  }

  /**
   * This minus the other, paired by seed and block; a closed form stands beside every seed of the other. With fewer than
   * two seeds in common, and with what has seeds of its own, it is the difference of the two means, paired by block alone.
   */
  minus(other: MeasuredConfiguration): Interval {
    const isShared = (seed: number) => !this.ownSeeds && !other.ownSeeds && other.seeds.includes(seed);
    const shared = this.seeds.filter(isShared);
    if (this.seeded && other.seeded && shared.length < 2) return this.#unpairedMinus(other);
    const seeds = !this.seeded ? other.seeds : !other.seeded ? this.seeds : shared;
    const differences = seeds.map((seed) => this.#mae(seed) - other.#mae(seed));
    const sums = this.#resampledSums(seeds);
    for (const seed of seeds) other.#accumulate(seed, sums, -1);
    const spread = this.seeded || other.seeded ? spreadOf(differences) : 'none';
    return this.#intervalOf(mean(differences), sums, seeds.length, spread);
  }

  #unpairedMinus(other: MeasuredConfiguration): Interval {
    const sums = new Float64Array(this.#resampledBySeed[0]?.length ?? 0);
    for (const seed of this.seeds) this.#accumulate(seed, sums, 1 / this.seeds.length);
    for (const seed of other.seeds) other.#accumulate(seed, sums, -1 / other.seeds.length);
    return this.#intervalOf(mean(this.maes) - mean(other.maes), sums, 1, spreadBetween(this.maes, other.maes));
  }

  #index(seed: number): number {
    return this.seeded ? this.seeds.indexOf(seed) : 0;
  }

  #mae(seed: number): number {
    return this.maes[this.#index(seed)] ?? NaN;
  }

  /** Adds this seed's MAE in every resample to `sums`, times the weight. */
  #accumulate(seed: number, sums: Float64Array, weight: number): void {
    const resampled = this.#resampledBySeed[this.#index(seed)] ?? new Float64Array(0);
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + weight * (resampled[at] ?? NaN);
  }

  /** Sum of the seeds' MAEs in every resample. */
  #resampledSums(seeds: readonly number[]): Float64Array {
    const sums = new Float64Array(this.#resampledBySeed[0]?.length ?? 0);
    for (const seed of seeds) this.#accumulate(seed, sums, 1);
    return sums;
  }

  /**
   * @param sums `terms` times what is asked for, in every resample
   * @param spread what the seeds leave on it; null where they do not tell, `none` where no seed matters
   */
  #intervalOf(centre: number, sums: Float64Array, terms: number, spread: Spread | null | 'none'): Interval {
    if (this.#blocks < 2 || spread === null) return { mean: centre, low: null, high: null, probability: null };
    const fromBlocks = (variance(sums) / terms ** 2) * (this.#blocks / (this.#blocks - 1));
    const fromSeeds = spread === 'none' ? 0 : spread.variance;
    const total = fromBlocks + fromSeeds;
    if (total === 0) return { mean: centre, low: centre, high: centre, probability: centre === 0 ? 1 : 0 };
    const degrees =
      total ** 2 / (fromBlocks ** 2 / (this.#blocks - 1) + (spread === 'none' ? 0 : fromSeeds ** 2 / spread.degrees));
    const error = Math.sqrt(total);
    const reach = twoSidedQuantile(LEVEL, degrees) * error;
    return {
      mean: centre,
      low: centre - reach,
      high: centre + reach,
      probability: twoSidedProbability(centre / error, degrees),
    };
  }
}
