/** The training loop: steps, reports, validations, checkpoints; what a step computes is in step-program.ts. */
import type { Training } from '../config/index.ts';
import type { PreparedData } from '../data/index.ts';
import type { DistillationMethod } from '../distillation/index.ts';
import type { Engine, Executable } from '../engines/index.ts';
import { NonFiniteLossError, RunInterruptedError } from '../errors.ts';
import type { Network } from '../inference/network.ts';
import type { ParameterLayout } from '../layers/parameters.ts';
import { TrainingBatches, type BatchOptions } from './batches.ts';
import type { TrainingState } from './checkpoint.ts';
import { openHorizons } from './curriculum.ts';
import type { RunHooks } from './hooks.ts';
import { Reporter } from './reporter.ts';
import { biasCorrections, learningRate, validationSteps } from './schedule.ts';
import { stateNames, stepProgram, type StateName } from './step-program.ts';
import { nextTurn } from './turn.ts';

export interface LoopOptions {
  readonly network: Network;
  readonly method: DistillationMethod;
  readonly training: Training;
  readonly batches: Omit<BatchOptions, 'batchSize'>;
  readonly engine: Engine;
  /** Where to begin: `initialState` or what a checkpoint holds. */
  readonly state: TrainingState;
  /** Errors of weights on the validation part. */
  readonly validate: (parameters: Float32Array) => Promise<ValidationErrors>;
  readonly signal: AbortSignal;
  readonly hooks: Pick<RunHooks, 'metric' | 'progress' | 'log'>;
  /** Stores the state; called now and then and before an interruption. */
  readonly save: (state: TrainingState) => Promise<void>;
  /** Seconds between two checkpoints. */
  readonly checkpointSeconds: number;
}

/** Over all steps of the validation part together: errors of a forecast, dataset unit, or the cross-entropy of an event, nats. */
export type ValidationErrors = Readonly<Partial<Record<'mae' | 'rmse' | 'crossEntropy', number>>>;

/**
 * By which error a loss lets validation choose: that of the scores nearest to it. Huber's loss is chosen by MAE, and an event
 * whose positives weigh more by the cross-entropy in which they do not.
 */
export function choosingError(
  { loss }: Pick<Training, 'loss'>,
  { event }: Pick<PreparedData, 'event'>,
): keyof ValidationErrors {
  if (event !== null) return 'crossEntropy';
  return loss === 'squared' ? 'rmse' : 'mae';
}

/**
 * The state before the first update, with that of the maps which the method trains beside the network.
 *
 * @param first the network's first weights, [P]; drawn when left out
 */
export function initialState(
  { model }: Network,
  seed: number,
  projections?: ParameterLayout,
  first = model.layout.initialise(seed),
): TrainingState {
  const parameters = new Float32Array(model.layout.size + (projections?.size ?? 0));
  parameters.set(first);
  if (projections) parameters.set(projections.initialise(seed), model.layout.size);
  const zeros = (): Float32Array => new Float32Array(parameters.length);
  return {
    step: 0,
    vectors: { parameters, firstMoment: zeros(), secondMoment: zeros(), average: parameters.slice() },
    best: parameters.slice(),
    bestStep: 0,
    bestError: null,
    stale: 0,
    finished: false,
    seconds: 0,
    sums: {},
  };
}

/**
 * Trains until the last update or until validation has not improved for `patience` validations with all horizons open.
 *
 * @returns the final state, whose `best` are the chosen weights
 * @throws RunInterruptedError after saving, when the signal was aborted; NonFiniteLossError naming the step
 */
export async function train(options: LoopOptions): Promise<TrainingState> {
  const { network, method, training, engine, signal } = options;
  if (options.state.finished) return options.state;
  const teacherWidth = options.batches.hidden?.width;
  const step = stepProgram(network.model, method, training, teacherWidth === undefined ? {} : { teacherWidth });
  const { program, inputs, options: compileOptions, reports } = step;
  const executable = await engine.compile(program, inputs, compileOptions);
  try {
    for (const [name, values] of Object.entries(network.graph)) executable.set(name, values);
    for (const name of stateNames) executable.set(name, options.state.vectors[name]);
    return await runSteps(options, executable, reports, signal);
  } finally {
    executable.dispose();
  }
}

async function runSteps(
  options: LoopOptions,
  executable: Executable,
  reports: readonly string[],
  signal: AbortSignal,
): Promise<TrainingState> {
  const { network, training, hooks } = options;
  const batches = new TrainingBatches(network, { ...options.batches, ...training });
  const validations = validationSteps(training);
  const chosenBy = choosingError(training, network.data);
  const reporter = new Reporter(training, options.state, hooks);
  let { best, bestStep, bestError, stale } = options.state;
  let savedAt = performance.now();

  const stateNow = async (step: number, finished: boolean): Promise<TrainingState> => ({
    ...reporter.totals(),
    step,
    vectors: await vectorsOf(executable),
    best,
    bestStep,
    bestError,
    stale,
    finished,
  });

  let step = options.state.step;
  let finished = false;
  while (!finished) {
    await nextTurn();
    if (signal.aborted) {
      await options.save(await stateNow(step, false));
      throw new RunInterruptedError(step);
    }
    step += 1;
    const rate = learningRate(training, step);
    const corrections = biasCorrections(step);
    const outputs = await executable.run(
      {
        ...batches.feeds(step),
        learningRate: Float32Array.of(rate),
        firstCorrection: Float32Array.of(corrections.first),
        secondCorrection: Float32Array.of(corrections.second),
      },
      reports,
    );
    for (const name of reports) {
      const value = outputs[name]?.[0] ?? NaN;
      if (!Number.isFinite(value)) throw new NonFiniteLossError(step, value);
      reporter.add(name, value);
    }
    reporter.endStep(step, rate);
    if (validations.has(step)) {
      const average = await executable.get('average');
      const errors = await options.validate(average.subarray(0, network.model.layout.size));
      const error = errors[chosenBy] ?? NaN;
      if (!Number.isFinite(error)) throw new NonFiniteLossError(step, error);
      hooks.metric(
        Object.entries(errors)
          .filter(([name]) => name === 'mae' || name === chosenBy)
          .map(([name, value]) => ({ name: `validation/${name}`, step, value })),
      );
      if (bestError === null || error < bestError) [best, bestStep, bestError, stale] = [average, step, error, 0];
      // Before all horizons are in the loss, a validation over all of them says little of whether training still helps.
      else if (openHorizons(step, training.updatesPerHorizon) >= network.model.shape.targetSteps) stale += 1;
      if (training.patience > 0 && stale >= training.patience && step < training.updates) {
        hooks.log('info', `stopped early at update ${step}: no better validation in ${stale} evaluations`);
        finished = true;
      }
    }
    finished ||= step >= training.updates;
    if (!finished && performance.now() - savedAt > options.checkpointSeconds * 1000) {
      await options.save(await stateNow(step, false));
      savedAt = performance.now();
    }
  }
  return stateNow(step, true);
}

async function vectorsOf(executable: Executable): Promise<Record<StateName, Float32Array>> {
  return {
    parameters: await executable.get('parameters'),
    firstMoment: await executable.get('firstMoment'),
    secondMoment: await executable.get('secondMoment'),
    average: await executable.get('average'),
  };
}
