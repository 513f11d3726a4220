import * as tf from '@tensorflow/tfjs';

export interface Forward {
  readonly value: tf.Tensor;
  /** What the gradient needs. */
  readonly saved: readonly tf.Tensor[];
}

/**
 * An operation with a hand-written gradient.
 *
 * @param forward gives the value and what its gradient needs
 * @param backward gives, from the gradient of the value and what was saved, the gradient of every input in order
 */
export function withGradient<Inputs extends tf.Tensor[]>(
  forward: (...inputs: Inputs) => Forward,
  backward: (dy: tf.Tensor, saved: readonly tf.Tensor[]) => tf.Tensor[],
): (...inputs: Inputs) => tf.Tensor {
  const operation = tf.customGrad((...given) => {
    const save = given.pop() as tf.GradSaveFunc;
    const { value, saved } = forward(...(given as Inputs));
    save([...saved]);
    return { value, gradFunc: backward };
  });
  return (...inputs) => operation(...inputs);
}

/** The saved tensor at a place; an error if the operation saved fewer. */
export function savedAt(saved: readonly tf.Tensor[], index: number): tf.Tensor {
  const tensor = saved[index];
  if (!tensor) throw new RangeError(`nothing was saved at place ${index}`);
  return tensor;
}

/**
 * x itself, through which no gradient passes: what is made of it moves nothing that x was made of.
 *
 * @param x any shape
 * @returns the values of x, gradient 0
 */
export function withoutGradient<Kind extends tf.Tensor>(x: Kind): Kind {
  const held = withGradient(
    (given: Kind) => ({ value: tf.clone(given), saved: [] }),
    (dy) => [tf.zerosLike(dy)],
  );
  return held(x) as Kind;
}
