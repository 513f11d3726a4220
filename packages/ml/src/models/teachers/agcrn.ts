import * as tf from '@tensorflow/tfjs';
import type { z } from 'zod';
import type { agcrnSchema } from '../../config/models.ts';
import { encoder } from '../../layers/encoder.ts';
import type { ModelShape } from '../../layers/inputs.ts';
import { nodeAdaptiveGru } from '../../layers/node-adaptive-gru.ts';
import { outputLayer } from '../../layers/output.ts';
import { stepChannelCount, stepChannels } from '../../layers/step-channels.ts';
import { hasContext } from '../../layers/step-encoder.ts';
import { MOST_NODES_WRITTEN_OUT } from '../../config/large-graphs.ts';
import { adaptiveAdjacency, propagateFactored, propagateLearned } from '../../tensors/index.ts';
import { defineModel, type ModelDefinition } from '../model.ts';

/**
 * AGCRN (Bai et al. 2020, "Adaptive Graph Convolutional Recurrent Network for Traffic Forecasting"): gated recurrent units
 * whose products look at the neighbours of a graph learned from the nodes' vectors, A = softmax(relu(E Eᵀ)), with weights
 * of each node's own, combined from a few shared ones by the same vectors. The last state of the last layer gives all
 * target steps. It reads no given graph. Past 2,000 nodes A is the product of two factors instead (see `propagateFactored`).
 *
 * Differences from the paper: features without a time axis (profile, calendar, last value) drive every step of the first
 * layer, where the config's inputs have them; with a form other than `direct` the head starts at zero. Its head's bias
 * starts as PyTorch starts a convolution's (the authors' code draws it from 0 to 1).
 */
export function agcrn(config: Omit<z.infer<typeof agcrnSchema>, 'name'>, shape: ModelShape): ModelDefinition {
  const { hidden, layers, nodeEmbedding } = config;
  const { nodes, inputSteps } = shape;
  const vectors = {
    parameters: [
      {
        name: 'nodes',
        shape: [nodes, nodeEmbedding],
        initialiser: { kind: 'xavier', fanIn: nodeEmbedding, fanOut: nodes } as const,
      },
    ],
  };
  const context = hasContext(shape)
    ? encoder('context', shape, { width: 3 * hidden, nodeEmbedding: 0, lags: false })
    : undefined;
  const cells = Array.from({ length: layers }, (_, index) =>
    nodeAdaptiveGru(`layer${index + 1}`, {
      channels: index === 0 ? stepChannelCount(shape) : hidden,
      width: hidden,
      rank: nodeEmbedding,
    }),
  );
  const output = outputLayer('output', shape, hidden);

  return defineModel(shape, [vectors, ...(context ? [context] : []), ...cells, output], (views, inputs, forward) => {
    const { batch } = forward;
    const embedding = views.matrix('nodes');
    const shared = { vectors: embedding, along: alongVectors(embedding) };
    const drive = context?.apply(views, inputs, forward);
    let x = stepChannels(shape, inputs, inputSteps, forward);
    let last: tf.Tensor3D | undefined;
    for (const [index, cell] of cells.entries()) {
      const states = cell.apply(views, x, shared, index === 0 ? drive : undefined);
      last = states.at(-1);
      if (index + 1 < cells.length) x = tf.stack(states, 1) as tf.Tensor4D;
    }
    if (!last) throw new RangeError('a window has no step, or the model no layer');
    return output.apply(views, tf.reshape(last, [nodes * batch, hidden]), inputs, forward);
  });
}

/** A step along the graph that is learned from the nodes' vectors. */
function alongVectors(vectors: tf.Tensor2D): (x: tf.Tensor) => tf.Tensor {
  const turned = tf.transpose(vectors);
  if (vectors.shape[0] > MOST_NODES_WRITTEN_OUT) return (x) => propagateFactored(vectors, turned, x);
  const adjacency = adaptiveAdjacency(vectors, turned);
  return (x) => propagateLearned(adjacency, x);
}
