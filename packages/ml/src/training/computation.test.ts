/** Numbers that small runs came to under this `COMPUTATION_VERSION`: code that changes one of them must raise the version. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { COMPUTATION_VERSION, runConfigSchema, type RunConfig } from '../config/index.ts';
import { windowsOf } from '../data/index.ts';
import type { Engine } from '../engines/index.ts';
import { wasmEngine } from '../engines/testing/engines.ts';
import { NODES, run, smallModels, smallSeries } from './testing/small-run.ts';

// Everywhere to be had, and the same numbers on every machine but for the last digits.
let engine: Engine;
beforeAll(async () => {
  engine = await wasmEngine();
});
afterAll(() => engine.dispose());

const recorded = z
  .object({ computation: z.int(), errors: z.record(z.string(), z.number()) })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'computation.fixture.json'), 'utf8')));

const event = { name: 'exceedance', comparison: 'above', reference: 'percentile', threshold: 70 };
const common = {
  protocol: { inputSteps: 6, targetSteps: 4, reportedHorizons: [1, 4] },
  inputs: {},
  // Of the forms the one in which a network that has learnt little says something of its own.
  form: 'direct',
  seed: 1,
  training: { updates: 16, batchSize: 4, validations: 4, warmUpUpdates: 3, learningRate: 0.02 },
};
/** A day has 48 steps. */
const split = { train: 0.6, validation: 0.2 };
const ofLong = { inputSteps: 46, targetSteps: 3, reportedHorizons: [1, 3], split };
const ofEvent = { ...common, protocol: { ...common.protocol, event } };

type Overrides = Partial<Record<'inputs' | 'training' | 'form' | 'protocol' | 'labelShare', unknown>>;

const baseline = (name: string, from: object = common, rest: Overrides = {}): RunConfig =>
  runConfigSchema.parse({ ...from, role: 'baseline', model: { name }, ...rest });
const teacher = (model: object, rest: Overrides = {}): RunConfig =>
  runConfigSchema.parse({ ...common, role: 'teacher', model, ...rest });
const student = (model: object, method: object, rest: Overrides = {}): RunConfig =>
  runConfigSchema.parse({ ...common, role: 'student', model, method, labelShare: 1, ...rest });

const response = { name: 'response', weight: 0.9 };
const small = smallModels['stid-s'];
const training = (more: object): Overrides => ({ training: { ...common.training, ...more } });

const runs: Readonly<Record<string, RunConfig>> = {
  ...Object.fromEntries(
    ['last-value', 'historical-average', 'ridge-node', 'ridge-shared', 'nlinear'].map((name) => [name, baseline(name)]),
  ),
  ...Object.fromEntries(
    (['prevalence', 'logistic-regression'] as const).map((name) => [`${name} of an event`, baseline(name, ofEvent)]),
  ),
  ...Object.fromEntries(
    (['stid', 'graph-stid', 'graph-wavenet', 'dcrnn', 'agcrn', 'stgcn', 'mtgnn', 'staeformer'] as const).map((name) => [
      name,
      teacher(smallModels[name]),
    ]),
  ),
  ...Object.fromEntries(
    (['stid-s', 'graph-stid-s', 'graph-wavenet-tiny', 'stgcn-tiny', 'gru', 'nlinear'] as const).map((name) => [
      `${name} by response`,
      student(smallModels[name], response),
    ]),
  ),
  'labels alone': student(small, { name: 'none' }),
  'teacher-bounded': student(small, { name: 'teacher-bounded' }),
  'temporal relation': student(small, { name: 'temporal-relation' }),
  'shuffled teacher': student(small, { name: 'shuffled-teacher' }),
  'profile as teacher': student(small, { name: 'profile-teacher' }),
  'smoothed labels': student(small, { name: 'smoothed-labels' }),
  'a fifth of the labels': student(small, response, { labelShare: 0.2 }),
  'a fifth of the labels, past weeks': student(small, response, { labelShare: 0.2, inputs: { recentWeeks: [1] } }),
  'a fifth of the labels, ridge': baseline('ridge-node', common, { labelShare: 0.2 }),
  'windows of more than a day': baseline('ridge-shared', common, { protocol: ofLong }),
  'windows of more than a day, event': baseline('logistic-regression', common, { protocol: { ...ofLong, event } }),
  'soft labels of an event': student(small, { name: 'soft-labels' }, { protocol: ofEvent.protocol }),
  quantiles: student(small, response, training({ quantiles: [0.1, 0.5, 0.9] })),
  'deviation from the profile': student(small, response, { form: 'deviation', inputs: { recentWeeks: [1] } }),
  augmented: student(small, response, training({ lagNoise: 0.1, hiddenNodes: 0.2, mixup: 0.5 })),
  'horizon by horizon': student(small, response, training({ updatesPerHorizon: 2 })),
};

test('errors on the test part are those of this version, run by run', async () => {
  const series = smallSeries();
  const errors: Record<string, number> = {};
  for (const [name, config] of Object.entries(runs)) {
    const { protocol } = config;
    const outputs = series.steps * protocol.targetSteps * NODES;
    // What a teacher would say: the middle of the range, or even odds, rising over the windows.
    const said = (index: number) => (protocol.event ? 0.3 + (0.4 * index) / outputs : 58 + (4 * index) / outputs);
    const trainWindows = windowsOf(protocol, series.steps).train.length;
    const train = Float32Array.from({ length: trainWindows * protocol.targetSteps * NODES }, (_, index) => said(index));
    const { outcome } = await run(engine, config, { teacher: { train } });
    const [all] = outcome.scores.test;
    errors[name] = Number((all?.event?.crossEntropy ?? all?.mae ?? NaN).toPrecision(6));
  }
  const found = JSON.stringify({ computation: COMPUTATION_VERSION, errors });
  const remedy = `raise COMPUTATION_VERSION where a number changed, and record ${found}`;
  expect(Object.keys(errors), remedy).toEqual(Object.keys(recorded.errors));
  expect(COMPUTATION_VERSION, remedy).toBe(recorded.computation);
  for (const [name, error] of Object.entries(errors)) {
    expect(error / (recorded.errors[name] ?? NaN), `${name}: ${remedy}`).toBeCloseTo(1, 4);
  }
}, 240_000);
