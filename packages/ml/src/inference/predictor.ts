/** Forecasts of one window at a time, as a service makes them; latency is measured on this very path. */
import type { Engine } from '../engines/index.ts';
import { batchFeeds } from './forward-program.ts';
import { compileForward, type Network } from './network.ts';

export interface Predictor {
  /**
   * @param start first input step of the window
   * @returns [H, N] row-major, dataset unit
   */
  predict(start: number): Promise<Float32Array>;
  dispose(): void;
}

/** A predictor of a network with fixed weights: one window in, its forecast out. */
export async function createPredictor(network: Network, engine: Engine, parameters: Float32Array): Promise<Predictor> {
  const { model, data, batcher } = network;
  const { nodes, targetSteps } = model.shape;
  const executable = await compileForward(network, engine, 1, parameters);
  const room = batcher.allocate(1);
  const starts = new Int32Array(1);
  return {
    async predict(start) {
      starts[0] = start;
      batcher.fill(starts, room);
      const { prediction } = await executable.run(batchFeeds(model.shape, room), ['prediction']);
      if (!prediction) throw new Error('the forward pass gave no prediction');
      const { mean, deviation } = data.scaler;
      const forecast = new Float32Array(targetSteps * nodes);
      for (let node = 0, from = 0; node < nodes; node += 1) {
        for (let step = 0; step < targetSteps; step += 1, from += 1) {
          forecast[step * nodes + node] = (prediction[from] ?? NaN) * deviation + mean;
        }
      }
      return forecast;
    },
    dispose: () => executable.dispose(),
  };
}

/** The mean of several predictors, asked one after another: the whole cost of serving an ensemble. */
export function meanPredictor(members: readonly Predictor[]): Predictor {
  return {
    async predict(start) {
      let sum: Float32Array | undefined;
      for (const member of members) {
        const forecast = await member.predict(start);
        if (sum) for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (forecast[at] ?? 0);
        else sum = forecast;
      }
      if (!sum) throw new RangeError('a mean needs at least one member');
      return sum.map((value) => value / members.length);
    },
    dispose() {
      for (const member of members) member.dispose();
    },
  };
}
