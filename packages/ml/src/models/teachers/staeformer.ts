import * as tf from '@tensorflow/tfjs';
import type { z } from 'zod';
import type { staeformerSchema } from '../../config/models.ts';
import { attentionLayer } from '../../layers/attention-layer.ts';
import type { ModelShape } from '../../layers/inputs.ts';
import { outputLayer } from '../../layers/output.ts';
import { stepEncoder } from '../../layers/step-encoder.ts';
import { timeEmbedding } from '../../layers/time-embedding.ts';
import { defineModel, type ModelDefinition } from '../model.ts';

/**
 * STAEformer (Liu et al. 2023, "Spatio-Temporal Adaptive Embedding Makes Vanilla Transformer SOTA for Traffic
 * Forecasting"): each step of each node is a map of its reading beside the learned vectors of its slot of the day, of its
 * day of the week, and of the place of the step in the window at that node. Layers of attention along time, then layers of
 * attention along nodes, then one affine map of all steps of a node to its target steps. It reads no given graph.
 *
 * Differences from the paper: features without a time axis (profile, calendar, last value), where they are inputs, enter the
 * map of every step; with a form other than `direct` readings and targets are relative to the form's base. The vectors of
 * slots and days start as STID's do (PyTorch's embeddings, which the authors' code takes, start from a standard normal
 * distribution).
 */
export function staeformer(config: Omit<z.infer<typeof staeformerSchema>, 'name'>, shape: ModelShape): ModelDefinition {
  const { stepWidth, timeWidth, adaptiveWidth, heads, feedForward, dropout } = config;
  const { nodes, inputSteps } = shape;
  // Slots and days have their own columns here; they are no part of what the map of a step adds.
  const mapped = { ...shape, timeOfDaySlots: 0, dayOfWeek: false };
  const encode = stepEncoder('step', mapped, { width: stepWidth, length: inputSteps });
  const time = timeEmbedding('time', shape, timeWidth);
  const width = stepWidth + time.count * timeWidth + adaptiveWidth;
  const adaptive = {
    parameters:
      adaptiveWidth > 0
        ? [
            {
              name: 'adaptive',
              shape: [nodes, inputSteps * adaptiveWidth],
              initialiser: {
                kind: 'xavier',
                fanIn: nodes * adaptiveWidth,
                fanOut: inputSteps * adaptiveWidth,
              } as const,
            },
          ]
        : [],
  };
  const stack = (name: string) =>
    Array.from({ length: config.layers }, (_, index) =>
      attentionLayer(`${name}${index + 1}`, {
        width,
        heads,
        feedForward,
        dropout,
        rows: (batch) => nodes * inputSteps * batch,
      }),
    );
  const [alongTime, alongNodes] = [stack('time'), stack('nodes')];
  const output = outputLayer('output', shape, inputSteps * width);

  return defineModel(shape, [encode, time, adaptive, ...alongTime, ...alongNodes, output], (views, inputs, forward) => {
    const { batch } = forward;
    const everywhere = (x: tf.Tensor): tf.Tensor4D => tf.broadcastTo(x, [nodes, inputSteps, batch, x.shape[3] ?? 0]);
    const parts: tf.Tensor4D[] = [encode.apply(views, inputs, forward)];
    for (const vectors of time.everyStep(views, inputs)) {
      const timeFirst = tf.transpose(tf.reshape(vectors, [batch, inputSteps, timeWidth]), [1, 0, 2]);
      parts.push(everywhere(tf.reshape(timeFirst, [1, inputSteps, batch, timeWidth])));
    }
    if (adaptiveWidth > 0) {
      parts.push(everywhere(tf.reshape(views.matrix('adaptive'), [nodes, inputSteps, 1, adaptiveWidth])));
    }
    const steps = parts.length > 1 ? tf.concat(parts, 3) : (parts[0] as tf.Tensor4D);
    let rows = tf.reshape<tf.Rank.R2>(steps, [nodes * inputSteps * batch, width]);
    for (const layer of alongTime) rows = layer.apply(views, rows, [nodes, inputSteps, batch], forward);
    for (const layer of alongNodes) rows = layer.apply(views, rows, [1, nodes, inputSteps * batch], forward);
    const windows = tf.transpose(tf.reshape(rows, [nodes, inputSteps, batch, width]), [0, 2, 1, 3]);
    return output.apply(views, tf.reshape(windows, [nodes * batch, inputSteps * width]), inputs, forward);
  });
}
