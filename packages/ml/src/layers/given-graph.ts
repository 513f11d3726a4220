import type * as tf from '@tensorflow/tfjs';
import { propagate, propagateSparse, type SparseSupport } from '../tensors/index.ts';
import { required, type ForwardInputs, type GraphName } from './inputs.ts';

/**
 * One step along a form of the given graph, which is an input dense or, where the graph is large and sparse, in blocks: from
 * node-first tensors [N, ...] to the same shape.
 */
export function alongGiven(inputs: ForwardInputs, name: GraphName): (x: tf.Tensor) => tf.Tensor {
  if (inputs[`${name}/weights`]) {
    const [support, back] = [sparseSupport(inputs, name), sparseSupport(inputs, `${name}Transposed`)];
    return (x) => propagateSparse(support, back, x);
  }
  const [matrix, transposed] = [required(inputs, name), required(inputs, `${name}Transposed`)];
  return (x) => propagate(matrix, transposed, x);
}

function sparseSupport(inputs: ForwardInputs, name: GraphName | `${GraphName}Transposed`): SparseSupport {
  return {
    weights: required(inputs, `${name}/weights`) as tf.Tensor3D,
    sourceNodes: required(inputs, `${name}/sourceNodes`) as tf.Tensor2D,
    places: required(inputs, `${name}/places`) as tf.Tensor1D,
  };
}
