/** A rule or closed form as a run: fitted at once, no updates, no checkpoints. */
import { fitBaseline, predictWindows } from '../baselines/index.ts';
import type { ClosedFormConfig } from '../config/index.ts';
import { prepareData, revealed } from '../data/index.ts';
import { stressScores } from '../evaluation/index.ts';
import { measureLatency } from '../inference/latency.ts';
import { outcomeOf } from './outcome.ts';
import type { RunOptions, RunOutcome } from './run-data.ts';
import { pauseUnless } from './turn.ts';

/**
 * Fits a rule or closed form on the train part, forecasts validation and test part, and measures latency at batch 1.
 * Nothing is drawn at random but the labels of a share below 1: with all of them the config's seed changes nothing.
 *
 * @throws RunInterruptedError after the signal was aborted; DataError when the series cannot carry the protocol
 */
export async function runBaseline(config: ClosedFormConfig, options: RunOptions): Promise<RunOutcome> {
  const { engine, hooks, signal } = options;
  const pause = pauseUnless(signal);
  const data = prepareData(options.data.series, config.protocol, {
    inputs: config.inputs,
    budget: { share: config.labelShare ?? 1, seed: config.seed },
  });
  if (data.learnt !== undefined) {
    hooks.log('info', revealed({ labelled: data.labelled, learnt: data.learnt }));
  }
  await pause();
  const began = performance.now();
  const baseline = fitBaseline(config.model, data, config.inputs);
  const trainSeconds = (performance.now() - began) / 1000;
  await pause();
  const validation = predictWindows(baseline, data.windows.validation, data);
  const isWithheld = config.testPart === 'withheld';
  const test = isWithheld ? new Float32Array() : predictWindows(baseline, data.windows.test, data);
  const out = new Float32Array(data.protocol.targetSteps * data.series.nodes);
  const predictor = {
    predict: (start: number): Promise<Float32Array> => {
      baseline.predictWindow(start, out);
      return Promise.resolve(out);
    },
  };
  const latency = await measureLatency(predictor, isWithheld ? data.windows.validation : data.windows.test, pause);
  hooks.progress({ step: 1, totalSteps: 1, secondsLeft: 0 });
  return outcomeOf(data, engine, {
    parameters: baseline.parameters,
    inputNumbers: baseline.inputNumbers,
    trainSeconds,
    learnt: {
      arrays: baseline.weights,
      metadata: { config: JSON.stringify(config), scaler: JSON.stringify(data.scaler) },
    },
    predictions: { validation, test },
    stress: isWithheld
      ? []
      : await stressScores({
          data,
          adjacency: options.data.adjacency,
          predictions: test,
          forecast: async (readings, starts) => {
            await pause();
            return predictWindows(baseline.over(readings), starts, data, baseline);
          },
        }),
    latency,
  });
}
