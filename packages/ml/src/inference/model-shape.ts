import type { Form, Inputs } from '../config/index.ts';
import { calendarFeatures, lagChannels, type PreparedData } from '../data/index.ts';
import { DataError } from '../errors.ts';
import { randomWalk, transposed, type Adjacency } from '../graph/index.ts';
import type { ModelShape } from '../layers/inputs.ts';

/** The sizes that a network needs for a prepared dataset. The mask of the lags enters only where the train part has gaps. */
export function modelShape(
  data: PreparedData,
  options: { readonly inputs: Inputs; readonly form: Form; readonly graph: boolean },
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
    masked: data.masked,
    form: options.form,
    graph: options.graph,
  };
}

/**
 * What models read of a graph: the random walk along its edges and its transpose, both dense [N, N].
 * @throws DataError when the graph has another number of nodes than the series
 */
export function graphConstants(
  adjacency: Adjacency,
  nodes: number,
): { walk: Float32Array; walkTransposed: Float32Array } {
  if (adjacency.nodes !== nodes) {
    throw new DataError(`the graph has ${adjacency.nodes} nodes, the series has ${nodes}`);
  }
  const walk = randomWalk(adjacency);
  return { walk, walkTransposed: transposed(walk, nodes, nodes) };
}
