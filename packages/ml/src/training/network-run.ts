/** Training one network as a run: teacher, student, slimmed network or NLinear baseline. */
import { asksAboutViews, type Method, type TrainedConfig, type Training } from '../config/index.ts';
import { revealed, type PreparedData, type ReadLog } from '../data/index.ts';
import { distillationMethod, labelCrossEntropy, type DistillationMethod } from '../distillation/index.ts';
import { RunInterruptedError } from '../errors.ts';
import { WindowForecaster } from '../inference/predict.ts';
import type { BatchOptions } from './batches.ts';
import { boundNetwork } from './bound-network.ts';
import { readCheckpoint, writeCheckpoint, type CheckpointOrigin, type TrainingState } from './checkpoint.ts';
import { evaluate } from './evaluate.ts';
import { firstWeights } from './first-weights.ts';
import type { RunHooks } from './hooks.ts';
import { choosingError, initialState, train } from './loop.ts';
import { MissingTeacherError } from './missing-teacher-error.ts';
import { projectionLayout } from './step-program.ts';
import { teacherHidden } from './teacher-hidden.ts';
import { teacherViews } from './teacher-views.ts';
import type { RunOptions, RunOutcome } from './run-data.ts';
import { validationErrors } from './score-part.ts';
import { nextTurn } from './turn.ts';
import { viewsOf } from './views.ts';

const CHECKPOINT_SECONDS = 10;

/**
 * Trains the network of a config, or goes on with it from a checkpoint, chooses weights by validation, forecasts all parts
 * that are wanted of it with those, and measures latency at batch 1. With a label budget below 1 scaler and
 * profile are the run's own (see `prepareData`).
 *
 * @throws RunInterruptedError after the signal was aborted and a checkpoint handed over; NonFiniteLossError naming the
 *   step; CheckpointMismatchError when the checkpoint is of another run; MissingTeacherError when a distilled student
 *   has no teacher's outputs of the right size; SourceMismatchError when the network that it is made of is missing;
 *   DataError when series or graph cannot carry the config
 */
export async function runNetwork(config: TrainedConfig, options: RunOptions): Promise<RunOutcome> {
  const { engine, hooks, signal } = options;
  const network = boundNetwork(config, options.data);
  const { data } = network;
  if (data.learnt) hooks.log('info', revealed({ labelled: data.labelled, learnt: data.learnt }));
  const origin = { config: JSON.stringify(config), engine: { name: engine.name, threads: engine.threads } };
  const save = (state: TrainingState): Promise<void> =>
    hooks.checkpoint(writeCheckpoint(state, origin, data.reads.record()), state.step);
  const method = methodOf(config);
  const hidden = method.usesHidden ? await teacherHidden(options) : undefined;
  const views = asksAboutViews(config) ? await teacherViews(viewsOf(config.training), network, options) : undefined;
  const projections = projectionLayout(network.model, method, hidden?.width);
  const forecaster = await WindowForecaster.create(network, engine);
  try {
    const state = await train({
      network,
      method,
      training: config.training,
      batches: {
        ...batchOptions(config, data, options),
        ...(hidden ? { hidden } : {}),
        ...(views ? { teacherViews: views } : {}),
      },
      engine,
      state: options.checkpoint
        ? resumed(
            options.checkpoint,
            origin,
            { size: network.model.layout.size + projections.size, reads: data.reads },
            hooks,
          )
        : initialState(network, firstWeightsSeed(config), projections, await firstWeights(config, network, options)),
      validate: async (parameters) => {
        const predictions = await forecaster.predict(parameters, data.windows.validation, nextTurn);
        return validationErrors(data, predictions);
      },
      signal,
      hooks,
      save,
      checkpointSeconds: options.checkpointSeconds ?? CHECKPOINT_SECONDS,
    });
    hooks.learnt?.();
    const pause = async (): Promise<void> => {
      await nextTurn();
      if (!signal.aborted) return;
      await save(state);
      throw new RunInterruptedError(state.step);
    };
    hooks.log('info', `weights of update ${state.bestStep} chosen, validation ${errorText(config, data, state)}`);
    // What the method trained beside the network lies behind its weights and has served its purpose.
    const parameters = state.best.subarray(0, network.model.layout.size);
    const arrays = network.model.layout.named(parameters);
    const learnt = { network, forecaster, parameters, arrays, trainSeconds: state.seconds };
    return await evaluate(config, learnt, { engine, adjacency: options.data.adjacency, pause });
  } finally {
    forecaster.dispose();
  }
}

const errorNames = { mae: 'MAE', rmse: 'RMSE', crossEntropy: 'cross-entropy' } as const;

/** `MAE 3.142`: what weights were chosen by. */
function errorText({ training }: TrainedConfig, data: PreparedData, { bestError }: TrainingState): string {
  return `${errorNames[choosingError(training, data)]} ${bestError?.toFixed(data.event === null ? 3 : 4) ?? '-'}`;
}

/** The state of a checkpoint, with a warning where the rest of the run will not be computed as its beginning was. */
function resumed(
  bytes: Uint8Array,
  origin: CheckpointOrigin,
  { size, reads: log }: { readonly size: number; readonly reads: ReadLog },
  hooks: RunHooks,
): TrainingState {
  const { state, engine, reads } = readCheckpoint(bytes, origin.config, size);
  log.restore(reads);
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

/** Between the seeds of the first weights of two generations: further than an experiment's seeds reach. */
const GENERATION_STRIDE = 1_000_003;

/** A born-again network begins elsewhere than the one that teaches it (Furlanello et al. 2018). */
function firstWeightsSeed(config: TrainedConfig): number {
  return config.seed + GENERATION_STRIDE * (config.role === 'teacher' ? (config.generation ?? 0) : 0);
}

function methodOf(config: TrainedConfig): DistillationMethod {
  const method: Method = (config.role === 'baseline' ? undefined : config.method) ?? { name: 'none' };
  if (config.protocol.event === undefined) return distillationMethod(method);
  return distillationMethod(method, labelCrossEntropy(config.training.positiveWeight));
}

/**
 * Which windows a run learns from. With a label budget, windows without labels teach nothing to a run whose loss counts
 * labelled places alone: a control, a teacher or a baseline with no more labels than the students, a student of smoothed
 * labels or of `teacher-bounded`. Those draw from the labelled windows, other distilled students from all.
 */
export function batchOptions(
  config: TrainedConfig,
  data: PreparedData,
  options: Pick<RunOptions, 'teacher'>,
): Omit<BatchOptions, keyof Training> {
  const { train: starts } = data.windows;
  const all = Int32Array.from(starts, (_, place) => place);
  const method = methodOf(config);
  const allLabelled = data.labelled.every((allowed) => allowed === 1);
  const drawn = method.learnsUnlabelled || allLabelled ? all : all.filter((place) => data.labelled[place] === 1);
  const labelled = allLabelled ? {} : { labelled: data.labelled };
  if (!method.usesTeacher) return { seed: config.seed, drawn, ...labelled };
  if (method.profileTeaches) return { seed: config.seed, drawn, ...labelled, teacher: 'profile' };
  const { teacher } = options;
  const expected = starts.length * data.protocol.targetSteps * data.series.nodes;
  if (teacher?.train.length !== expected) {
    throw new MissingTeacherError(
      `a distilled student needs its teacher's ${expected} outputs on the train windows, got ${teacher ? teacher.train.length : 'no teacher'}`,
    );
  }
  const { shufflesTeacher } = method;
  return { seed: config.seed, drawn, ...labelled, teacher: teacher.train, shufflesTeacher };
}
