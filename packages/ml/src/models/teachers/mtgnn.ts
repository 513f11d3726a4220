import * as tf from '@tensorflow/tfjs';
import type { z } from 'zod';
import type { mtgnnSchema } from '../../config/models.ts';
import { encoder } from '../../layers/encoder.ts';
import { gatedInception, INCEPTION_REACH } from '../../layers/gated-inception.ts';
import type { ModelShape } from '../../layers/inputs.ts';
import type { LayerDeclaration } from '../../layers/layer.ts';
import { learnedGraph } from '../../layers/learned-graph.ts';
import { mixHop, RETAINED } from '../../layers/mix-hop.ts';
import { nodeNorm } from '../../layers/node-norm.ts';
import { outputLayer } from '../../layers/output.ts';
import { affineParameters } from '../../layers/parameters.ts';
import { stepEncoder } from '../../layers/step-encoder.ts';
import { relu } from '../../tensors/index.ts';
import { defineModel, type ModelDefinition } from '../model.ts';

/**
 * MTGNN (Wu et al. 2020, "Connecting the Dots: Multivariate Time Series Forecasting with Graph Neural Networks"): layers of
 * a gated inception convolution in time and a mix-hop propagation both ways along a graph that the model learns, each with
 * a residual and a layer norm over nodes, steps and channels; a head on the sum of skips from the window, from each
 * convolution and from the last layer. It reads no given graph.
 *
 * Differences from the paper: its training on growing horizons and on random parts of the nodes belongs to the training,
 * not to the model; what has no time axis (profile, calendar, last value) enters every step of the start and the skip from
 * the window, since the paper's model has no place for it; that skip is the encoder that other models have: it sees the
 * whole window, has no dropout, and no weights for the steps of the padding, which would meet zeros alone; in the other
 * layers a window longer than they reach is cut.
 */
export function mtgnn(config: Omit<z.infer<typeof mtgnnSchema>, 'name'>, shape: ModelShape): ModelDefinition {
  const { channels, skipChannels, endChannels, dropout: rate } = config;
  const { nodes } = shape;
  const receptive = 1 + config.layers * INCEPTION_REACH;
  const start = stepEncoder('start', shape, { width: channels, length: receptive });
  const windowSkip = encoder('window-skip', shape, { width: skipChannels, nodeEmbedding: 0, lags: true });
  const graph = learnedGraph('graph', nodes, { width: config.nodeVectors, neighbours: config.neighbours });
  const layers = Array.from({ length: config.layers }, (_, index) => {
    const name = `layer${index + 1}`;
    const length = receptive - (index + 1) * INCEPTION_REACH;
    return {
      skip: `${name}/skip`,
      dropout: `${name}/dropout`,
      /** Steps after the layer's convolution. */
      length,
      convolution: gatedInception(name, channels),
      mix: mixHop(`${name}/mix`, nodes, channels, config.hops),
      norm: nodeNorm(`${name}/norm`, nodes * length, channels),
    };
  });
  const plain: LayerDeclaration = {
    parameters: [
      ...layers.flatMap(({ skip, length }) =>
        affineParameters(skip, length * channels, skipChannels, { place: 'inner' }),
      ),
      ...affineParameters('last-skip', channels, skipChannels, { place: 'inner' }),
      ...affineParameters('end', skipChannels, endChannels, { place: 'inner' }),
    ],
    dropouts:
      rate > 0
        ? layers.map(({ dropout, length }) => ({
            name: dropout,
            rate,
            shape: (batch) => [nodes * length * batch, channels],
          }))
        : [],
  };
  const output = outputLayer('output', shape, endChannels);

  return defineModel(
    shape,
    [
      start,
      windowSkip,
      graph,
      ...layers.flatMap(({ convolution, mix, norm }) => [convolution, mix, norm]),
      plain,
      output,
    ],
    (views, inputs, forward) => {
      const { batch } = forward;
      const walks = graph.walks(views, 1 - RETAINED);
      let x = start.apply(views, inputs, forward);
      let skips = windowSkip.apply(views, inputs, forward);
      for (const { length, convolution, mix, norm, ...names } of layers) {
        const gated = convolution.apply(views, x);
        const kept = (rate > 0 ? forward.dropout(names.dropout, gated) : gated) as tf.Tensor2D;
        const steps = tf.transpose(tf.reshape(kept, [nodes, length, batch, channels]), [0, 2, 1, 3]);
        const skip = views.affine(names.skip, tf.reshape<tf.Rank.R2>(steps, [nodes * batch, length * channels]));
        skips = tf.add(skips, skip);
        const mixed = tf.reshape(mix.apply(views, kept, walks), [nodes, length, batch, channels]);
        const residual = tf.slice4d(x, [0, x.shape[1] - length, 0, 0], [nodes, length, batch, channels]);
        x = norm.apply(views, tf.add(mixed, residual));
      }
      const newest = tf.reshape<tf.Rank.R2>(x, [nodes * batch, channels]);
      const head = relu(tf.add(skips, views.affine('last-skip', newest))) as tf.Tensor2D;
      return output.apply(views, relu(views.affine('end', head)) as tf.Tensor2D, inputs, forward);
    },
  );
}
