/** Five training steps of every model give the same numbers on every engine. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Form, Loss, Method, NetworkModel, RunConfig, TeacherModel } from '../config/index.ts';
import { teacherModelSchema, trainingSchema, usesHidden } from '../config/index.ts';
import { prepareData } from '../data/index.ts';
import { distillationMethod } from '../distillation/index.ts';
import type { Engine } from '../engines/index.ts';
import { cpuEngine, runtime, tracedEngine, wasmEngine } from '../engines/testing/engines.ts';
import type { HiddenStates } from '../inference/hidden-states.ts';
import { bindNetwork, type Network } from '../inference/network.ts';
import { RandomStream } from '../random/stream.ts';
import { TrainingBatches } from './batches.ts';
import { biasCorrections, learningRate } from './schedule.ts';
import { stateNames, stepProgram } from './step-program.ts';
import {
  NODES,
  publishedWaveNet,
  smallGraph,
  smallModels,
  smallSeries,
  studentConfig,
  teacherConfig,
} from './testing/small-run.ts';

const engines = new Map<string, Engine>();

beforeAll(async () => {
  engines.set('cpu', await cpuEngine());
  engines.set('wasm', await wasmEngine());
  if (runtime) engines.set('traced', await tracedEngine());
});
afterAll(() => {
  for (const engine of engines.values()) engine.dispose();
});

const training = trainingSchema.parse({ updates: 5, batchSize: 3, warmUpUpdates: 1 });
const response: Method = { name: 'response', weight: 0.6, confidence: 'confidence', tau: 0.5 };
const composed: Method = {
  name: 'composed',
  labelWeight: 0.5,
  terms: [
    { name: 'response', weight: 0.5, confidence: 'plain', tau: 0.5 },
    { name: 'teacher-bounded', weight: 0.3, margin: 0.1 },
    { name: 'temporal-relation', weight: 0.2 },
  ],
};
const inside: Method = {
  name: 'composed',
  labelWeight: 0.5,
  terms: [
    { name: 'hint', weight: 0.3 },
    { name: 'attention-transfer', weight: 0.4 },
    { name: 'spatial-relation', weight: 0.5 },
  ],
};

async function fiveSteps(
  engine: Engine,
  network: Network,
  method: Method,
  loss: Loss = 'absolute',
): Promise<{ reports: Record<string, number>[]; parameters: Float32Array; average: Float32Array }> {
  const { train } = network.data.windows;
  const random = new RandomStream(2, 'teacher');
  const teacher = Float32Array.from({ length: train.length * 4 * NODES }, () => 60 + 5 * random.normal());
  const batches = new TrainingBatches(network, {
    batchSize: training.batchSize,
    seed: 4,
    drawn: train.map((_, place) => place),
    ...(distillationMethod(method).usesTeacher ? { teacher } : {}),
    ...(usesHidden(method) ? { hidden: teacherStates(train.length) } : {}),
  });
  const { program, inputs, options, reports } = stepProgram(
    network.model,
    distillationMethod(method),
    { ...training, loss },
    {
      teacherWidth: 3,
    },
  );
  const executable = await engine.compile(program, inputs, options);
  for (const [name, values] of Object.entries(network.graph)) executable.set(name, values);
  const noise = new RandomStream(9, 'noise');
  const size = inputs['parameters']?.shape[0] ?? 0;
  const first = new Float32Array(size);
  first.set(network.model.layout.initialise(4));
  const start = first.map((value) => value + 0.05 * noise.normal());
  for (const name of stateNames) {
    executable.set(name, name === 'parameters' || name === 'average' ? start : new Float32Array(start.length));
  }
  const reported: Record<string, number>[] = [];
  for (let step = 1; step <= 5; step += 1) {
    const { first, second } = biasCorrections(step);
    const outputs = await executable.run(
      {
        ...batches.feeds(step),
        learningRate: Float32Array.of(learningRate(training, step)),
        firstCorrection: Float32Array.of(first),
        secondCorrection: Float32Array.of(second),
      },
      reports,
    );
    reported.push(Object.fromEntries(reports.map((name) => [name, outputs[name]?.[0] ?? NaN])));
  }
  const result = {
    reports: reported,
    parameters: await executable.get('parameters'),
    average: await executable.get('average'),
  };
  executable.dispose();
  return result;
}

/** Of every second window, three channels. */
function teacherStates(windows: number): HiddenStates {
  const random = new RandomStream(3, 'hidden');
  const values = Float16Array.from({ length: Math.ceil(windows / 2) * NODES * 3 }, () => random.normal());
  return { width: 3, stride: 2, scale: 2, values };
}

