import * as tf from '@tensorflow/tfjs';
import type { z } from 'zod';
import type { graphWaveNetSchema } from '../../config/models.ts';
import { batchNorm } from '../../layers/batch-norm.ts';
import { encoder } from '../../layers/encoder.ts';
import { gatedConvolution } from '../../layers/gated-convolution.ts';
import { graphLinear, graphSupports } from '../../layers/graph-mix.ts';
import type { ModelShape } from '../../layers/inputs.ts';
import type { DropoutSpec, LayerDeclaration } from '../../layers/layer.ts';
import { outputLayer } from '../../layers/output.ts';
import { affineParameters } from '../../layers/parameters.ts';
import { hasContext, stepEncoder } from '../../layers/step-encoder.ts';
import { relu } from '../../tensors/index.ts';
import { defineModel, type ModelDefinition } from '../model.ts';

/**
 * Graph WaveNet (Wu et al. 2019, "Graph WaveNet for Deep Spatial-Temporal Graph Modeling"): dilated gated convolutions in
 * time, each followed by mixing over the given and the learned graph, a residual connection and, where the config has it,
 * batch normalisation; and a head on the sum of the layers' skips. The config's defaults are of middle size, with one step
 * along each graph, no walk against the edges and no batch normalisation, for speed on a CPU.
 *
 * Differences from the paper in any size. Each skip is computed on its last time step only, which is all the head reads.
 * The last layer does not mix, since nothing would read it. What the authors' code holds but does not read (mixing and
 * norm of the last layer, a residual map in each) is not held: `published.ts` counts it. A step along a graph is P x, as
 * the paper's equations 4 to 7 have it; the authors' code multiplies by the transpose. Features without a time axis
 * (profile, calendar, last value) enter every time step and once more the head.
 *
 * @param options.given whether it mixes over the given graph too, where there is one
 */
export function graphWaveNet(
  config: Omit<z.infer<typeof graphWaveNetSchema>, 'name'>,
  shape: ModelShape,
  options: { readonly given: boolean } = { given: true },
): ModelDefinition {
  const { channels, gateChannels = channels, skipChannels, endChannels, dilations, dropout: rate } = config;
  const { nodes } = shape;
  const receptive = 1 + dilations.reduce((sum, dilation) => sum + dilation, 0);
  const start = stepEncoder('start', shape, { width: channels, length: receptive });
  const headContext = hasContext(shape)
    ? encoder('head-context', shape, { width: skipChannels, nodeEmbedding: 0, lags: false })
    : undefined;
  // A single layer is the last one, which does not mix: nothing would read a graph.
  const mixes = dilations.length > 1;
  const graph = graphSupports('adaptive', shape, mixes ? config.adaptiveRank : 0, {
    given: options.given,
    backward: config.backwardWalk,
    steps: config.walkSteps,
  });
  const lengths = dilations.map((_, index) => receptive - dilations.slice(0, index + 1).reduce((a, b) => a + b, 0));
  const convolutions = dilations.map((dilation, index) =>
    gatedConvolution(`layer${index + 1}`, channels, dilation, gateChannels),
  );
  const norms = config.batchNormalisation
    ? dilations.slice(1).map((_, index) => batchNorm(`layer${index + 1}/norm`, channels))
    : [];
  const plain: LayerDeclaration = {
    parameters: [
      ...dilations.flatMap((_, index) =>
        affineParameters(`layer${index + 1}/skip`, gateChannels, skipChannels, { place: 'inner' }),
      ),
      ...dilations
        .slice(1)
        .flatMap((_, index) =>
          affineParameters(`layer${index + 1}/mix`, graph.count * gateChannels, channels, { place: 'inner' }),
        ),
      ...affineParameters('end', skipChannels, endChannels, { place: 'inner' }),
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
    [start, ...(headContext ? [headContext] : []), graph, ...convolutions, ...norms, plain, output],
    (views, inputs, forward) => {
      const { batch } = forward;
      const supports = mixes ? graph.open(views, inputs) : [];
      let x = start.apply(views, inputs, forward);
      let skips: tf.Tensor | undefined = headContext?.apply(views, inputs, forward);
      for (const [index, convolution] of convolutions.entries()) {
        const gated = convolution.apply(views, x);
        const length = gated.shape[1];
        const newest = tf.reshape(tf.slice(gated, [0, length - 1, 0, 0], [nodes, 1, batch, gateChannels]), [
          nodes * batch,
          gateChannels,
        ]);
        const skip = views.affine(`layer${index + 1}/skip`, newest as tf.Tensor2D);
        skips = skips ? tf.add(skips, skip) : skip;
        if (index === convolutions.length - 1) break;
        const rows = nodes * length * batch;
        const mixed = views.affine(
          `layer${index + 1}/mix`,
          tf.reshape<tf.Rank.R2>(gated, [rows, gateChannels]),
          (x, weight, bias) => graphLinear(x, supports, nodes, weight, bias),
        );
        const kept = rate > 0 ? forward.dropout(`layer${index + 1}/dropout`, mixed) : mixed;
        const residual = tf.slice(x, [0, x.shape[1] - length, 0, 0], [nodes, length, batch, channels]);
        x = tf.add(tf.reshape(kept, [nodes, length, batch, channels]), residual);
        const normalised = norms[index]?.apply(views, tf.reshape(x, [rows, channels]), forward);
        if (normalised) x = tf.reshape(normalised, [nodes, length, batch, channels]);
      }
      const last = relu(views.affine('end', relu(skips as tf.Tensor) as tf.Tensor2D)) as tf.Tensor2D;
      return output.apply(views, last, inputs, forward);
    },
    { graphs: mixes ? graph.graphs : [] },
  );
}
