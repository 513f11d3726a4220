import * as tf from '@tensorflow/tfjs';
import type { z } from 'zod';
import type { graphWaveNetSchema } from '../../config/models.ts';
import { encoder } from '../../layers/encoder.ts';
import { relativeLags } from '../../layers/form.ts';
import { gatedConvolution } from '../../layers/gated-convolution.ts';
import { graphLinear, graphSupports } from '../../layers/graph-mix.ts';
import { required, type ForwardInputs, type ModelShape } from '../../layers/inputs.ts';
import type { DropoutSpec, LayerDeclaration } from '../../layers/layer.ts';
import { outputLayer } from '../../layers/output.ts';
import { affineParameters } from '../../layers/parameters.ts';
import { linear, relu } from '../../tensors/index.ts';
import { defineModel, type ModelDefinition } from '../model.ts';

/**
 * Graph WaveNet (Wu et al. 2019) of middle size: dilated gated convolutions in time, each followed by mixing over the
 * given and the learned graph (one step each), residual connections, and a head on the sum of the layers' skips.
 *
 * Differences from the paper, all for speed on a CPU: each skip is computed on its last time step only, which is all the
 * head reads; no batch normalisation; the last layer does not mix, since nothing would read it. Features without a time
 * axis (profile, calendar, last value) enter every time step and once more the head.
 */
export function graphWaveNet(
  config: Omit<z.infer<typeof graphWaveNetSchema>, 'name'>,
  shape: ModelShape,
): ModelDefinition {
  const { channels, skipChannels, endChannels, dilations, dropout: rate } = config;
  const { nodes } = shape;
  const receptive = 1 + dilations.reduce((sum, dilation) => sum + dilation, 0);
  const stepFeatures = shape.masked ? 2 : 1;
  const context = encoder('context', shape, { width: channels, nodeEmbedding: 0, lags: false });
  const headContext = encoder('head-context', shape, { width: skipChannels, nodeEmbedding: 0, lags: false });
  // A single layer is the last one, which does not mix: nothing would read a graph.
  const mixes = dilations.length > 1;
  const graph = graphSupports('adaptive', shape, mixes ? config.adaptiveRank : 0);
  const lengths = dilations.map((_, index) => receptive - dilations.slice(0, index + 1).reduce((a, b) => a + b, 0));
  const convolutions = dilations.map((dilation, index) => gatedConvolution(`layer${index + 1}`, channels, dilation));
  const plain: LayerDeclaration = {
    parameters: [
      ...affineParameters('start', stepFeatures, channels),
      ...dilations.flatMap((_, index) => affineParameters(`layer${index + 1}/skip`, channels, skipChannels)),
      ...dilations
        .slice(1)
        .flatMap((_, index) => affineParameters(`layer${index + 1}/mix`, graph.count * channels, channels)),
      ...affineParameters('end', skipChannels, endChannels),
    ],
    dropouts: dilations.slice(1).flatMap<DropoutSpec>((_, index) =>
      rate > 0
        ? [
            {
              name: `layer${index + 1}/dropout`,
              rate,
              shape: (batch) => [nodes * (lengths[index] ?? 0) * batch, channels],
            },
          ]
        : [],
    ),
  };
  const output = outputLayer('output', shape, endChannels);

  return defineModel(
    shape,
    [context, headContext, graph, ...convolutions, plain, output],
    (views, inputs, forward) => {
      const { batch } = forward;
      const affine = (name: string, rows: tf.Tensor2D): tf.Tensor2D =>
        linear(rows, views.matrix(`${name}/weight`), views.vector(`${name}/bias`));
      const supports = mixes ? graph.open(views, inputs) : [];
      const steps = stepRows(shape, inputs, receptive);
      const started = tf.reshape(affine('start', steps), [nodes, receptive, batch, channels]);
      const everyStep = tf.reshape(context.apply(views, inputs, forward), [nodes, 1, batch, channels]);
      let x = tf.add<tf.Tensor4D>(started, everyStep);
      let skips: tf.Tensor = headContext.apply(views, inputs, forward);
      for (const [index, convolution] of convolutions.entries()) {
        const gated = convolution.apply(views, x);
        const length = gated.shape[1];
        const newest = tf.reshape(tf.slice(gated, [0, length - 1, 0, 0], [nodes, 1, batch, channels]), [
          nodes * batch,
          channels,
        ]);
        skips = tf.add(skips, affine(`layer${index + 1}/skip`, newest as tf.Tensor2D));
        if (index === convolutions.length - 1) break;
        const rows = nodes * length * batch;
        const mixed = graphLinear(
          tf.reshape(gated, [rows, channels]),
          supports,
          nodes,
          views.matrix(`layer${index + 1}/mix/weight`),
          views.vector(`layer${index + 1}/mix/bias`),
        );
        const kept = rate > 0 ? forward.dropout(`layer${index + 1}/dropout`, mixed) : mixed;
        const residual = tf.slice(x, [0, x.shape[1] - length, 0, 0], [nodes, length, batch, channels]);
        x = tf.add(tf.reshape(kept, [nodes, length, batch, channels]), residual);
      }
      const last = relu(affine('end', relu(skips) as tf.Tensor2D)) as tf.Tensor2D;
      return output.apply(views, last, inputs, forward);
    },
    { usesGraph: mixes },
  );
}

/** Features of each time step as rows [N*L*B, F], the window cut or padded in front with zeros to the receptive field L. */
function stepRows(shape: ModelShape, inputs: ForwardInputs, receptive: number): tf.Tensor2D {
  const lags = relativeLags(shape, inputs);
  const [nodes, batch, steps] = lags.shape;
  const parts = (shape.masked ? [lags, required(inputs, 'lagMask')] : [lags]).map((part) => {
    const timeSecond = tf.transpose(part, [0, 2, 1]);
    const missing = receptive - steps;
    if (missing <= 0) return tf.slice(timeSecond, [0, -missing, 0], [nodes, receptive, batch]);
    return tf.concat([tf.zeros([nodes, missing, batch]), timeSecond], 1);
  });
  const features = parts.map((part) => tf.reshape(part, [nodes * receptive * batch, 1]));
  return (features.length === 1 ? features[0] : tf.concat(features, 1)) as tf.Tensor2D;
}
