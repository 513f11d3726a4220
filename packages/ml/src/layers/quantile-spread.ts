/**
 * Quantiles that cannot cross: the median is the network's point forecast m, and each further level is the one nearer to the
 * median plus or minus softplus of an affine map, q_{k+1} = q_k + softplus(h W_k + b_k) above it and
 * q_{k-1} = q_k − softplus(h W_k + b_k) below.
 */
import * as tf from '@tensorflow/tfjs';
import type { ModelShape } from './inputs.ts';
import type { ForwardContext, LayerDeclaration } from './layer.ts';
import { affineParameters, type ParameterViews } from './parameters.ts';

export interface QuantileSpread extends LayerDeclaration {
  /**
   * Hands the quantiles to the context, where it asks for them.
   *
   * @param rows what the point forecast is made of, [N*B, width], or [N*B*H, width] where each target step has its own
   * @param median the point forecast, [N, B, H], z scale
   */
  give(views: ParameterViews, rows: tf.Tensor2D, median: tf.Tensor3D, context: ForwardContext): void;
}

/**
 * @param options.width columns of the rows
 * @param options.perStep whether each target step has a row of its own
 * @returns without parameters and without effect where the shape asks for no quantiles
 */
export function quantileSpread(
  name: string,
  shape: ModelShape,
  options: { readonly width: number; readonly perStep?: boolean },
): QuantileSpread {
  const outer = Math.max(0, shape.quantiles.length - 1);
  if (outer === 0) return { parameters: [], give: () => undefined };
  const { targetSteps } = shape;
  const columns = options.perStep ? outer : targetSteps * outer;
  return {
    parameters: affineParameters(`${name}/spread`, options.width, columns, { start: 'zeros', place: 'edge' }),
    give(views, rows, median, { nodes, batch, setQuantiles, aroundMedian }) {
      if (!setQuantiles) return;
      const middle = aroundMedian?.(median) ?? median;
      const raw = views.affine(`${name}/spread`, rows);
      const steps = tf.softplus(tf.reshape(raw, [nodes, batch, targetSteps, outer]));
      const increment = (index: number): tf.Tensor3D =>
        tf.reshape(tf.slice(steps, [0, 0, 0, index], [nodes, batch, targetSteps, 1]), [nodes, batch, targetSteps]);
      const half = outer / 2;
      const below: tf.Tensor3D[] = [];
      const above: tf.Tensor3D[] = [];
      for (let away = 0; away < half; away += 1) {
        below.unshift(tf.sub(below[0] ?? middle, increment(half - 1 - away)));
        above.push(tf.add(above.at(-1) ?? middle, increment(half + away)));
      }
      setQuantiles([...below, ...above]);
    },
  };
}
