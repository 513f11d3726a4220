/** Forecasts of many windows, in big batches. */
import type { Batch, Series } from '../data/index.ts';
import type { Engine, Executable } from '../engines/index.ts';
import { batchFeeds } from './forward-program.ts';
import { compileForward, type Network } from './network.ts';
import { unscaleWindow } from './unscale.ts';

/** Rows (nodes times windows) that a batch holds at most: enough to be fast, little enough memory. */
const ROWS = 16_384;
const MOST_WINDOWS = 64;

/** What a forecast looks at in place of the network's own readings. */
export interface LookedAt {
  /** Of the same nodes and steps. */
  readonly readings?: Series;
  /**
   * Changes a filled batch in place.
   *
   * @param of.first place, among all starts, of the batch's first window
   * @param of.used windows that the batch holds
   * @param of.windows B, windows that it has room for
   */
  readonly change?: (
    batch: Batch,
    of: { readonly first: number; readonly used: number; readonly windows: number },
  ) => void;
}

/** How many windows a batch of forecasts holds. */
export function windowsOfBatch(nodes: number): number {
  return Math.max(1, Math.min(MOST_WINDOWS, Math.floor(ROWS / nodes)));
}

/** Forecasts windows with any weights of one network. */
export class WindowForecaster {
  private constructor(
    private readonly network: Network,
    private readonly executable: Executable,
    private readonly batch: number,
  ) {}

  static async create(network: Network, engine: Engine): Promise<WindowForecaster> {
    const batch = windowsOfBatch(network.model.shape.nodes);
    return new WindowForecaster(network, await compileForward(network, engine, batch), batch);
  }

  /**
   * @param parameters flat weights, [P]
   * @param starts first input step of each window, [W]
   * @param pause awaited between two batches: the caller may give way to other work, or throw to stop
   * @returns [W, H, N] row-major, dataset unit, or probabilities of an event
   */
  predict(
    parameters: Float32Array,
    starts: Int32Array,
    pause: () => Promise<void>,
    lookedAt: LookedAt = {},
  ): Promise<Float32Array> {
    const { nodes, targetSteps } = this.network.model.shape;
    const into = new Float32Array(starts.length * targetSteps * nodes);
    return this.predictInto(into, parameters, starts, pause, lookedAt);
  }

  /** The same in half precision: half the memory, three digits. */
  predictHalf(parameters: Float32Array, starts: Int32Array, pause: () => Promise<void>): Promise<Float16Array> {
    const { nodes, targetSteps } = this.network.model.shape;
    const into = new Float16Array(starts.length * targetSteps * nodes);
    return this.predictInto(into, parameters, starts, pause, {});
  }

  private async predictInto<T extends Float32Array | Float16Array>(
    predictions: T,
    parameters: Float32Array,
    starts: Int32Array,
    pause: () => Promise<void>,
    { readings, change }: LookedAt,
  ): Promise<T> {
    const { model, data } = this.network;
    const batcher = readings ? this.network.batcher.over(readings) : this.network.batcher;
    const { nodes, targetSteps } = model.shape;
    data.reads.forecast(starts, data.windows.test, [parameters]);
    const room = batcher.allocate(this.batch);
    const size = targetSteps * nodes;
    const forecast = new Float32Array(size);
    for (let first = 0; first < starts.length; first += this.batch) {
      await pause();
      const windows = starts.subarray(first, first + this.batch);
      batcher.fill(windows, room, 'forecast');
      change?.(room, { first, used: windows.length, windows: this.batch });
      const feeds = { ...batchFeeds(model.shape, room), parameters };
      const { prediction } = await this.executable.run(feeds, ['prediction']);
      if (!prediction) throw new Error('the forward pass gave no prediction');
      for (let window = 0; window < windows.length; window += 1) {
        unscaleWindow(prediction, { windows: this.batch, window, targetSteps }, data, forecast);
        predictions.set(forecast, (first + window) * size);
      }
    }
    return predictions;
  }

  dispose(): void {
    this.executable.dispose();
  }
}
