import { afterAll, beforeAll, expect, test } from 'vitest';
import { runConfigSchema, type RunConfig } from '../config/index.ts';
import type { Engine } from '../engines/index.ts';
import { runtime, tracedEngine, wasmEngine } from '../engines/testing/engines.ts';
import { run, smallModels, smallSeries, STEPS, NODES } from './testing/small-run.ts';

let engine: Engine;
beforeAll(async () => {
  engine = runtime ? await tracedEngine() : await wasmEngine();
});
afterAll(() => engine.dispose());

const event = { name: 'exceedance', comparison: 'above', reference: 'percentile', threshold: 70 };
const common = {
  protocol: { inputSteps: 6, targetSteps: 4, reportedHorizons: [1, 4], split: {}, event },
  inputs: { recentWeeks: [1], sameSlotWeeks: [1] },
  form: 'deviation',
  seed: 1,
  training: { updates: 60, batchSize: 8, validations: 4, warmUpUpdates: 3 },
};
const teacher = runConfigSchema.parse({ role: 'teacher', model: smallModels.stid, ...common });
const student = (method: object, training: object = {}): RunConfig =>
  runConfigSchema.parse({
    ...{ role: 'student', model: smallModels['stid-s'], method, labelShare: 1 },
    ...{ ...common, training: { ...common.training, ...training } },
  });
const baseline = (name: string) => runConfigSchema.parse({ role: 'baseline', model: { name }, ...common });
const lossOf = async (config: RunConfig) =>
  (await run(engine, config)).outcome.scores.test[0]?.event?.crossEntropy ?? NaN;

test('a network gives probabilities that say more than the prevalence, and is chosen by its cross-entropy', async () => {
  const { outcome, metrics, log } = await run(engine, teacher);
  const { predictions, scores, intervals } = outcome;
  expect(predictions.test.every((p) => p > 0 && p < 1)).toBe(true);
  expect(predictions.test.length % (4 * NODES)).toBe(0);
  const [all] = scores.test;
  expect(all?.event?.crossEntropy).toBeLessThan(await lossOf(baseline('prevalence')));
  expect(all?.event?.averagePrecision).toBeGreaterThan(2 * (all?.event?.prevalence ?? NaN));
  // The validation part chose the threshold of the test part.
  expect(all?.event?.threshold).toBe(scores.validation[0]?.event?.threshold);
  expect(intervals).toEqual([]);
  expect(new Set(metrics.map(({ name }) => name))).toContain('validation/crossEntropy');
  expect(log.join()).toContain('validation cross-entropy');
});

test('every baseline gives probabilities; logistic regression beats the rate of the slot, that the prevalence', async () => {
  const losses = new Map<string, number>();
  for (const name of [
    'prevalence',
    'historical-average',
    'last-value',
    'ridge-shared',
    'logistic-regression',
    'nlinear',
  ]) {
    losses.set(name, await lossOf(baseline(name)));
  }
  const of = (name: string) => losses.get(name) ?? NaN;
  for (const loss of losses.values()) expect(loss).toBeLessThan(1);
  expect(of('historical-average')).toBeLessThan(of('prevalence'));
  expect(of('last-value')).toBeLessThan(of('prevalence'));
  expect(of('logistic-regression')).toBeLessThan(of('prevalence'));
});

test('soft labels teach a student from the probabilities that its teacher stored', async () => {
  const { predictions } = (await run(engine, teacher)).outcome;
  const taught = { teacher: { train: predictions.train ?? new Float32Array(0) } };
  const { metrics, outcome } = await run(engine, student({ name: 'soft-labels', weight: 1, temperature: 2 }), taught);
  expect(new Set(metrics.map(({ name }) => name))).toContain('loss/soft-labels');
  // Without a single label of its own it says more than the prevalence.
  expect(outcome.scores.test[0]?.event?.crossEntropy).toBeLessThan(await lossOf(baseline('prevalence')));
});

test('a weight of events makes them be called sooner', async () => {
  const mean = (values: Float32Array) => values.reduce((a, b) => a + b, 0) / values.length;
  const plain = await run(engine, student({ name: 'none' }));
  const weighted = await run(engine, student({ name: 'none' }, { positiveWeight: 5 }));
  expect(mean(weighted.outcome.predictions.test)).toBeGreaterThan(mean(plain.outcome.predictions.test));
});

test('an onset is learnt on any network, and a decoder is fed no labels of it', async () => {
  const onset = { name: 'onset', freeSpeedPercentile: 90, share: 0.9, steps: 1 };
  for (const model of [smallModels.dcrnn, smallModels['graph-stid']]) {
    const { protocol } = common;
    const config = runConfigSchema.parse({
      ...{ role: 'teacher', model, ...common, protocol: { ...protocol, event: onset }, form: 'last-value' },
      training: { ...common.training, updates: 4 },
    });
    const [all] = (await run(engine, config)).outcome.scores.test;
    expect(all?.event?.alarms?.events).toBeGreaterThan(0);
    expect(all?.event?.crossEntropy).toBeLessThan(2);
  }
});

test('readings of the test part change no label of the train part, nor the weights', async () => {
  const weightsOf = async (config: RunConfig, change?: (values: Float32Array) => void) =>
    (await run(engine, config, { data: { series: smallSeries(change ? { change } : {}), adjacency: null } })).outcome
      .weights;
  const stid = runConfigSchema.parse({ ...teacher, training: { ...common.training, updates: 8 } });
  const later = (values: Float32Array) => values.fill(90, Math.floor(STEPS * 0.8) * NODES);
  expect(await weightsOf(stid, later)).toEqual(await weightsOf(stid));
});
