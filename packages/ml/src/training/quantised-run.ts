/** A trained network in eight bits as a run: nothing is trained, activations are measured on train windows. */
import type { RunConfig } from '../config/index.ts';
import { activationLevels } from '../compression/activation-levels.ts';
import { fromQuantised, quantisedArrays, quantisedNames } from '../compression/quantise.ts';
import { WindowForecaster } from '../inference/predict.ts';
import { boundNetwork } from './bound-network.ts';
import { evaluate } from './evaluate.ts';
import type { RunOptions, RunOutcome } from './run-data.ts';
import { slimSourceOf, sourceOf } from './source.ts';
import { pauseUnless } from './turn.ts';

/**
 * Quantises the weights of the source, forecasts with the weights and activations that are left, as eight bits would keep
 * them, and counts the bytes of the file. The products themselves are computed in float32: the errors are those of integer
 * arithmetic, the latency is not, and is an upper bound of it.
 *
 * @throws SourceMismatchError when the source is missing or another network; RunInterruptedError after the signal was
 *   aborted; DataError when the series cannot carry the protocol
 */
export async function runQuantised(
  config: Extract<RunConfig, { role: 'quantised' }>,
  options: RunOptions,
): Promise<RunOutcome> {
  const { engine, hooks, signal } = options;
  const { calibrationWindows, percentile, edges } = config.compression;
  const pause = pauseUnless(signal);
  const source = config.slimming === undefined ? sourceOf(config, options) : slimSourceOf(config, options);
  await pause();
  const began = performance.now();
  const float = boundNetwork(source.config, options.data);
  const { layout } = float.model;
  const names = quantisedNames(layout, edges);
  const parameters = layout.flatten(source.arrays);
  const calibration = { names, windows: calibrationWindows, percentile, pause };
  const levels = await activationLevels(float, engine, parameters, calibration);
  const arrays = quantisedArrays(layout, parameters, levels);
  const trainSeconds = (performance.now() - began) / 1000;
  const whole = names.reduce((sum, name) => sum + (arrays[name]?.values.length ?? 0), 0);
  hooks.log('info', `${whole} of ${layout.trained} numbers in eight bits, in ${names.length} weights`);
  const quantised = fromQuantised(layout, arrays);
  const network = { ...float, entering: quantised.entering };
  const forecaster = await WindowForecaster.create(network, engine);
  try {
    const learnt = { network, forecaster, parameters: quantised.parameters, arrays, trainSeconds };
    const outcome = await evaluate(config, learnt, { engine, adjacency: options.data.adjacency, pause });
    hooks.progress({ step: 1, totalSteps: 1, secondsLeft: 0 });
    return outcome;
  } finally {
    forecaster.dispose();
  }
}
