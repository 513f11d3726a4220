/** A network bound to its data: everything that its forward pass needs but the weights. */
import type { Form, Inputs, NetworkModel } from '../config/index.ts';
import { WindowBatcher, type PreparedData } from '../data/index.ts';
import type { Engine, Executable } from '../engines/index.ts';
import { identity, type Adjacency } from '../graph/index.ts';
import type { TapSpec } from '../layers/layer.ts';
import type { Entering } from '../layers/parameter-views.ts';
import { buildModel } from '../models/build-model.ts';
import type { ModelDefinition } from '../models/model.ts';
import { forwardProgram } from './forward-program.ts';
import { graphConstants, modelShape } from './model-shape.ts';

export interface Network {
  readonly model: ModelDefinition;
  readonly data: PreparedData;
  readonly batcher: WindowBatcher;
  /** Values of the program's graph inputs, by name; empty for a model that reads no graph. */
  readonly graph: Readonly<Record<string, Float32Array>>;
  /** What the rows become that meet a weight, in a network with rounded activations. */
  readonly entering?: Entering;
}

/** What of a run's config decides the network. */
export interface NetworkConfig {
  readonly model: NetworkModel;
  readonly inputs: Inputs;
  readonly form: Form;
  /** `identity` where every node is alone with itself, whatever graph is given. */
  readonly graph?: 'identity' | undefined;
  /** Absent for a point forecast alone. */
  readonly training?: { readonly quantiles: readonly number[] };
}

/** Builds the network that a config describes for a dataset and, where there is one, a graph over its nodes. */
export function bindNetwork(config: NetworkConfig, data: PreparedData, given: Adjacency | null): Network {
  const adjacency = config.graph === 'identity' ? identity(data.series.nodes) : given;
  const { inputs, form, training } = config;
  const quantiles = training?.quantiles ?? [];
  const batcher = new WindowBatcher(data, inputs);
  const covariates = batcher.covariateColumns;
  const shape = modelShape(data, { inputs, form, graph: adjacency !== null, quantiles, covariates });
  const built = buildModel(config.model, shape);
  const constants = adjacency && built.graphs.length > 0 ? graphConstants(adjacency, shape.nodes, built.graphs) : {};
  const graph = Object.fromEntries(Object.entries(constants).map(([name, { values }]) => [name, values]));
  const graphShapes = Object.fromEntries(Object.entries(constants).map(([name, { shape: sizes }]) => [name, sizes]));
  return { model: { ...built, graphShapes }, data, batcher, graph };
}

/**
 * Compiles the forward pass for `batch` windows.
 *
 * @param parameters flat weights [P] to be fixed in the program, so that the engine computes ahead what depends on them
 *   alone; when left out, they are an input of every run
 * @param tap where it is given, the program gives the hidden states of that tap in place of the forecasts
 */
export async function compileForward(
  network: Network,
  engine: Engine,
  batch: number,
  parameters?: Float32Array,
  tap?: TapSpec['name'],
): Promise<Executable> {
  const { program, inputs, graphInputs } = forwardProgram(network.model, batch, {
    entering: network.entering,
    ...(tap === undefined ? {} : { tap }),
  });
  const constants = parameters ? [...graphInputs, 'parameters'] : graphInputs;
  const executable = await engine.compile(program, inputs, { constants });
  for (const [name, values] of Object.entries(network.graph)) executable.set(name, values);
  if (parameters) executable.set('parameters', parameters);
  return executable;
}
