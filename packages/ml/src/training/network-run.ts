/** Training one network as a run: teacher, student or NLinear baseline. */
import type { Method, RunConfig } from '../config/index.ts';
import { labelledWindows, prepareData, type PreparedData } from '../data/index.ts';
import { distillationMethod } from '../distillation/index.ts';
import { score } from '../evaluation/index.ts';
import { RunInterruptedError } from '../errors.ts';
import { measureLatency } from '../inference/latency.ts';
import { bindNetwork, type Network } from '../inference/network.ts';
import { WindowForecaster } from '../inference/predict.ts';
import { createPredictor } from '../inference/predictor.ts';
import { writeWeights } from '../inference/weights.ts';
import type { BatchOptions } from './batches.ts';
import { readCheckpoint, writeCheckpoint, type TrainingState } from './checkpoint.ts';
import { nextTurn } from './hooks.ts';
import { initialState, train } from './loop.ts';
import { outcomeOf } from './outcome.ts';
import type { RunOptions, RunOutcome } from './run-data.ts';
import { MissingTeacherError, teacherList } from './teacher-outputs.ts';

export type NetworkRunConfig =
  | Extract<RunConfig, { role: 'teacher' | 'student' }>
  | (Extract<RunConfig, { role: 'baseline' }> & { readonly model: { readonly name: 'nlinear' } });

const CHECKPOINT_SECONDS = 10;

export async function runNetwork(config: NetworkRunConfig, options: RunOptions): Promise<RunOutcome> {
  const { engine, hooks, signal } = options;
  const data = prepareData(options.data.series, config.protocol);
  const network = bindNetwork(config, data, options.data.adjacency);
  const name = JSON.stringify(config);
  const save = (state: TrainingState): Promise<void> => hooks.checkpoint(writeCheckpoint(state, name), state.step);
  const forecaster = await WindowForecaster.create(network, engine);
  try {
    const state = await train({
      network,
      method: distillationMethod(methodOf(config)),
      training: config.training,
      batches: batchOptions(config, data, options),
      engine,
      state: options.checkpoint
        ? readCheckpoint(options.checkpoint, name, network.model.layout.size)
        : initialState(network, config.seed),
      validate: async (parameters) => {
        const predictions = await forecaster.predict(parameters, data.windows.validation, nextTurn);
        const { series, protocol } = data;
        return score({ predictions, starts: data.windows.validation, series, protocol })[0]?.mae ?? NaN;
      },
      signal,
      hooks,
      save,
      checkpointSeconds: options.checkpointSeconds ?? CHECKPOINT_SECONDS,
    });
    const pause = async (): Promise<void> => {
      await nextTurn();
      if (!signal.aborted) return;
      await save(state);
      throw new RunInterruptedError(state.step);
    };
    hooks.log('info', `weights of update ${state.bestStep} chosen, validation MAE ${state.bestMae?.toFixed(3) ?? '-'}`);
    return await evaluate(config, { network, forecaster, state, pause }, options);
  } finally {
    forecaster.dispose();
  }
}

function methodOf(config: NetworkRunConfig): Method {
  return config.role === 'student' ? config.method : { name: 'none' };
}

/**
 * Which windows a run learns from. With a label budget, windows without labels teach nothing to a run without a teacher,
 * so a control draws from the labelled ones alone; a distilled student draws from all.
 */
function batchOptions(
  config: NetworkRunConfig,
  data: PreparedData,
  options: RunOptions,
): Omit<BatchOptions, 'batchSize'> {
  const { train: starts } = data.windows;
  const all = Int32Array.from(starts, (_, place) => place);
  if (config.role !== 'student') return { seed: config.seed, drawn: all };
  const labelled = labelledWindows(starts, config.labelShare, config.seed, data.series.stepSeconds);
  if (config.method.name === 'none') {
    return { seed: config.seed, drawn: all.filter((place) => labelled[place] === 1), labelled };
  }
  const [teacher, ...others] = teacherList(options.teacherOutputs);
  const expected = starts.length * data.protocol.targetSteps * data.series.nodes;
  if (teacher?.train.length !== expected || others.length > 0) {
    throw new MissingTeacherError(
      `a distilled student needs one teacher's ${expected} outputs on the train windows, got ${teacher ? `${others.length + 1} teacher(s), the first with ${teacher.train.length}` : 'no teacher'}`,
    );
  }
  return { seed: config.seed, drawn: all, labelled, teacher: teacher.train };
}

/** With the chosen weights: forecasts (of the test part this once), latency, outcome. */
async function evaluate(
  config: NetworkRunConfig,
  trained: {
    readonly network: Network;
    readonly forecaster: WindowForecaster;
    readonly state: TrainingState;
    readonly pause: () => Promise<void>;
  },
  { engine }: RunOptions,
): Promise<RunOutcome> {
  const { network, forecaster, state, pause } = trained;
  const { model, data } = network;
  const { best } = state;
  const validation = await forecaster.predict(best, data.windows.validation, pause);
  const test = await forecaster.predict(best, data.windows.test, pause);
  const teaches = config.role === 'teacher';
  const train = teaches ? await forecaster.predict(best, data.windows.train, pause) : undefined;
  const predictor = await createPredictor(network, engine, best);
  try {
    return outcomeOf(data, engine, {
      parameters: model.layout.size,
      trainSeconds: state.seconds,
      weights: writeWeights({
        arrays: model.layout.named(best),
        metadata: {
          config: JSON.stringify(config),
          shape: JSON.stringify(model.shape),
          scaler: JSON.stringify(data.scaler),
        },
      }),
      predictions: train ? { train, validation, test } : { validation, test },
      latency: await measureLatency(predictor, data.windows.test, pause),
    });
  } finally {
    predictor.dispose();
  }
}
