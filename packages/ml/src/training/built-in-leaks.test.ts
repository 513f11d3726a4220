/** Small runs with a leak built in are found in what they recorded, each by the check that asks for it; honest ones are not. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fitBaseline, predictWindows } from '../baselines/index.ts';
import {
  inputsSchema,
  isTrained,
  learntSteps,
  lintRun,
  type LintSubject,
  type Method,
  type RunConfig,
  type TeacherRecord,
} from '../config/index.ts';
import { prepareData, type PreparedData } from '../data/index.ts';
import { historicalProfile } from '../data/profile.ts';
import { fitScaler } from '../data/scaler.ts';
import { distillationMethod } from '../distillation/index.ts';
import type { Engine } from '../engines/index.ts';
import { runtime, tracedEngine, wasmEngine } from '../engines/testing/engines.ts';
import { WindowForecaster } from '../inference/predict.ts';
import { boundNetwork } from './bound-network.ts';
import { initialState, train } from './loop.ts';
import { batchOptions } from './network-run.ts';
import { provenanceOf } from './provenance.ts';
import type { RunOutcome } from './run-data.ts';
import { validationErrors } from './score-part.ts';
import {
  baselineConfig,
  run,
  smallGraph,
  smallModels,
  smallSeries,
  studentConfig,
  teacherConfig,
} from './testing/small-run.ts';

let engine: Engine;
beforeAll(async () => {
  engine = runtime ? await tracedEngine() : await wasmEngine();
});
afterAll(() => engine.dispose());

const { protocol, inputs } = baselineConfig('ridge-shared');
const longer = { ...protocol, split: { train: 0.93, validation: 0.035 } };
const model = { ...smallModels['stid-s'], nodeEmbedding: 0 };
const student = studentConfig(model) as Extract<RunConfig, { role: 'student' }>;
const response: Method = { name: 'response', weight: 0.9, confidence: 'plain', tau: 0.5 };
const here = { contentHash: 'small', startAt: 0, stepSeconds: 1800, sensors: [] };

const judged = (provenance: RunOutcome['provenance'], change: Partial<LintSubject> = {}): LintSubject => ({
  ...{ provenance, protocol, series: here, coarse: [], teachers: [] },
  graph: { recipe: 'GAUSSIAN_KERNEL', learntFrom: null },
  ...change,
});
const behind = (label: string, { provenance }: RunOutcome): TeacherRecord => ({
  ...{ label, series: here },
  seen: { learnt: learntSteps(provenance), chosenBy: provenance.reads.selection },
});
/** A ridge regression that is fitted to what `leak` makes of the data, and forecasts the test part. */
function ridgeOf(leak: (data: PreparedData) => PreparedData): LintSubject {
  const data = prepareData(smallSeries(), protocol);
  const fitted = fitBaseline({ name: 'ridge-shared' }, leak(data), inputs);
  predictWindows(fitted, data.windows.test, data);
  return judged(provenanceOf(data));
}
/** A student that begins with the weights of one, or learns from a teacher, of the longer or of the same split. */
async function beginning(split: RunConfig['protocol']): Promise<LintSubject> {
  const source = await run(engine, { ...student, protocol: split });
  const { outcome } = await run(
    engine,
    { ...student, startFrom: { runId: 'a' } },
    { source: { config: { ...student, protocol: split }, weights: source.outcome.weights } },
  );
  return judged(outcome.provenance, { teachers: [behind('STID-s', source.outcome)] });
}
async function taught(split: RunConfig['protocol']): Promise<LintSubject> {
  const source = await run(engine, { ...teacherConfig(smallModels.stid), protocol: split });
  // The student takes the outputs of its own train windows, which are the first ones of any longer part.
  const { train: windows } = prepareData(smallSeries(), protocol).windows;
  const size = protocol.targetSteps * smallSeries().nodes;
  const outputs = source.outcome.predictions.train?.subarray(0, windows.length * size) ?? new Float32Array();
  const { outcome } = await run(engine, { ...student, method: response }, { teacher: { train: outputs } });
  return judged(outcome.provenance, { teachers: [behind('STID', source.outcome)] });
}
/** A student whose weights are chosen by the windows that `choosing` gives. */
async function chosenBy(choosing: (data: PreparedData) => Int32Array): Promise<LintSubject> {
  const config: RunConfig = student;
  if (!isTrained(config)) throw new Error('a student is trained');
  const network = boundNetwork(config, { series: smallSeries(), adjacency: smallGraph() });
  const { data } = network;
  const starts = choosing(data);
  const forecaster = await WindowForecaster.create(network, engine);
  const rest = () => Promise.resolve();
  const state = await train({
    ...{ network, engine, training: config.training, method: distillationMethod({ name: 'none' }) },
    batches: batchOptions(config, data, {}),
    state: initialState(network, config.seed),
    validate: async (weights) => {
      const predictions = await forecaster.predict(weights, starts, rest);
      return validationErrors({ ...data, windows: { ...data.windows, validation: starts } }, predictions);
    },
    signal: new AbortController().signal,
    hooks: { metric: () => undefined, progress: () => undefined, log: () => undefined },
    save: rest,
    checkpointSeconds: 60,
  });
  await forecaster.predict(state.best, data.windows.test, rest);
  forecaster.dispose();
  return judged(provenanceOf(data));
}
async function shown(isKnownAhead: boolean): Promise<LintSubject> {
  const series = smallSeries();
  const rain = { name: 'rain', isKnownAhead, values: series.values, mask: series.mask };
  const config = { ...student, inputs: inputsSchema.parse({ covariates: ['rain'] }) };
  const data = { series: { ...series, covariates: [rain] }, adjacency: smallGraph() };
  return judged((await run(engine, config, { data })).outcome.provenance);
}

