import * as tf from '@tensorflow/tfjs';
import { tanh } from './activation.ts';
import { withGradient } from './custom-gradient.ts';

/**
 * What a gated recurrent unit does after its products: with u and v in three blocks of columns [r | z | n],
 * r = σ(u_r + v_r), z = σ(u_z + v_z), n = tanh(u_n + r v_n), h' = n + z (h − n)
 * (Cho et al. 2014, "Learning Phrase Representations using RNN Encoder-Decoder", with the reset gate after the
 * product as in cuDNN).
 *
 * @param driven u, what the inputs contribute, [M, 3W]
 * @param recurrent v, what the state contributes, [M, 3W]
 * @param hidden h, [M, W]
 * @returns h', [M, W]; with a = dh' (1 − z) (1 − n²), p = a v_n r (1 − r), q = dh' (h − n) z (1 − z):
 *   du = [p | q | a], dv = [p | q | a r], dh = dh' z
 */
export function gruUpdate(driven: tf.Tensor2D, recurrent: tf.Tensor2D, hidden: tf.Tensor2D): tf.Tensor2D {
  const columns = 3 * hidden.shape[1];
  if (driven.shape[1] !== columns || recurrent.shape[1] !== columns)
    throw new RangeError(
      `a state of ${hidden.shape[1]} columns wants ${columns} from inputs and state, got ${driven.shape[1]} and ${recurrent.shape[1]}`,
    );
  return update(driven, recurrent, hidden) as tf.Tensor2D;
}

const update = withGradient(
  (driven: tf.Tensor2D, recurrent: tf.Tensor2D, hidden: tf.Tensor2D) => {
    const [drivenReset, drivenUpdate, drivenNew] = tf.split(driven, 3, 1) as Three;
    const [recurrentReset, recurrentUpdate, recurrentNew] = tf.split(recurrent, 3, 1) as Three;
    const r = tf.sigmoid(tf.add(drivenReset, recurrentReset));
    const z = tf.sigmoid(tf.add(drivenUpdate, recurrentUpdate));
    const n = tanh(tf.add(drivenNew, tf.mul(r, recurrentNew)));
    const change = tf.sub(hidden, n);
    return { value: tf.add(n, tf.mul(z, change)), saved: [r, z, n, recurrentNew, change] };
  },
  (dy, saved) => {
    const [r, z, n, recurrentNew, change] = saved as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor];
    const dHidden = tf.mul(dy, z);
    const a = tf.mul(tf.sub(dy, dHidden), tf.sub(1, tf.square(n)));
    const ar = tf.mul(a, r);
    const p = tf.mul(tf.mul(ar, recurrentNew), tf.sub(1, r));
    const q = tf.mul(tf.mul(dHidden, change), tf.sub(1, z));
    return [tf.concat([p, q, a], 1), tf.concat([p, q, ar], 1), dHidden];
  },
);

type Three = [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D];
