/**
 * Gradient times input: how much each reading moves the target's forecast to first order, by its distance from the
 * historical profile. For a linear model this is what occlusion finds. Of an event it is the probability that moves: its
 * slope is that of the log-odds times p(1 - p).
 *
 * Source: Shrikumar et al. 2017, "Learning Important Features Through Propagating Activation Differences".
 */
import * as tf from '@tensorflow/tfjs';
import type { Engine, Program } from '../engines/index.ts';
import { batchFeeds, batchSpecs, forwardInputs, graphSpecs, inferenceContext } from '../inference/forward-program.ts';
import type { Network } from '../inference/network.ts';
import type { ExplainedTarget } from './target-forecaster.ts';

/** Mean over the windows of the absolute sums, dataset unit; of an event in probability. */
export interface GradientAttribution {
  /** [N] sums over the input steps. */
  readonly nodes: Float64Array;
  /** [T] sums over the nodes. */
  readonly steps: Float64Array;
}

/**
 * @param parameters flat weights, [P]
 * @param starts first input step of each window; one batch
 */
export async function gradientAttribution(
  network: Network,
  engine: Engine,
  parameters: Float32Array,
  target: ExplainedTarget,
  starts: Int32Array,
): Promise<GradientAttribution> {
  const { model, batcher, data } = network;
  const { nodes, inputSteps } = model.shape;
  const windows = starts.length;
  // The z scale of a forecast is the readings' own; a probability has no unit.
  const scale = data.event === null ? data.scaler.deviation : 1;
  const graph = graphSpecs(model);
  const executable = await engine.compile(
    gradientProgram(network, target, windows),
    { ...batchSpecs(model.shape, windows), ...graph, parameters: { shape: [model.layout.size], dtype: 'float32' } },
    { constants: Object.keys(graph) },
  );
  try {
    for (const [name, values] of Object.entries(network.graph)) executable.set(name, values);
    const batch = batcher.fill(starts, batcher.allocate(windows), 'forecast');
    const { ofLags, ofLast } = await executable.run({ ...batchFeeds(model.shape, batch), parameters }, [
      'ofLags',
      'ofLast',
    ]);
    const found = { nodes: new Float64Array(nodes), steps: new Float64Array(inputSteps) };
    for (let window = 0; window < windows; window += 1) {
      const bySteps = new Float64Array(inputSteps);
      for (let node = 0; node < nodes; node += 1) {
        const row = node * windows + window;
        let [sum, before] = [0, -1];
        const add = (t: number, slope: number) => {
          const at = row * inputSteps + t;
          const moved = slope * ((batch.lags[at] ?? 0) - (batch.profileLags[at] ?? 0)) * scale;
          sum += moved;
          bySteps[t] = (bySteps[t] ?? 0) + moved;
        };
        for (let t = 0; t < inputSteps; t += 1) {
          const at = row * inputSteps + t;
          if (batch.lagMask[at] === 1) before = t;
          // A missing reading repeats an earlier one, which then counts for both.
          if (before >= 0) add(before, ofLags?.[at] ?? NaN);
        }
        if (before >= 0) add(before, ofLast?.[row] ?? NaN);
        found.nodes[node] = (found.nodes[node] ?? 0) + Math.abs(sum) / windows;
      }
      bySteps.forEach((moved, t) => (found.steps[t] = (found.steps[t] ?? 0) + Math.abs(moved) / windows));
    }
    return found;
  } finally {
    executable.dispose();
  }
}

/** Slopes of the target's forecast, z scale, or of an event's probability, summed over the windows: `ofLags` [N, B, T] and `ofLast` [N, B, 1]. */
function gradientProgram({ model, entering }: Network, { node, horizons }: ExplainedTarget, windows: number): Program {
  const { shape, layout } = model;
  const length = horizons[1] - horizons[0] + 1;
  return (inputs) => {
    const forecast = (lags: tf.Tensor, last: tf.Tensor): tf.Scalar => {
      const views = layout.views(layout.slices(inputs['parameters'] as tf.Tensor1D), entering);
      const changed = forwardInputs({ ...inputs, lags, last });
      const prediction = model.forward(views, changed, inferenceContext(shape, windows));
      const outputs = tf.slice(prediction, [node, 0, horizons[0] - 1], [1, windows, length]);
      const part = shape.event ? tf.sigmoid(outputs) : outputs;
      // Not every form reads the last value: a sum that is multiplied by 0 gives it a slope of 0.
      return tf.add<tf.Scalar>(tf.div(tf.sum(part), length), tf.mul(tf.sum(last), 0));
    };
    const { lags, last } = forwardInputs(inputs);
    const [ofLags, ofLast] = tf.grads(forecast)([lags, last]);
    if (!ofLags || !ofLast) throw new Error('the forward pass has no gradient');
    return { ofLags, ofLast };
  };
}
