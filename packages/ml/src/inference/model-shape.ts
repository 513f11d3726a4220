import type { Form, Inputs } from '../config/index.ts';
import { calendarFeatures, lagChannels, memoryFeatures, type PreparedData } from '../data/index.ts';
import { DataError } from '../errors.ts';
import { denseMatrix, randomWalk, reversed, scaledLaplacian, supportBlocks, type Adjacency } from '../graph/index.ts';
import type { GraphName, ModelShape } from '../layers/inputs.ts';

/** The sizes that a network needs for a prepared dataset. The mask of the lags enters where the train part has gaps or the inputs ask for it. */
export function modelShape(
  data: PreparedData,
  options: {
    readonly inputs: Inputs;
    readonly form: Form;
    readonly graph: boolean;
    readonly quantiles?: readonly number[];
    /** Columns of the covariates that the inputs ask for; none when left out. */
    readonly covariates?: number;
  },
): ModelShape {
  const { series, protocol } = data;
  return {
    nodes: series.nodes,
    inputSteps: protocol.inputSteps,
    targetSteps: protocol.targetSteps,
    calendarFeatures: calendarFeatures(options.inputs),
    lagChannels: lagChannels(options.inputs),
    timeOfDaySlots: options.inputs.timeOfDaySlots,
    dayOfWeek: options.inputs.dayOfWeek,
    profile: options.inputs.profile,
    memoryFeatures: memoryFeatures(options.inputs, protocol),
    masked: data.masked || options.inputs.missingIndicator,
    covariates: options.covariates ?? 0,
    form: options.form,
    event: data.event !== null,
    graph: options.graph,
    quantiles: options.quantiles ?? [],
  };
}

/** Values of a constant input, with its shape. */
export interface GraphConstant {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/**
 * What a model reads of a graph: the forms that it names, each beside its transpose. `walk` is the random walk along the
 * edges, `backwardWalk` the one against them, `scaledLaplacian` the symmetric one of Chebyshev polynomials. A large sparse
 * form is given in blocks (`<name>/weights`, ...), any other dense, [N, N].
 * @throws DataError when the graph has another number of nodes than the series
 */
export function graphConstants(
  adjacency: Adjacency,
  nodes: number,
  names: readonly GraphName[],
): Record<string, GraphConstant> {
  if (adjacency.nodes !== nodes) {
    throw new DataError(`the graph has ${adjacency.nodes} nodes, the series has ${nodes}`);
  }
  const forms: Readonly<Record<GraphName, () => Adjacency>> = {
    walk: () => randomWalk(adjacency),
    backwardWalk: () => randomWalk(reversed(adjacency)),
    scaledLaplacian: () => scaledLaplacian(adjacency),
  };
  return Object.assign({}, ...names.map((name) => constantsOf(name, forms[name]()))) as Record<string, GraphConstant>;
}

function constantsOf(name: GraphName, matrix: Adjacency): Record<string, GraphConstant> {
  const both = { [name]: matrix, [`${name}Transposed`]: reversed(matrix) };
  const blocks = Object.entries(both).map(([side, form]) => [side, supportBlocks(form)] as const);
  const constants: Record<string, GraphConstant> = {};
  for (const [side, support] of blocks) {
    if (!support) continue;
    const { blocks: count, rows, sources } = support;
    constants[`${side}/weights`] = { shape: [count, rows, sources], values: support.weights };
    constants[`${side}/sourceNodes`] = { shape: [count, sources], values: support.sourceNodes };
    constants[`${side}/places`] = { shape: [matrix.nodes], values: support.places };
  }
  if (blocks.every(([, support]) => support)) return constants;
  const shape = [matrix.nodes, matrix.nodes];
  return Object.fromEntries(Object.entries(both).map(([side, form]) => [side, { shape, values: denseMatrix(form) }]));
}
