/** Goes along with a series as it is written: counts and hashes its readings, and makes the blocks of them. */
import { canonicalJson, Sha256 } from '../hashing.ts';
import { blockOf, type Block, type SeriesSlice } from './blocks.ts';
import { SeriesStatistics, type NodeStatistics } from './statistics.ts';

/** What was found in a series. */
export interface Findings {
  readonly steps: number;
  /** Of the target channel, one entry a node. */
  readonly statistics: readonly NodeStatistics[];
  /** One entry a channel. */
  readonly missingShares: readonly number[];
  readonly contentHash: string;
}

interface Head {
  readonly nodes: readonly unknown[];
  readonly channels: readonly { readonly role: string }[];
  readonly startAt: Date;
  readonly stepSeconds: number;
  /** IANA name. */
  readonly zone: string;
}

export class SeriesMeter {
  readonly #statistics: SeriesStatistics;
  readonly #hash = new Sha256();
  #steps = 0;

  /** @throws RangeError where no channel is the TARGET */
  constructor({ nodes, channels, startAt, stepSeconds, zone }: Head) {
    const channel = targetIndex(channels);
    this.#statistics = new SeriesStatistics({ nodes: nodes.length, channels: channels.length, channel });
    this.#hash.add(canonicalJson({ nodes, channels, startAt: startAt.toISOString(), stepSeconds, zone }));
  }

  /**
   * The rows that follow those before, cut as `slicesOf` cuts: the hash is over the blocks as they are stored.
   *
   * @throws RangeError where an observed reading is no number
   */
  add(slice: SeriesSlice): Block {
    this.#statistics.add(slice);
    const block = blockOf(slice);
    this.#hash.add(block.values);
    this.#hash.add(block.mask);
    this.#steps += slice.steps;
    return block;
  }

  /** To be asked once, at the end. */
  findings(): Findings {
    return {
      steps: this.#steps,
      statistics: this.#statistics.nodes(),
      missingShares: this.#statistics.missingShares,
      contentHash: this.#hash.digest(),
    };
  }
}

/** The first channel with the role TARGET. @throws RangeError where there is none */
export function targetIndex(channels: Head['channels']): number {
  const index = channels.findIndex(({ role }) => role === 'TARGET');
  if (index === -1) throw new RangeError('a dataset needs a channel with the role TARGET');
  return index;
}
