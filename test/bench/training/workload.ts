/** What is trained in the comparison: two teachers of the product on a series of los-loop's size. */
import { createSeries, gaussianKernel, prepareData } from '@stillgraph/ml';
import { runConfigSchema, trainingSchema, type TrainedConfig } from '@stillgraph/ml/config';
import { bindNetwork, type Network } from '@stillgraph/ml/inference';
import { RandomStream } from '../../../packages/ml/src/random/stream.ts';

const NODES = 207;
const DAYS = 7;
const STEPS_A_DAY = 288;

export interface Workload {
  readonly title: string;
  readonly config: TrainedConfig;
  readonly network: Network;
}

/** Five-minute speeds of 207 sensors over a week: two rush hours a day, noise, nothing missing. */
function losLoopSized() {
  const random = new RandomStream(7, 'benchmark series');
  const steps = DAYS * STEPS_A_DAY;
  const values = new Float32Array(steps * NODES);
  for (let step = 0; step < steps; step += 1) {
    const hour = ((step % STEPS_A_DAY) * 24) / STEPS_A_DAY;
    const rush = Math.exp(-((hour - 8) ** 2) / 3) + Math.exp(-((hour - 17) ** 2) / 4);
    for (let node = 0; node < NODES; node += 1) {
      values[step * NODES + node] = 65 - 25 * rush * (0.5 + (node % 7) / 7) + 3 * random.normal();
    }
  }
  const mask = new Uint8Array(values.length).fill(1);
  return createSeries({ values, mask, nodes: NODES, startAt: Date.UTC(2012, 2, 1), stepSeconds: 300, zone: 'UTC' });
}

/** Sensors at random places; a Gaussian kernel of their distances joins each with about a dozen others. */
function neighbourhoods() {
  const random = new RandomStream(11, 'benchmark places');
  const places = Array.from({ length: NODES }, () => [random.uniform(), random.uniform()] as const);
  const distances = places.flatMap(([x, y]) => places.map(([u, v]) => Math.hypot(x - u, y - v)));
  return gaussianKernel(distances, NODES, { sigma: 0.095 });
}

/** The two models with the product's defaults for width, blocks and dropout, on batches of 32 windows of 12 -> 12. */
export function workloads(): Workload[] {
  const [series, adjacency] = [losLoopSized(), neighbourhoods()];
  const models = [
    { title: 'STID 128 x 3', model: { name: 'stid', hidden: 128, blocks: 3 } },
    { title: 'graph STID 64 x 3, road + adaptive', model: { name: 'graph-stid', hidden: 64, blocks: 3 } },
  ];
  return models.map(({ title, model }) => {
    const config = runConfigSchema.parse({
      role: 'teacher',
      model,
      protocol: {},
      inputs: {},
      form: 'last-value',
      seed: 1,
      training: trainingSchema.parse({ batchSize: 32 }),
    }) as Workload['config'];
    return { title, config, network: bindNetwork(config, prepareData(series, config.protocol), adjacency) };
  });
}