/**
 * Adam divides by the root of a squared gradient: a gradient near 0 may differ by its sign, and a weight by a step. Those
 * are few, and near.
 */
function expectWeights(weights: Float32Array, reference: Float32Array, what: string): void {
  const differences = weights.map((value, index) => Math.abs(value - (reference[index] ?? NaN)));
  const apart = differences.filter((difference) => !(difference < 1e-4)).length;
  expect(apart / weights.length, `share of ${what} that differs`).toBeLessThan(0.01);
  expect(Math.max(...differences), what).toBeLessThan(2e-3);
}

const isTeacher = (model: NetworkModel): model is TeacherModel => teacherModelSchema.safeParse(model).success;
const none: Method = { name: 'none' };
interface Case {
  readonly model: NetworkModel;
  readonly method: Method;
  readonly gaps: boolean;
  readonly form: Form;
  readonly loss?: Loss;
  readonly quantiles?: number[];
}
const cases: Case[] = [
  ...(Object.values(smallModels) as NetworkModel[]).flatMap((model) => [
    { model, method: none, gaps: false, form: 'last-value' as const },
    ...(isTeacher(model) ? [] : [{ model, method: response, gaps: true, form: 'last-value' as const }]),
  ]),
  { model: publishedWaveNet, method: none, gaps: false, form: 'direct' },
  { model: smallModels['stid-s'], method: none, gaps: false, form: 'deviation' },
  { model: smallModels.gru, method: response, gaps: true, form: 'deviation' },
  { model: smallModels['stid-s'], method: composed, gaps: true, form: 'direct' },
  { model: smallModels['stid-s'], method: composed, gaps: true, form: 'direct', loss: 'squared' },
  { model: smallModels['stid-s'], method: composed, gaps: true, form: 'direct', loss: 'huber' },
  {
    model: smallModels['stid-s'],
    method: response,
    gaps: true,
    form: 'last-value',
    quantiles: [0.1, 0.3, 0.5, 0.7, 0.9],
  },
  { model: smallModels.dcrnn, method: none, gaps: false, form: 'last-value', quantiles: [0.1, 0.5, 0.9] },
  { model: smallModels['graph-stid-s'], method: inside, gaps: true, form: 'last-value' },
  {
    model: smallModels.gru,
    method: { name: 'smoothed-labels', weight: 0.7, reach: 2 },
    gaps: true,
    form: 'last-value',
  },
  { model: smallModels.gru, method: { name: 'hint', weight: 0.3 }, gaps: false, form: 'last-value' },
];

for (const { model, method, gaps, form, loss = 'absolute', quantiles = [] } of cases) {
  const asked = `${gaps ? ', gaps' : ''}${quantiles.length > 0 ? ', quantiles' : ''}`;
  test(`${model.name}, ${form}, method ${method.name}, ${loss} errors${asked}: five steps equal on every engine`, async () => {
    const config = (
      isTeacher(model)
        ? teacherConfig(model, { form, training: { quantiles } })
        : studentConfig(model, { method, form, training: { quantiles } })
    ) as Extract<RunConfig, { role: 'teacher' | 'student' }>;
    const data = prepareData(smallSeries({ gaps }), config.protocol);
    const network = bindNetwork(config, data, smallGraph());
    expect(network.model.shape.masked).toBe(gaps);
    const reference = await fiveSteps(engineOf('cpu'), network, method, loss);
    expect(new Set(reference.reports.map((report) => report['loss/total'])).size).toBe(5);
    expect(Object.keys(reference.reports[0] ?? {})).toEqual([
      'loss/total',
      ...distillationMethod(method).termNames.map((name) => `loss/${name}`),
      ...(quantiles.length > 0 ? ['loss/quantile'] : []),
      'gradientNorm',
    ]);
    for (const [name, engine] of engines) {
      const result = await fiveSteps(engine, network, method, loss);
      for (const [step, report] of result.reports.entries()) {
        for (const [key, value] of Object.entries(report)) {
          const wanted = reference.reports[step]?.[key] ?? NaN;
          expect(
            Math.abs(value - wanted) / Math.max(1, Math.abs(wanted)),
            `${key} of step ${step + 1} on ${name}`,
          ).toBeLessThan(1e-4);
        }
      }
      expectWeights(result.parameters, reference.parameters, `weights on ${name}`);
      expectWeights(result.average, reference.average, `averaged weights on ${name}`);
    }
  });
}

function engineOf(name: string): Engine {
  const engine = engines.get(name);
  if (!engine) throw new Error(`no engine ${name}`);
  return engine;
}
