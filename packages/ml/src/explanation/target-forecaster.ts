/** Forecasts of one node with parts of the windows' readings replaced by what is usual. */
import { probabilityOf, type Batch } from '../data/index.ts';
import type { Engine, Executable } from '../engines/index.ts';
import { batchFeeds } from '../inference/forward-program.ts';
import { compileForward, type Network } from '../inference/network.ts';
import { windowsOfBatch } from '../inference/predict.ts';

/** What is explained: the mean forecast of one node over a range of horizons, of an event the mean of its probabilities. */
export interface ExplainedTarget {
  readonly node: number;
  /** First and last target step of the range, from 1, both inside. */
  readonly horizons: readonly [number, number];
}

/** A window with some readings replaced by the historical profile, as if that had been observed. */
export interface Case {
  /** First input step. */
  readonly start: number;
  /** Whose readings are replaced. */
  readonly hidden: readonly number[];
  /** The one input step, from 0, that is replaced; all when left out. */
  readonly step?: number;
}

/** One network with fixed weights, asked about one target. Whoever made it disposes it. */
export class TargetForecaster {
  readonly #batch: Batch;
  #parameters: Float32Array;

  private constructor(
    readonly network: Network,
    private readonly executable: Executable,
    private readonly target: ExplainedTarget,
    private readonly size: number,
    parameters: Float32Array,
  ) {
    this.#batch = network.batcher.allocate(size);
    this.#parameters = parameters;
  }

  /** @param parameters flat weights, [P] */
  static async create(
    network: Network,
    engine: Engine,
    parameters: Float32Array,
    target: ExplainedTarget,
  ): Promise<TargetForecaster> {
    const size = windowsOfBatch(network.model.shape.nodes);
    const executable = await compileForward(network, engine, size);
    return new TargetForecaster(network, executable, target, size, parameters);
  }

  useWeights(parameters: Float32Array): void {
    this.#parameters = parameters;
  }

  /** Values of the graph inputs by name, in place of those that were set before. */
  useGraph(graph: Readonly<Record<string, Float32Array>>): void {
    for (const [name, values] of Object.entries(graph)) this.executable.set(name, values);
  }

  /**
   * @param pause awaited between two batches; may throw to stop
   * @returns mean forecast of the target over its horizons, one a case, dataset unit; of an event the mean probability
   */
  async forecast(cases: readonly Case[], pause: () => Promise<void>): Promise<Float64Array> {
    const { model, batcher, data } = this.network;
    const { targetSteps } = model.shape;
    const { node, horizons } = this.target;
    const { scaler, event } = data;
    const told = event === null ? (output: number) => output * scaler.deviation + scaler.mean : probabilityOf;
    const found = new Float64Array(cases.length);
    for (let first = 0; first < cases.length; first += this.size) {
      await pause();
      const some = cases.slice(first, first + this.size);
      batcher.fill(
        Int32Array.from(some, ({ start }) => start),
        this.#batch,
        'forecast',
      );
      some.forEach((one, window) => hide(this.#batch, one, window, this.size));
      const feeds = { ...batchFeeds(model.shape, this.#batch), parameters: this.#parameters };
      const { prediction } = await this.executable.run(feeds, ['prediction']);
      if (!prediction) throw new Error('the forward pass gave no prediction');
      for (let window = 0; window < some.length; window += 1) {
        let sum = 0;
        for (let h = horizons[0]; h <= horizons[1]; h += 1) {
          sum += told(prediction[(node * this.size + window) * targetSteps + h - 1] ?? NaN);
        }
        found[first + window] = sum / (horizons[1] - horizons[0] + 1);
      }
    }
    return found;
  }

  dispose(): void {
    this.executable.dispose();
  }
}

/**
 * Puts the profile in the place of readings. Where nothing was observed there is nothing to hide; a missing reading behind a
 * replaced one repeats that, as it repeats an observed one. Means over past weeks still hold the readings that are replaced.
 */
function hide({ lags, lagMask, last, profileLags }: Batch, { hidden, step }: Case, window: number, size: number): void {
  const steps = lags.length / last.length;
  for (const node of hidden) {
    const row = node * size + window;
    let known = 0;
    let isReplaced = false;
    for (let t = 0; t < steps; t += 1) {
      const at = row * steps + t;
      if (lagMask[at] !== 1) {
        if (isReplaced) lags[at] = known;
      } else if (step === undefined || step === t) {
        lags[at] = profileLags[at] ?? 0;
        isReplaced = true;
      }
      known = lags[at] ?? 0;
    }
    if (isReplaced) last[row] = known;
  }
}
