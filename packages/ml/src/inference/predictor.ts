/** Forecasts of one window at a time, as a service makes them; latency is measured on this very path. */
import type { Series, WindowBatcher } from '../data/index.ts';
import type { Engine } from '../engines/index.ts';
import { batchFeeds } from './forward-program.ts';
import { compileForward, type Network } from './network.ts';
import { unscaleWindow } from './unscale.ts';

/** Forecasts one window after another; calls must not overlap. Whoever made it disposes it. */
export interface Predictor {
  /**
   * @param start first input step of the window
   * @returns [H, N] row-major, dataset unit or probabilities of an event; an array that the caller may keep, unless the
   *   maker says otherwise
   */
  predict(start: number): Promise<Float32Array>;
  /**
   * The same weights on other readings of the same nodes and steps. Made once for all windows: preparing a whole series costs
   * more than a forecast. It is disposed with the predictor that it was made from.
   */
  over(readings: Series): Pick<Predictor, 'predict'>;
  /** Frees what it holds on its engine; later forecasts are refused. */
  dispose(): void;
}

/**
 * A predictor of a network with fixed weights: one window in, its forecast out, a new array each time.
 *
 * @param engine compiles the forward pass for one window; it must outlive the predictor, which the caller disposes
 * @param parameters flat weights, [P]; copied
 * @throws UnknownKernelError when the traced engine does not know an operation of the model
 */
export async function createPredictor(network: Network, engine: Engine, parameters: Float32Array): Promise<Predictor> {
  const { model, data, batcher } = network;
  const { nodes, targetSteps } = model.shape;
  const executable = await compileForward(network, engine, 1, parameters);
  const room = batcher.allocate(1);
  const starts = new Int32Array(1);
  const predict = async (from: WindowBatcher, start: number): Promise<Float32Array> => {
    starts[0] = start;
    from.fill(starts, room, 'forecast');
    const { prediction } = await executable.run(batchFeeds(model.shape, room), ['prediction']);
    if (!prediction) throw new Error('the forward pass gave no prediction');
    const forecast = new Float32Array(targetSteps * nodes);
    unscaleWindow(prediction, { windows: 1, window: 0, targetSteps }, data, forecast);
    return forecast;
  };
  return {
    predict: (start) => predict(batcher, start),
    over(readings) {
      const others = batcher.over(readings);
      return { predict: (start) => predict(others, start) };
    },
    dispose: () => executable.dispose(),
  };
}

/**
 * The mean of several predictors, asked one after another: the whole cost of serving an ensemble. Disposing it disposes
 * the members.
 *
 * @param weights how much each member counts at each place of a forecast, [H, N]; all the same when left out
 */
export function meanPredictor(members: readonly Predictor[], weights?: readonly Float32Array[]): Predictor {
  const predict = async (from: readonly Pick<Predictor, 'predict'>[], start: number): Promise<Float32Array> => {
    let sum: Float32Array | undefined;
    for (const [index, member] of from.entries()) {
      const forecast = await member.predict(start);
      const own = weights?.[index];
      sum ??= new Float32Array(forecast.length);
      for (let at = 0; at < sum.length; at += 1) {
        sum[at] = (sum[at] ?? 0) + (forecast[at] ?? NaN) * (own ? (own[at] ?? NaN) : 1 / from.length);
      }
    }
    if (!sum) throw new RangeError('a mean needs at least one member');
    return sum;
  };
  return {
    predict: (start) => predict(members, start),
    over(readings) {
      const others = members.map((member) => member.over(readings));
      return { predict: (start) => predict(others, start) };
    },
    dispose() {
      for (const member of members) member.dispose();
    },
  };
}
