/** The process that measures one model at one size, so that its peak memory is its own: prints one line of JSON. */
import { availableParallelism } from 'node:os';
import { createSeries, kNearestOfPlaces, prepareData, score } from '@stillgraph/ml';
import { runConfigSchema, type TrainedConfig } from '@stillgraph/ml/config';
import { bindNetwork, WindowForecaster } from '@stillgraph/ml/inference';
import { openEngine } from '../../../apps/worker/src/training/engines.ts';
import { RandomStream } from '../../../packages/ml/src/random/stream.ts';
import { median } from '../statistics.ts';
import { openProduct, trainingBatches } from '../training/product.ts';
import { BATCH, configOf, DAYS, type Measured } from './sizes.ts';

const STEPS_A_DAY = 288;
const NEIGHBOURS = 6;

const [model = '', written = ''] = process.argv.slice(2);
const nodes = Number(written);
const random = new RandomStream(7, 'scaling');
const steps = DAYS * STEPS_A_DAY;
const values = Float32Array.from({ length: steps * nodes }, (_, at) => 50 + (at % nodes) / nodes + random.uniform());
const mask = new Uint8Array(values.length).fill(1);
const clock = { startAt: Date.UTC(2012, 2, 1), stepSeconds: 300, zone: 'UTC' };
const series = createSeries({ values, mask, nodes, ...clock });
const coordinates = () => Float64Array.from({ length: nodes }, () => random.uniform());

const timed = async <T>(work: () => T | Promise<T>): Promise<[T, number]> => {
  const began = performance.now();
  const result = await work();
  return [result, performance.now() - began];
};

const [graph, graphMs] = await timed(() =>
  kNearestOfPlaces({ latitudes: coordinates(), longitudes: coordinates() }, NEIGHBOURS),
);
const config = runConfigSchema.parse(configOf(model)) as TrainedConfig;
const [data, prepareMs] = await timed(() => prepareData(series, config.protocol));
const [network, bindMs] = await timed(() => bindNetwork(config, data, graph));
const { engine } = await openEngine('traced', availableParallelism());
const workload = { config, network };

const batches = trainingBatches(workload);
batches.feeds(1);
const [, batchMs] = await timed(() => [2, 3, 4].map((step) => batches.feeds(step)));
const product = await openProduct(workload, engine, { forward: false });
await product.timeSteps(2);
const stepMs = median(await product.timeSteps(nodes > 2000 ? 4 : 8));
product.dispose();

const starts = data.windows.validation.subarray(0, 64);
const forecaster = await WindowForecaster.create(network, engine);
const parameters = network.model.layout.initialise(1);
await forecaster.predict(parameters, starts.subarray(0, 1), () => Promise.resolve());
const [predictions, forecastMs] = await timed(() => forecaster.predict(parameters, starts, () => Promise.resolve()));
const [, scoreMs] = await timed(() => score({ predictions, starts, series, protocol: config.protocol }));

const measured: Measured = {
  stepUs: (1000 * stepMs) / BATCH / nodes,
  batchUs: (1000 * batchMs) / 3 / BATCH / nodes,
  forecastUs: (1000 * forecastMs) / starts.length / nodes,
  scoreUs: (1000 * scoreMs) / starts.length / nodes,
  prepareUs: (1000 * prepareMs) / steps / nodes,
  graphUs: (1000 * (graphMs + bindMs)) / nodes,
  parameters: network.model.layout.trained,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(measured));
process.exit(0);
