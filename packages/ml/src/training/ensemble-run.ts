/** A mean of trained teachers as a run: nothing is trained; serving it costs what its members cost together. */
import { type RunConfig } from '../config/index.ts';
import { prepareData, type PreparedData } from '../data/index.ts';
import { stressScores } from '../evaluation/index.ts';
import { measureLatency } from '../inference/latency.ts';
import { networkInputNumbers } from '../inference/network-input-numbers.ts';
import { createPredictor, meanPredictor, type Predictor } from '../inference/predictor.ts';
import { readWeights, type StoredArray } from '../inference/weights.ts';
import { boundNetwork } from './bound-network.ts';
import { combined, crossFitted, equalWeights, errorWeights, type MemberWeights } from './ensemble-weights.ts';
import { MissingTeacherError } from './missing-teacher-error.ts';
import { outcomeOf } from './outcome.ts';
import type { EnsembleMember, RunOptions, RunOutcome } from './run-data.ts';
import { pauseUnless } from './turn.ts';

type EnsembleConfig = Extract<RunConfig, { role: 'ensemble' }>;

/**
 * Takes the mean of the members' forecasts, plain or weighted by node and horizon (`ensemble-weights.ts`), keeps all their
 * weights (`member1/...`, `member2/...`; how much each counts as `weight1`, ...), and measures the latency of asking them one
 * after another. What weighs the members is the validation part, so the ensemble's own forecasts of it are cross-fitted.
 *
 * @throws MissingTeacherError when there are not as many members as the config says, or one is no teacher;
 *   RunInterruptedError after the signal was aborted; DataError when the series cannot carry the protocol
 */
export async function runEnsemble(config: EnsembleConfig, options: RunOptions): Promise<RunOutcome> {
  const { engine, hooks, signal } = options;
  const members = options.members ?? [];
  const expected = config.model.members;
  if (members.length !== expected) {
    throw new MissingTeacherError(
      `an ensemble of ${expected} needs the forecasts and the weights of ${expected} teachers, got ${members.length}`,
    );
  }
  const pause = pauseUnless(signal);
  const data = prepareData(options.data.series, config.protocol, { inputs: config.inputs });
  await pause();
  const isWithheld = config.testPart === 'withheld';
  const { weights, validation } = weigh(
    members.map((member) => member.predictions.validation),
    data,
    config,
  );
  const predictions = {
    train: combined(
      members.map((member) => member.predictions.train),
      weights,
    ),
    validation,
    test: isWithheld
      ? new Float32Array()
      : combined(
          members.map((member) => member.predictions.test),
          weights,
        ),
  };
  if (!isWithheld)
    data.reads.forecast(data.windows.test, data.windows.test, [...members.map((member) => member.weights), ...weights]);
  const arrays: Record<string, StoredArray> = {};
  if (config.weighting?.name === 'validation') {
    for (const [index, values] of weights.entries()) {
      arrays[`weight${index + 1}`] = { shape: [data.protocol.targetSteps, data.series.nodes], values };
    }
  }
  const predictors: Predictor[] = [];
  let parameters = 0;
  /** By the labels that they were learnt from: of all labels they are the same for every member. */
  const tables = new Map<string, number>();
  try {
    for (const [index, member] of members.entries()) {
      await pause();
      const opened = await openMember(member, options);
      predictors.push(opened.predictor);
      parameters += opened.parameters;
      tables.set(opened.learntFrom, opened.inputNumbers);
      for (const channel of opened.shown)
        data.reads.show(channel, opened.shownAhead.includes(channel) ? 'ahead' : 'past');
      for (const [name, array] of Object.entries(opened.arrays)) arrays[`member${index + 1}/${name}`] = array;
    }
    const predictor = meanPredictor(predictors, weights);
    const latency = await measureLatency(predictor, isWithheld ? data.windows.validation : data.windows.test, pause);
    hooks.progress({ step: 1, totalSteps: 1, secondsLeft: 0 });
    return outcomeOf(data, engine, {
      parameters,
      inputNumbers: [...tables.values()].reduce((sum, numbers) => sum + numbers, 0),
      trainSeconds: members.reduce((seconds, member) => seconds + member.trainSeconds, 0),
      learnt: {
        arrays,
        metadata: { config: JSON.stringify(config), members: JSON.stringify(members.map((member) => member.config)) },
      },
      predictions,
      stress: isWithheld
        ? []
        : await stressScores({
            data,
            adjacency: options.data.adjacency,
            predictions: predictions.test,
            forecast: (readings, starts) => forecastEach(predictor.over(readings), starts, pause),
          }),
      latency,
    });
  } finally {
    for (const predictor of predictors) predictor.dispose();
  }
}

/** One window after another: [windows, targetSteps, nodes]. */
async function forecastEach(
  predictor: Pick<Predictor, 'predict'>,
  starts: Int32Array,
  pause: () => Promise<void>,
): Promise<Float32Array> {
  const forecasts: Float32Array[] = [];
  for (const start of starts) {
    await pause();
    forecasts.push(await predictor.predict(start));
  }
  const size = forecasts[0]?.length ?? 0;
  const all = new Float32Array(starts.length * size);
  forecasts.forEach((forecast, window) => all.set(forecast, window * size));
  return all;
}

async function openMember(
  { config, weights }: EnsembleMember,
  { data, engine }: RunOptions,
): Promise<{
  predictor: Predictor;
  parameters: number;
  inputNumbers: number;
  learntFrom: string;
  arrays: Readonly<Record<string, StoredArray>>;
  shown: readonly string[];
  shownAhead: readonly string[];
}> {
  if (config.role !== 'teacher') {
    throw new MissingTeacherError(`a member of an ensemble is a teacher, got a run of role ${config.role}`);
  }
  const network = boundNetwork(config, data);
  const { arrays } = readWeights(weights);
  const { layout } = network.model;
  const predictor = await createPredictor(network, engine, layout.flatten(arrays));
  const { reads, learnt, budget } = network.data;
  const { shown, shownAhead } = reads;
  const learntFrom = learnt === undefined ? 'all' : `${budget.share} of seed ${budget.seed}`;
  const inputNumbers = networkInputNumbers(network, config);
  return { predictor, parameters: layout.trained, inputNumbers, learntFrom, arrays, shown, shownAhead };
}

/** How much each member counts, and the validation part as it stands beside that of a trained teacher. */
function weigh(
  forecasts: readonly Float32Array[],
  data: PreparedData,
  { weighting }: EnsembleConfig,
): { readonly weights: MemberWeights; readonly validation: Float32Array } {
  const { series, protocol, windows } = data;
  if (weighting?.name !== 'validation') {
    const weights = equalWeights(forecasts.length, protocol.targetSteps * series.nodes);
    return { weights, validation: combined(forecasts, weights) };
  }
  const truths = { series, protocol, starts: windows.validation };
  data.reads.readWindows('selection', truths.starts, protocol);
  return {
    weights: errorWeights(forecasts, truths, weighting.tau, () => true),
    validation: crossFitted(forecasts, truths, weighting.tau),
  };
}
