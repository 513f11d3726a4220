/** A finished run judged again: its kept weights forecast the parts anew, and the protocol's own code scores them. */
import { isTrained, type ClosedFormConfig, type RunConfig, type TrainedConfig } from '../config/index.ts';
import { fromQuantised } from '../compression/quantise.ts';
import { WindowForecaster } from '../inference/predict.ts';
import { readWeights, type StoredArray } from '../inference/weights.ts';
import { runBaseline } from './baseline-run.ts';
import { boundNetwork } from './bound-network.ts';
import { runEnsemble } from './ensemble-run.ts';
import { evaluate } from './evaluate.ts';
import type { EnsembleMember, RunOptions, RunOutcome } from './run-data.ts';
import { SourceMismatchError } from './source.ts';
import { trainedMembers } from './trained-members.ts';
import { pauseUnless } from './turn.ts';

export interface EvaluatedWeights extends Pick<RunOptions, 'data' | 'engine' | 'signal' | 'hooks'> {
  readonly config: RunConfig;
  /** `RunOutcome.weights` of the run. */
  readonly weights: Uint8Array;
  /** Role `quantised` alone: the config of the run that it was made of. */
  readonly sourceConfig?: RunConfig;
}

/**
 * Forecasts validation and test part with given weights and scores them, as the run did when it ended: on the same engine
 * with the same threads the scores are the same, bit for bit. Nothing is trained; a baseline of closed form is fitted
 * again, its weights being what the train part says.
 *
 * @returns as `executeRun`, without forecasts of the train part and with no time of training
 * @throws WeightsFormatError for bytes that are no weights file, RangeError naming the parameter that does not fit the
 *   config's network; SourceMismatchError for a quantised network without the config of its source; MissingTeacherError
 *   for an ensemble whose file does not hold its members; DataError when the series cannot carry the protocol;
 *   RunInterruptedError after the signal was aborted
 */
export async function evaluateWeights(options: EvaluatedWeights): Promise<RunOutcome> {
  const { config, weights, sourceConfig } = options;
  if (isTrained(config)) return evaluateNetwork(config, readWeights(weights).arrays, options);
  if (config.role === 'quantised') {
    if (sourceConfig === undefined || !isTrained(sourceConfig)) {
      const got = sourceConfig === undefined ? 'none' : `one of role ${sourceConfig.role}`;
      throw new SourceMismatchError(`expected the config of the trained run that was quantised, got ${got}`);
    }
    return evaluateQuantised(config, sourceConfig, options);
  }
  if (config.role === 'ensemble') return evaluateEnsemble(config, options);
  // What is left is a baseline that is not trained; the compiler cannot subtract a model from a role.
  return runBaseline(config as ClosedFormConfig, options);
}

/** Nobody learns from it any more: the train part is not forecast. */
const unteaching = <Config extends RunConfig>(config: Config): Config =>
  config.role === 'teacher' ? { ...config, teaches: false } : config;

async function evaluateNetwork(
  config: TrainedConfig,
  arrays: Readonly<Record<string, StoredArray>>,
  { data, engine, signal }: EvaluatedWeights,
): Promise<RunOutcome> {
  const network = boundNetwork(config, data);
  const parameters = network.model.layout.flatten(arrays);
  const forecaster = await WindowForecaster.create(network, engine);
  try {
    return await evaluate(
      unteaching(config),
      { network, forecaster, parameters, arrays, trainSeconds: 0 },
      { engine, adjacency: data.adjacency, pause: pauseUnless(signal) },
    );
  } finally {
    forecaster.dispose();
  }
}

async function evaluateQuantised(
  config: Extract<RunConfig, { role: 'quantised' }>,
  sourceConfig: TrainedConfig,
  { weights, data, engine, signal }: EvaluatedWeights,
): Promise<RunOutcome> {
  const { arrays } = readWeights(weights);
  const float = boundNetwork(sourceConfig, data);
  const { parameters, entering } = fromQuantised(float.model.layout, arrays);
  const network = { ...float, entering };
  const forecaster = await WindowForecaster.create(network, engine);
  try {
    return await evaluate(
      config,
      { network, forecaster, parameters, arrays, trainSeconds: 0 },
      { engine, adjacency: data.adjacency, pause: pauseUnless(signal) },
    );
  } finally {
    forecaster.dispose();
  }
}

async function evaluateEnsemble(
  config: Extract<RunConfig, { role: 'ensemble' }>,
  options: EvaluatedWeights,
): Promise<RunOutcome> {
  const { weights } = options;
  const held = trainedMembers({ config, weights }, config.protocol.targetSteps * options.data.series.nodes);
  const members: EnsembleMember[] = [];
  for (const { config: own, arrays } of held.members) {
    const outcome = await evaluateNetwork(
      { ...own, ...(config.testPart && { testPart: config.testPart }) },
      arrays,
      options,
    );
    const { validation, test } = outcome.predictions;
    members.push({
      config: own,
      weights: outcome.weights,
      predictions: { train: new Float32Array(), validation, test },
      trainSeconds: 0,
    });
  }
  const { predictions, ...outcome } = await runEnsemble(config, { ...options, members });
  return { ...outcome, predictions: { validation: predictions.validation, test: predictions.test } };
}
