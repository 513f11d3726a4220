import type { Form, Inputs } from '../config/index.ts';
import { calendarFeatures, lagChannels, type PreparedData } from '../data/index.ts';
import { DataError } from '../errors.ts';
import { randomWalk, reversed, scaledLaplacian, transposed, type Adjacency } from '../graph/index.ts';
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
    masked: data.masked || options.inputs.missingIndicator,
    covariates: options.covariates ?? 0,
    form: options.form,
    graph: options.graph,
    quantiles: options.quantiles ?? [],
  };
}

/**
 * What a model reads of a graph: the forms that it names, each beside its transpose, all dense [N, N]. `walk` is the random
 * walk along the edges, `backwardWalk` the one against them, `scaledLaplacian` the symmetric one of Chebyshev polynomials.
 * @throws DataError when the graph has another number of nodes than the series
 */
export function graphConstants(
  adjacency: Adjacency,
  nodes: number,
  names: readonly GraphName[],
): Record<string, Float32Array> {
  if (adjacency.nodes !== nodes) {
    throw new DataError(`the graph has ${adjacency.nodes} nodes, the series has ${nodes}`);
  }
  const forms: Readonly<Record<GraphName, () => Float32Array>> = {
    walk: () => randomWalk(adjacency),
    backwardWalk: () => randomWalk(reversed(adjacency)),
    scaledLaplacian: () => scaledLaplacian(adjacency),
  };
  return Object.fromEntries(
    names.flatMap((name) => {
      const matrix = forms[name]();
      return [
        [name, matrix],
        [`${name}Transposed`, transposed(matrix, nodes, nodes)],
      ];
    }),
  );
}
