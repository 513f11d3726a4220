/** The mean of trained teachers as a run: nothing is trained; serving it costs what its members cost together. */
import { type RunConfig } from '../config/index.ts';
import { prepareData, type PreparedData } from '../data/index.ts';
import { measureLatency } from '../inference/latency.ts';
import { bindNetwork } from '../inference/network.ts';
import { createPredictor, meanPredictor, type Predictor } from '../inference/predictor.ts';
import { readWeights, type StoredArray } from '../inference/weights.ts';
import { MissingTeacherError } from './missing-teacher-error.ts';
import { outcomeOf } from './outcome.ts';
import type { EnsembleMember, RunOptions, RunOutcome } from './run-data.ts';
import { pauseUnless } from './turn.ts';

type EnsembleConfig = Extract<RunConfig, { role: 'ensemble' }>;

/**
 * Takes the mean of the members' forecasts, keeps all their weights (`member1/...`, `member2/...`), and measures the
 * latency of asking them one after another.
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
  const data = prepareData(options.data.series, config.protocol);
  await pause();
  const isWithheld = config.testPart === 'withheld';
  const predictions = {
    train: mean(members.map((member) => member.predictions.train)),
    validation: mean(members.map((member) => member.predictions.validation)),
    test: isWithheld ? new Float32Array() : mean(members.map((member) => member.predictions.test)),
  };
  const arrays: Record<string, StoredArray> = {};
  const predictors: Predictor[] = [];
  let parameters = 0;
  try {
    for (const [index, member] of members.entries()) {
      await pause();
      const opened = await openMember(member, data, options);
      predictors.push(opened.predictor);
      parameters += opened.parameters;
      for (const [name, array] of Object.entries(opened.arrays)) arrays[`member${index + 1}/${name}`] = array;
    }
    const latency = await measureLatency(
      meanPredictor(predictors),
      isWithheld ? data.windows.validation : data.windows.test,
      pause,
    );
    hooks.progress({ step: 1, totalSteps: 1, secondsLeft: 0 });
    return outcomeOf(data, engine, {
      parameters,
      trainSeconds: members.reduce((seconds, member) => seconds + member.trainSeconds, 0),
      learnt: {
        arrays,
        metadata: { config: JSON.stringify(config), members: JSON.stringify(members.map((member) => member.config)) },
      },
      predictions,
      latency,
    });
  } finally {
    for (const predictor of predictors) predictor.dispose();
  }
}

async function openMember(
  { config, weights }: EnsembleMember,
  data: PreparedData,
  { data: { adjacency }, engine }: RunOptions,
): Promise<{ predictor: Predictor; parameters: number; arrays: Readonly<Record<string, StoredArray>> }> {
  if (config.role !== 'teacher') {
    throw new MissingTeacherError(`a member of an ensemble is a teacher, got a run of role ${config.role}`);
  }
  const network = bindNetwork(config, data, adjacency);
  const { arrays } = readWeights(weights);
  const { layout } = network.model;
  const predictor = await createPredictor(network, engine, layout.flatten(arrays));
  return { predictor, parameters: layout.trained, arrays };
}

/** Element by element; all of one length. */
function mean(arrays: readonly Float32Array[]): Float32Array {
  const [first] = arrays;
  if (!first) throw new MissingTeacherError('a mean needs at least one teacher');
  const sum = new Float64Array(first.length);
  for (const values of arrays) {
    if (values.length !== first.length) {
      throw new MissingTeacherError(`teachers' outputs have different lengths: ${first.length} and ${values.length}`);
    }
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (values[at] ?? NaN);
  }
  return Float32Array.from(sum, (value) => value / arrays.length);
}
