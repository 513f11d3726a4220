import type { Engine } from '../engines/index.ts';
import { batchFeeds, forwardProgram, quantileOutput } from './forward-program.ts';
import type { Network } from './network.ts';
import { windowsOfBatch } from './predict.ts';
import { unscaleWindow } from './unscale.ts';

/** Forecasts of windows at one level. */
export interface QuantileForecast {
  /** Wanted share of truths at or below, in (0, 1). */
  readonly level: number;
  /** [W, H, N] row-major, dataset unit. */
  readonly values: Float32Array;
}

/**
 * The quantiles that a network forecasts beside its point forecast, which is the median.
 *
 * @param parameters flat weights, [P]
 * @param starts first input step of each window, [W]
 * @param pause awaited between two batches; may throw to stop
 * @returns in ascending order of their levels, without 0.5; none where the network has none
 */
export async function forecastQuantiles(
  network: Network,
  engine: Engine,
  parameters: Float32Array,
  starts: Int32Array,
  pause: () => Promise<void>,
): Promise<QuantileForecast[]> {
  const { model, data, batcher } = network;
  const { nodes, targetSteps, quantiles } = model.shape;
  const levels = quantiles.filter((_, index) => index !== (quantiles.length - 1) / 2);
  if (levels.length === 0) return [];
  const batch = windowsOfBatch(nodes);
  const { program, inputs, graphInputs } = forwardProgram(model, batch, {
    quantiles: true,
    entering: network.entering,
  });
  const executable = await engine.compile(program, inputs, { constants: graphInputs });
  try {
    for (const [name, values] of Object.entries(network.graph)) executable.set(name, values);
    data.reads.forecast(starts, data.windows.test, [parameters]);
    const size = targetSteps * nodes;
    const forecasts = levels.map((level) => ({ level, values: new Float32Array(starts.length * size) }));
    const names = levels.map((_, index) => quantileOutput(index));
    const room = batcher.allocate(batch);
    for (let first = 0; first < starts.length; first += batch) {
      await pause();
      const windows = starts.subarray(first, first + batch);
      batcher.fill(windows, room, 'forecast');
      const outputs = await executable.run({ ...batchFeeds(model.shape, room), parameters }, names);
      for (const [index, { values }] of forecasts.entries()) {
        const output = outputs[quantileOutput(index)];
        if (!output) throw new Error(`the forward pass gave no quantile at place ${index}`);
        for (let window = 0; window < windows.length; window += 1) {
          const out = values.subarray((first + window) * size, (first + window + 1) * size);
          unscaleWindow(output, { windows: batch, window, targetSteps }, data, out);
        }
      }
    }
    return forecasts;
  } finally {
    executable.dispose();
  }
}
