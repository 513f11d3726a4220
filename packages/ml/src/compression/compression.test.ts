import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prunableModels, type NetworkModel, type RunConfig, type Slimming } from '../config/index.ts';
import { prepareData } from '../data/index.ts';
import type { Engine } from '../engines/index.ts';
import { runtime, tracedEngine, wasmEngine } from '../engines/testing/engines.ts';
import { bindNetwork, readWeights, WindowForecaster, writeWeights, type Network } from '../inference/index.ts';
import { RandomStream } from '../random/stream.ts';
import { smallGraph, smallModels, smallSeries, teacherConfig } from '../training/testing/small-run.ts';
import { activationLevels } from './activation-levels.ts';
import { lowRankFactors } from './singular-values.ts';
import { fromQuantised, quantisedArrays, quantisedNames } from './quantise.ts';
import { slimNetwork, slimParameters } from './slim.ts';
import { unitGroups } from './unit-groups.ts';

const engines: Engine[] = [];
beforeAll(async () => {
  engines.push(await wasmEngine());
  if (runtime) engines.push(await tracedEngine());
});
afterAll(() => {
  for (const engine of engines) engine.dispose();
});

const base = teacherConfig(smallModels.stid) as Extract<RunConfig, { role: 'teacher' }>;
const data = prepareData(smallSeries({ gaps: true }), base.protocol);
const pause = (): Promise<void> => Promise.resolve();

function networkOf(model: NetworkModel): { network: Network; parameters: Float32Array } {
  const inputs = { ...base.inputs, timeOfDaySlots: 48, lagTimeOfDay: true };
  const network = bindNetwork({ ...base, inputs, model }, data, smallGraph());
  const random = new RandomStream(8, 'weights');
  return { network, parameters: network.model.layout.initialise(1).map((value) => value + 0.1 * random.normal()) };
}

async function forecast(engine: Engine, network: Network, parameters: Float32Array): Promise<Float32Array> {
  const forecaster = await WindowForecaster.create(network, engine);
  const forecasts = await forecaster.predict(parameters, data.windows.test, pause);
  forecaster.dispose();
  return forecasts;
}

const furthest = (a: Float32Array, b: Float32Array): number =>
  a.reduce((most, value, at) => Math.max(most, Math.abs(value - (b[at] ?? NaN))), 0);

const quantisable = (Object.values(smallModels) as NetworkModel[]).filter(
  ({ name }) => name !== 'agcrn' && name !== 'nlinear',
);

describe.each(quantisable)('$name in eight bits', (model) => {
  test('forecasts from its file what it forecasts, on every engine, and nearly what the float network does', async () => {
    const { network, parameters } = networkOf(model);
    const { layout } = network.model;
    const names = quantisedNames(layout, false);
    expect(names.length).toBeGreaterThan(0);
    const outputs: Float32Array[] = [];
    for (const engine of engines) {
      const options = { names, windows: 50, percentile: 100, pause };
      const levels = await activationLevels(network, engine, parameters, options);
      const arrays = quantisedArrays(layout, parameters, levels);
      const file = readWeights(writeWeights({ arrays, metadata: {} }));
      expect(file.arrays).toEqual(arrays);
      const quantised = fromQuantised(layout, file.arrays);
      const output = await forecast(engine, { ...network, entering: quantised.entering }, quantised.parameters);
      const whole = await forecast(engine, network, parameters);
      const off = furthest(output, whole);
      expect(off).toBeGreaterThan(0);
      expect(off).toBeLessThan(
        0.1 *
          furthest(
            whole,
            whole.map(() => data.scaler.mean),
          ),
      );
      outputs.push(output);
    }
    // A value between two levels may go either way with the last bit of a sum: a level of one activation.
    for (const other of outputs.slice(1)) expect(furthest(other, outputs[0] ?? other)).toBeLessThan(0.2);
  });
});

test('a product of rounded rows and weights is that of whole numbers, scaled back', () => {
  const { network, parameters } = networkOf(smallModels.stid);
  const { layout } = network.model;
  const name = 'block1/outer/weight';
  const levels = { scale: 0.03, zero: 17 };
  const arrays = quantisedArrays(layout, parameters, new Map([[name, levels]]));
  const [rows = 0, columns = 0] = layout.entries.find((entry) => entry.name === name)?.shape ?? [0, 0];
  const whole = arrays[name]?.values ?? new Float32Array();
  const scale = arrays[`${name}/scale`]?.values ?? new Float32Array();
  expect(whole).toBeInstanceOf(Int8Array);
  const random = new RandomStream(2, 'rows');
  const met = Int32Array.from({ length: rows }, () => Math.floor(256 * random.uniform()));
  const restored = layout.named(fromQuantised(layout, arrays).parameters)[name]?.values ?? new Float32Array();
  for (let column = 0; column < columns; column += 1) {
    let integers = 0;
    let floats = 0;
    met.forEach((q, row) => {
      integers += (q - levels.zero) * (whole[row * columns + column] ?? NaN);
      floats += (q - levels.zero) * levels.scale * (restored[row * columns + column] ?? NaN);
    });
    expect(floats).toBeCloseTo(integers * levels.scale * (scale[column] ?? NaN), 4);
  }
  const { values } = layout.named(parameters)[name] ?? { values: new Float32Array() };
  values.forEach((value, at) => {
    expect(Math.abs(value - (restored[at] ?? NaN))).toBeLessThanOrEqual(0.5001 * (scale[at % columns] ?? NaN));
  });
});