it.each<[string, () => LintSubject | Promise<LintSubject>, string[]]>([
  [
    'a scaler of all steps',
    () => ridgeOf((data) => ({ ...data, scaler: fitScaler(data.series, data.series.steps, undefined, data.reads) })),
    ['scaler REFUSE'],
  ],
  [
    'a profile of all steps',
    () =>
      ridgeOf((data) => ({
        ...data,
        profile: historicalProfile(data.series, data.series.steps, { reads: data.reads }).values,
      })),
    ['profile REFUSE'],
  ],
  [
    'a ridge regression fitted to the test part too',
    () =>
      ridgeOf((data) => {
        const all = Int32Array.of(...data.windows.train, ...data.windows.test);
        return { ...data, labelled: new Uint8Array(all.length).fill(1), windows: { ...data.windows, train: all } };
      }),
    ['learning REFUSE'],
  ],
  [
    'a ridge regression tuned on the test part',
    () => ridgeOf((data) => ({ ...data, windows: { ...data.windows, validation: data.windows.test } })),
    ['selection REFUSE'],
  ],
  [
    'early stopping on the test part',
    () => chosenBy(({ windows }) => windows.test),
    ['selection REFUSE', 'test-once REFUSE'],
  ],
  ['starting weights that saw the test part', () => beginning(longer), ['teacher REFUSE']],
  ['a teacher that saw the test part', () => taught(longer), ['teacher REFUSE']],
  ['a channel that is shown ahead', () => shown(true), ['covariates NOTE']],
  [
    'a second forecast of the test part, with other weights in the same room',
    () => {
      const data = prepareData(smallSeries(), protocol);
      const fitted = fitBaseline({ name: 'ridge-shared' }, data, inputs);
      predictWindows(fitted, data.windows.test, data);
      fitted.weights['ridge']?.values.fill(0);
      predictWindows(fitted, data.windows.test, data);
      return judged(provenanceOf(data));
    },
    ['test-once REFUSE'],
  ],
  ['nothing: a ridge regression', () => ridgeOf((data) => data), []],
  ['nothing: weights chosen on validation', () => chosenBy(({ windows }) => windows.validation), []],
  ['nothing: starting weights of the same split', () => beginning(protocol), []],
  ['nothing: a teacher of the same split', () => taught(protocol), []],
  ['nothing: a channel that is known in the past', () => shown(false), []],
])('what the linter says of %s', async (_, leaking, expected) => {
  const found = lintRun(await leaking()).filter(({ verdict }) => verdict !== 'PASS');
  expect(found.map(({ check, verdict }) => `${check} ${verdict}`)).toEqual(expected);
});
