/** The channels of a dataset that a run reads, taken out of its rows as these come. */
import type { datasets } from '@stillgraph/db';
import type { DataOrder } from '../training/messages.ts';

type Channel = Pick<datasets.ChannelInput, 'name' | 'role'>;

interface Shape {
  readonly steps: number;
  readonly nodes: number;
}

/** Collects the target channel, the covariates that are asked for, and labels of incidents where there are any. */
export class ChannelReadings {
  readonly #width: number;
  readonly #own;
  readonly #covariates;
  readonly #labels: { readonly index: number; readonly values: Int8Array } | null;
  #at = 0;

  /**
   * @param channels in the order of their index
   * @param asked names of covariates; that of a group, the part before a slash, stands for all of it
   * @returns undefined where no channel is the target
   */
  static of(channels: readonly Channel[], asked: readonly string[], shape: Shape): ChannelReadings | undefined {
    const target = channels.findIndex(({ role }) => role === 'TARGET');
    return target < 0 ? undefined : new ChannelReadings(channels, target, asked, shape);
  }

  private constructor(channels: readonly Channel[], target: number, asked: readonly string[], { steps, nodes }: Shape) {
    const readings = steps * nodes;
    const room = () => ({ values: new Float32Array(readings), mask: new Uint8Array(readings) });
    this.#width = channels.length;
    this.#own = { index: target, ...room() };
    this.#covariates = channels.flatMap(({ name, role }, index) => {
      const isOffered = role === 'INPUT' || role === 'KNOWN';
      if (!isOffered || !(asked.includes(name) || asked.includes(name.split('/', 1)[0] ?? name))) return [];
      return [{ index, name, isKnownAhead: role === 'KNOWN', ...room() }];
    });
    const label = channels.findIndex(({ role }) => role === 'LABEL');
    this.#labels = label < 0 ? null : { index: label, values: new Int8Array(readings).fill(-1) };
  }

  /** The next rows, row-major [steps, nodes, channels]. */
  add(values: Float32Array, mask: Uint8Array): void {
    const labels = this.#labels;
    for (let first = 0; first < values.length; first += this.#width, this.#at++) {
      for (const channel of [this.#own, ...this.#covariates]) {
        channel.values[this.#at] = values[first + channel.index] ?? 0;
        channel.mask[this.#at] = mask[first + channel.index] ?? 0;
      }
      if (labels === null || mask[first + labels.index] !== 1) continue;
      labels.values[this.#at] = values[first + labels.index] === 1 ? 1 : 0;
    }
  }

  read(): Pick<DataOrder, 'values' | 'mask' | 'labels' | 'covariates'> {
    const { values, mask } = this.#own;
    return {
      values,
      mask,
      labels: this.#labels?.values ?? null,
      covariates: this.#covariates.map(({ index: _, ...covariate }) => covariate),
    };
  }
}
