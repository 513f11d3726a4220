/** A rule or closed form as a run: fitted at once, no updates, no checkpoints. */
import { fitBaseline, predictWindows } from '../baselines/index.ts';
import type { RunConfig } from '../config/index.ts';
import { prepareData } from '../data/index.ts';
import { RunInterruptedError } from '../errors.ts';
import { measureLatency } from '../inference/latency.ts';
import { writeWeights } from '../inference/weights.ts';
import { nextTurn } from './hooks.ts';
import { outcomeOf } from './outcome.ts';
import type { RunOptions, RunOutcome } from './run-data.ts';

export type ClosedFormConfig = Extract<RunConfig, { role: 'baseline' }> & {
  readonly model: Exclude<Extract<RunConfig, { role: 'baseline' }>['model'], { name: 'nlinear' }>;
};

export async function runBaseline(config: ClosedFormConfig, options: RunOptions): Promise<RunOutcome> {
  const { engine, hooks, signal } = options;
  const pause = async (): Promise<void> => {
    await nextTurn();
    if (signal.aborted) throw new RunInterruptedError(0);
  };
  const data = prepareData(options.data.series, config.protocol);
  await pause();
  const began = performance.now();
  const baseline = fitBaseline(config.model, data, config.inputs);
  const trainSeconds = (performance.now() - began) / 1000;
  await pause();
  const validation = predictWindows(baseline, data.windows.validation, data);
  const test = predictWindows(baseline, data.windows.test, data);
  const out = new Float32Array(data.protocol.targetSteps * data.series.nodes);
  const predictor = {
    predict: (start: number): Promise<Float32Array> => {
      baseline.predictWindow(start, out);
      return Promise.resolve(out);
    },
    dispose: () => undefined,
  };
  const latency = await measureLatency(predictor, data.windows.test, pause);
  const weights = writeWeights({
    arrays: Object.fromEntries(
      Object.entries(baseline.weights).map(([name, values]) => [name, { shape: [values.length], values }]),
    ),
    metadata: { config: JSON.stringify(config) },
  });
  hooks.progress({ step: 1, totalSteps: 1, secondsLeft: 0 });
  return outcomeOf(data, engine, {
    parameters: baseline.parameters,
    trainSeconds,
    weights,
    predictions: { validation, test },
    latency,
  });
}
