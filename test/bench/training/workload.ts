/** What is trained in the comparison: the product's models on a series of los-loop's size. */
import { createSeries, gaussianKernel, prepareData, type Adjacency, type Series } from '@stillgraph/ml';
import { runConfigSchema, trainingSchema, type TrainedConfig } from '@stillgraph/ml/config';
import { bindNetwork, type Network } from '@stillgraph/ml/inference';
import { RandomStream } from '../../../packages/ml/src/random/stream.ts';
import { descriptions, type Description } from './descriptions.ts';
import type { Variants } from './pytorch-process.ts';

const NODES = 207;
const DAYS = 7;
const STEPS_A_DAY = 288;

export interface Workload {
  /** What it is asked for by. */
  readonly id: string;
  readonly title: string;
  readonly config: TrainedConfig;
  readonly network: Network;
  /** Ways in which PyTorch may mix over graphs. */
  readonly mixes: readonly Variants['mix'][];
  /** Whether forward passes of one window are timed too, and wasm beside them. */
  readonly isThorough: boolean;
}

/** Five-minute speeds of 207 sensors over a week: two rush hours a day, noise, nothing missing. */
function losLoopSized(): Series {
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
function neighbourhoods(): Adjacency {
  const random = new RandomStream(11, 'benchmark places');
  const places = Array.from({ length: NODES }, () => [random.uniform(), random.uniform()] as const);
  const distances = places.flatMap(([x, y]) => places.map(([u, v]) => Math.hypot(x - u, y - v)));
  return gaussianKernel(distances, NODES, { sigma: 0.095 });
}

/**
 * Those that are asked for by id or by the name of their model, all where none is, each made when its turn comes.
 * @throws Error naming what is not known
 */
export function* workloads(asked: readonly string[]): Generator<Workload> {
  const known = new Set(descriptions.flatMap(({ id, model }) => [id, model.name]));
  const unknown = asked.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new Error(
      `no model is called ${unknown.join(', ')}; there are ${descriptions.map(({ id }) => id).join(', ')}`,
    );
  }
  const [series, adjacency] = [losLoopSized(), neighbourhoods()];
  for (const description of descriptions) {
    const { id, model } = description;
    if (asked.length === 0 || asked.includes(id) || asked.includes(model.name)) {
      yield workloadOf(description, series, adjacency);
    }
  }
}

function workloadOf(description: Description, series: Series, adjacency: Adjacency): Workload {
  const { id, title, model, role, inputs, form, batchSize, mixes, isThorough } = description;
  const config = runConfigSchema.parse({
    ...(role === 'student' ? { role, method: { name: 'none' }, labelShare: 1 } : { role }),
    ...{ model, inputs, form, protocol: {}, seed: 1 },
    training: trainingSchema.parse({ batchSize }),
  }) as TrainedConfig;
  const network = bindNetwork(config, prepareData(series, config.protocol), adjacency);
  return { id, title: `${title}, batch ${batchSize}`, config, network, mixes, isThorough };
}
