/** Training one network as a run: teacher, student or NLinear baseline. */
import { methodRole, type Method, type TrainedConfig, type Training } from '../config/index.ts';
import type { PreparedData } from '../data/index.ts';
import { distillationMethod } from '../distillation/index.ts';
import { score } from '../evaluation/index.ts';
import { RunInterruptedError } from '../errors.ts';
import { forecastQuantiles } from '../inference/forecast-quantiles.ts';
import { measureLatency } from '../inference/latency.ts';
import type { Network } from '../inference/network.ts';
import { WindowForecaster } from '../inference/predict.ts';
import { createPredictor } from '../inference/predictor.ts';
import type { BatchOptions } from './batches.ts';
import { boundNetwork } from './bound-network.ts';
import { readCheckpoint, writeCheckpoint, type CheckpointOrigin, type TrainingState } from './checkpoint.ts';
import type { RunHooks } from './hooks.ts';
import { choosingError, initialState, train } from './loop.ts';
import { MissingTeacherError } from './missing-teacher-error.ts';
import { outcomeOf } from './outcome.ts';
import { projectionLayout } from './step-program.ts';
import { teacherHidden } from './teacher-hidden.ts';
import type { RunOptions, RunOutcome } from './run-data.ts';
import { nextTurn } from './turn.ts';

const CHECKPOINT_SECONDS = 10;

/**
 * Trains the network of a config, or goes on with it from a checkpoint, chooses weights by validation, forecasts all parts
 * that are wanted of it with those, and measures latency at batch 1. With a label budget below 1 scaler and
 * profile are the run's own (see `prepareData`).
 *
 * @throws RunInterruptedError after the signal was aborted and a checkpoint handed over; NonFiniteLossError naming the
 *   step; CheckpointMismatchError when the checkpoint is of another run; MissingTeacherError when a distilled student
 *   has no teacher's outputs of the right size; DataError when series or graph cannot carry the config
 */
export async function runNetwork(config: TrainedConfig, options: RunOptions): Promise<RunOutcome> {
  const { engine, hooks, signal } = options;
  const network = boundNetwork(config, options.data);
  const { data } = network;
  const origin = { config: JSON.stringify(config), engine: { name: engine.name, threads: engine.threads } };
  const save = (state: TrainingState): Promise<void> => hooks.checkpoint(writeCheckpoint(state, origin), state.step);
  const method = distillationMethod(methodOf(config));
  const hidden = method.usesHidden ? await teacherHidden(options) : undefined;
  const projections = projectionLayout(network.model, method, hidden?.width);
  const forecaster = await WindowForecaster.create(network, engine);
  try {
    const state = await train({
      network,
      method,
      training: config.training,
      batches: { ...batchOptions(config, data, options), ...(hidden ? { hidden } : {}) },
      engine,
      state: options.checkpoint
        ? resumed(options.checkpoint, origin, network.model.layout.size + projections.size, hooks)
        : initialState(network, config.seed, projections),
      validate: async (parameters) => {
        const predictions = await forecaster.predict(parameters, data.windows.validation, nextTurn);
        const { series, protocol } = data;
        const [all] = score({ predictions, starts: data.windows.validation, series, protocol });
        return { mae: all?.mae ?? NaN, rmse: all?.rmse ?? NaN };
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
    const by = choosingError(config.training).toUpperCase();
    hooks.log(
      'info',
      `weights of update ${state.bestStep} chosen, validation ${by} ${state.bestError?.toFixed(3) ?? '-'}`,
    );
    return await evaluate(config, { network, forecaster, state, pause }, options);
  } finally {
    forecaster.dispose();
  }
}

/** The state of a checkpoint, with a warning where the rest of the run will not be computed as its beginning was. */
function resumed(bytes: Uint8Array, origin: CheckpointOrigin, size: number, hooks: RunHooks): TrainingState {
  const { state, engine } = readCheckpoint(bytes, origin.config, size);
  const told = (of: CheckpointOrigin['engine']): string => `the ${of.name} engine with ${of.threads} thread(s)`;
  if (told(engine) !== told(origin.engine)) {
    hooks.log(
      'warning',
      `goes on at update ${state.step} on ${told(origin.engine)}, began on ${told(engine)}: the numbers may differ ` +
        `slightly from those of an uninterrupted run`,
    );
  }
  return state;
}

function methodOf(config: TrainedConfig): Method {
  return config.role === 'student' ? config.method : { name: 'none' };
}

/**
 * Which windows a run learns from. With a label budget, windows without labels teach nothing to a run without a teacher,
 * so a control, and a teacher with no more labels than its students, draws from the labelled ones alone; a distilled student draws from all.
 */
export function batchOptions(
  config: TrainedConfig,
  data: PreparedData,
  options: Pick<RunOptions, 'teacher'>,
): Omit<BatchOptions, keyof Training> {
  const { train: starts } = data.windows;
  const all = Int32Array.from(starts, (_, place) => place);
  if (config.role === 'baseline') return { seed: config.seed, drawn: all };
  const { labelled } = data;
  if (config.role === 'teacher' || methodRole(config.method.name) === 'control') {
    if (labelled.every((allowed) => allowed === 1)) return { seed: config.seed, drawn: all };
    return { seed: config.seed, drawn: all.filter((place) => labelled[place] === 1), labelled };
  }
  const { teacher } = options;
  const expected = starts.length * data.protocol.targetSteps * data.series.nodes;
  if (teacher?.train.length !== expected) {
    throw new MissingTeacherError(
      `a distilled student needs its teacher's ${expected} outputs on the train windows, got ${teacher ? teacher.train.length : 'no teacher'}`,
    );
  }
  const { shufflesTeacher } = distillationMethod(config.method);
  return { seed: config.seed, drawn: all, labelled, teacher: teacher.train, shufflesTeacher };
}

/** With the chosen weights: forecasts (of the test part this once), latency, outcome. */
async function evaluate(
  config: TrainedConfig,
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
  // What the method trained beside the network lies behind its weights and has served its purpose.
  const best = state.best.subarray(0, model.layout.size);
  const validation = await forecaster.predict(best, data.windows.validation, pause);
  const isWithheld = config.testPart === 'withheld';
  const test = isWithheld ? new Float32Array() : await forecaster.predict(best, data.windows.test, pause);
  const teaches = config.role === 'teacher' && config.teaches !== false;
  const train = teaches ? await forecaster.predict(best, data.windows.train, pause) : undefined;
  const quantilesOf = (starts: Int32Array) => forecastQuantiles(network, engine, best, starts, pause);
  const quantiles =
    model.shape.quantiles.length > 0 && !isWithheld
      ? { validation: await quantilesOf(data.windows.validation), test: await quantilesOf(data.windows.test) }
      : undefined;
  const predictor = await createPredictor(network, engine, best);
  try {
    return outcomeOf(data, engine, {
      parameters: model.layout.trained,
      trainSeconds: state.seconds,
      learnt: {
        arrays: model.layout.named(best),
        metadata: {
          config: JSON.stringify(config),
          shape: JSON.stringify(model.shape),
          scaler: JSON.stringify(data.scaler),
        },
      },
      predictions: train ? { train, validation, test } : { validation, test },
      ...(quantiles ? { quantiles } : {}),
      latency: await measureLatency(predictor, isWithheld ? data.windows.validation : data.windows.test, pause),
    });
  } finally {
    predictor.dispose();
  }
}