async function slimmed(engine: Engine, model: NetworkModel, compression: Slimming, parameters: Float32Array) {
  const { network } = networkOf(model);
  const inputs = { ...base.inputs, timeOfDaySlots: 48, lagTimeOfDay: true };
  const config = { ...base, inputs, model, compression };
  const slim = slimNetwork(config, data, smallGraph());
  const first = await slimParameters(config, network, parameters, slim, { engine, pause });
  return { slim, first };
}

describe.each(prunableModels)('%s with fewer hidden units', (name) => {
  test('forecasts the same where the removed units led nowhere', async () => {
    const model = smallModels[name] as NetworkModel;
    const { network, parameters } = networkOf(model);
    const { layout } = network.model;
    const idle = parameters.slice();
    for (const { units, slices } of unitGroups(model, layout)) {
      for (const { parameter, axis } of slices) {
        const entry = layout.entries.find((candidate) => candidate.name === parameter);
        if (axis === 'column' || entry === undefined) continue;
        const columns = entry.shape[1] ?? 1;
        // Every other unit.
        for (let at = 0; at < entry.size; at += 1) {
          if ((Math.floor(at / columns) % units) % 2 === 1) idle[entry.offset + at] = 0;
        }
      }
    }
    for (const engine of engines) {
      const compression = { name: 'pruning', keep: 0.5, calibrationWindows: 5000 } as const;
      const { slim, first } = await slimmed(engine, model, compression, idle);
      expect(slim.model.layout.trained).toBeLessThan(layout.trained);
      const [whole, small] = [await forecast(engine, network, idle), await forecast(engine, slim, first)];
      expect(furthest(whole, small)).toBeLessThan(1e-2);
    }
  });
});

test("the nodes' learned vectors are no gates, even where they are as wide as these", () => {
  const model = { ...smallModels.gru, hidden: 4, nodeEmbedding: 12 };
  const [group] = unitGroups(model, networkOf(model).network.model.layout);
  const names = group?.slices.map(({ parameter }) => parameter);
  expect(names).toContain('context/node-weight');
  expect(names).not.toContain('context/nodes');
});

test('a removed unit that says the same throughout is made up for by the bias', async () => {
  const model = smallModels.stid;
  const { network, parameters } = networkOf(model);
  const arrays = network.model.layout.named(parameters);
  for (const block of ['block1', 'block2']) {
    // Four of the eight units do not look at their input, and say little.
    for (let row = 0; row < 8; row += 1) arrays[`${block}/inner/weight`]?.values.fill(0, row * 8 + 4, row * 8 + 8);
    arrays[`${block}/inner/bias`]?.values.fill(1, 0, 4).fill(0.01, 4, 8);
  }
  const [engine] = engines as [Engine];
  const { slim, first } = await slimmed(
    engine,
    model,
    { name: 'pruning', keep: 0.5, calibrationWindows: 5000 },
    parameters,
  );
  const [whole, small] = [await forecast(engine, network, parameters), await forecast(engine, slim, first)];
  expect(furthest(whole, small)).toBeLessThan(1e-2);
});

test.each(quantisable)('$name forecasts the same by factors where its weights are of that rank', async (model) => {
  const { network, parameters } = networkOf(model);
  for (const { name, place, shape, offset } of network.model.layout.entries) {
    const [inputs = 1, outputs = 1] = shape;
    if (place === undefined) continue;
    const rank = Math.max(1, Math.round(0.25 * Math.min(inputs, outputs)));
    const whole = network.model.layout.named(parameters)[name]?.values ?? new Float32Array();
    const { left, right } = lowRankFactors(whole, inputs, outputs, rank);
    for (let at = 0; at < inputs * outputs; at += 1) {
      let sum = 0;
      for (let k = 0; k < rank; k += 1) {
        sum += (left[Math.floor(at / outputs) * rank + k] ?? NaN) * (right[k * outputs + (at % outputs)] ?? NaN);
      }
      parameters[offset + at] = sum;
    }
  }
  for (const engine of engines) {
    const { slim, first } = await slimmed(engine, model, { name: 'low-rank', rank: 0.25 }, parameters);
    expect(slim.model.layout.trained).toBeLessThan(network.model.layout.trained);
    const [whole, small] = [await forecast(engine, network, parameters), await forecast(engine, slim, first)];
    expect(furthest(whole, small)).toBeLessThan(1e-2);
  }
});
