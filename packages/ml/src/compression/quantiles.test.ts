/** Every network with quantiles, in every form that a compression gives it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compressionFault, compressionSchema, type Compression, type NetworkModel } from '../config/index.ts';
import { prepareData } from '../data/index.ts';
import type { Engine } from '../engines/index.ts';
import { runtime, tracedEngine, wasmEngine } from '../engines/testing/engines.ts';
import { forecastQuantiles } from '../inference/forecast-quantiles.ts';
import { bindNetwork, type Network } from '../inference/index.ts';
import { RandomStream } from '../random/stream.ts';
import { smallGraph, smallModels, smallSeries, teacherConfig } from '../training/testing/small-run.ts';
import { activationLevels } from './activation-levels.ts';
import { fromQuantised, quantisedArrays, quantisedNames } from './quantise.ts';
import { slimNetwork, slimParameters } from './slim.ts';

let engine: Engine;
beforeAll(async () => {
  engine = runtime ? await tracedEngine() : await wasmEngine();
});
afterAll(() => engine.dispose());

const { protocol, inputs, form } = teacherConfig(smallModels.stid);
const base = { protocol, inputs, form, training: { quantiles: [0.1, 0.5, 0.9] } };
const data = prepareData(smallSeries(), protocol);
const pause = (): Promise<void> => Promise.resolve();

const compressions = [
  { name: 'int8', calibrationWindows: 16 },
  { name: 'int8', calibrationWindows: 16, edges: true },
  { name: 'pruning', calibrationWindows: 16, keep: 0.5 },
  { name: 'low-rank', rank: 0.25 },
].map((fields) => compressionSchema.parse(fields));

async function compressed(
  network: Network,
  parameters: Float32Array,
  model: NetworkModel,
  compression: Compression,
): Promise<{ readonly network: Network; readonly parameters: Float32Array }> {
  if (compression.name === 'int8') {
    const { calibrationWindows: windows, percentile, edges } = compression;
    const names = quantisedNames(network.model.layout, edges);
    const levels = await activationLevels(network, engine, parameters, { names, windows, percentile, pause });
    const arrays = quantisedArrays(network.model.layout, parameters, levels);
    const quantised = fromQuantised(network.model.layout, arrays);
    return { network: { ...network, entering: quantised.entering }, parameters: quantised.parameters };
  }
  const config = { ...base, model, compression };
  const slim = slimNetwork(config, data, smallGraph());
  const options = { engine, pause };
  return { network: slim, parameters: await slimParameters(config, network, parameters, slim, options) };
}

describe.each(Object.values(smallModels))('$name', (small) => {
  const model = small as unknown as NetworkModel;
  const possible = compressions.filter((compression) => compressionFault(model, compression) === undefined);

  test.runIf(possible.length > 0)('forecasts its quantiles in every compressed form', async () => {
    const network = bindNetwork({ ...base, model }, data, smallGraph());
    const random = new RandomStream(8, 'weights');
    const parameters = network.model.layout.initialise(1).map((value) => value + 0.1 * random.normal());
    const starts = data.windows.test.subarray(0, 8);
    for (const compression of possible) {
      const made = await compressed(network, parameters, model, compression);
      const found = await forecastQuantiles(made.network, engine, made.parameters, starts, pause);
      const [low, high] = found.map(({ values }) => values);
      expect(low?.length).toBe(starts.length * protocol.targetSteps * data.series.nodes);
      low?.forEach((value, at) => expect(high?.[at], compression.name).toBeGreaterThan(value));
    }
  });
});
