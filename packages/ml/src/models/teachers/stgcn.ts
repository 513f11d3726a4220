import * as tf from '@tensorflow/tfjs';
import type { z } from 'zod';
import type { stgcnSchema } from '../../config/models.ts';
import { chebyshevConvolution } from '../../layers/chebyshev-convolution.ts';
import { encoder } from '../../layers/encoder.ts';
import { gatedLinearConvolution } from '../../layers/gated-linear-convolution.ts';
import type { ModelShape } from '../../layers/inputs.ts';
import type { DropoutSpec, LayerDeclaration } from '../../layers/layer.ts';
import { nodeNorm } from '../../layers/node-norm.ts';
import { outputLayer } from '../../layers/output.ts';
import { affineParameters } from '../../layers/parameters.ts';
import { stepChannelCount, stepChannels } from '../../layers/step-channels.ts';
import { hasContext } from '../../layers/step-encoder.ts';
import { relu } from '../../tensors/index.ts';
import { defineModel, type ModelDefinition } from '../model.ts';

/**
 * STGCN (Yu et al. 2018, "Spatio-Temporal Graph Convolutional Networks: A Deep Learning Framework for Traffic
 * Forecasting"): blocks of a gated temporal convolution, a Chebyshev graph convolution through few channels and another
 * temporal convolution, each block ending in a layer norm over nodes and channels; then a temporal convolution over the
 * steps that are left and two affine maps. The form is that of the model's common PyTorch version.
 *
 * Differences from the paper: the head gives all target steps at once, which costs one pass, where the paper's gives the
 * next one, which is fed back; a graph convolution acts on the few channels to which its input is aligned (as in that
 * version), which is cheaper than on all; what has no time axis (profile, calendar, last value) is added to the value of
 * the first convolution and once more to the head, since the paper's model has no place for it; a window shorter than the
 * convolutions reach is padded in front, so that any protocol can be asked for; the weights of a graph convolution start
 * within ±1/√(polynomials · channels), as an affine map of so many inputs does (in that version within ±1/channels).
 */
export function stgcn(config: Omit<z.infer<typeof stgcnSchema>, 'name'>, shape: ModelShape): ModelDefinition {
  const { channels, graphChannels, endChannels, temporalKernel: kernel, dropout: rate } = config;
  const { nodes } = shape;
  const reach = 2 * (kernel - 1);
  const length = Math.max(shape.inputSteps, config.blocks * reach + 1);
  const context = (name: string, width: number) =>
    hasContext(shape) ? encoder(name, shape, { width, nodeEmbedding: 0, lags: false }) : undefined;
  const startContext = context('start-context', channels);
  const headContext = context('head-context', endChannels);
  const blocks = Array.from({ length: config.blocks }, (_, index) => {
    const name = `block${index + 1}`;
    const inputs = index === 0 ? stepChannelCount(shape) : channels;
    return {
      dropout: `${name}/dropout`,
      /** Steps after the block. */
      length: length - (index + 1) * reach,
      first: gatedLinearConvolution(`${name}/first`, { inputs, outputs: channels, kernel }),
      graph: chebyshevConvolution(`${name}/graph`, shape, {
        inputs: channels,
        outputs: graphChannels,
        terms: config.chebyshevTerms,
      }),
      second: gatedLinearConvolution(`${name}/second`, { inputs: graphChannels, outputs: channels, kernel }),
      norm: nodeNorm(`${name}/norm`, nodes, channels),
    };
  });
  const last = gatedLinearConvolution('last', {
    inputs: channels,
    outputs: endChannels,
    kernel: length - config.blocks * reach,
  });
  const lastNorm = nodeNorm('last/norm', nodes, endChannels);
  const plain: LayerDeclaration = {
    parameters: affineParameters('end', endChannels, endChannels, { place: 'inner' }),
    dropouts:
      rate > 0
        ? [
            ...blocks.map((block): DropoutSpec => ({
              name: block.dropout,
              rate,
              shape: (batch) => [nodes, block.length, batch, channels],
            })),
            { name: 'end/dropout', rate, shape: (batch) => [nodes * batch, endChannels] },
          ]
        : [],
  };
  const output = outputLayer('output', shape, endChannels);

  return defineModel(
    shape,
    [
      ...(startContext ? [startContext] : []),
      ...(headContext ? [headContext] : []),
      ...blocks.flatMap(({ first, graph, second, norm }) => [first, graph, second, norm]),
      last,
      lastNorm,
      plain,
      output,
    ],
    (views, inputs, forward) => {
      const dropped = (name: string, values: tf.Tensor): tf.Tensor =>
        rate > 0 ? forward.dropout(name, values) : values;
      let x = stepChannels(shape, inputs, length, forward);
      for (const [index, { first, graph, second, norm, dropout }] of blocks.entries()) {
        const gated = first.apply(views, x, index === 0 ? startContext?.apply(views, inputs, forward) : undefined);
        const mixed = relu(graph.apply(views, inputs, gated)) as tf.Tensor4D;
        x = dropped(dropout, norm.apply(views, second.apply(views, mixed))) as tf.Tensor4D;
      }
      const newest = lastNorm.apply(views, last.apply(views, x));
      const rows = tf.reshape<tf.Rank.R2>(newest, [nodes * forward.batch, endChannels]);
      const hidden = views.affine('end', rows);
      const head = headContext ? tf.add(hidden, headContext.apply(views, inputs, forward)) : hidden;
      return output.apply(views, dropped('end/dropout', relu(head)) as tf.Tensor2D, inputs, forward);
    },
    { graphs: config.chebyshevTerms > 1 ? ['scaledLaplacian'] : [] },
  );
}
