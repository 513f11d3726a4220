/** Kernels of one tensor, element by element. */
import type { Value } from '../graph.ts';
import { emit, uniform } from '../graph.ts';
import type { Kernel, KernelAttributes, KernelTable } from '../kernel.ts';
import { TraceError } from '../../errors.ts';
import { add, broadcasting, multiply, subtract } from './elementwise.ts';

function unary(operation: (x: Value, attributes: KernelAttributes) => Value): Kernel {
  return (inputs, attributes) => operation(inputs.at('x'), attributes);
}

function node(op: string): Kernel {
  return unary((x) => emit(op, [x], x.shape, x.type));
}

/** x where it is positive, alpha x elsewhere. */
export function leakyRelu(x: Value, alpha: number): Value {
  return emit('LeakyRelu', [x], x.shape, x.type, { alpha: { float: alpha } });
}

function clip(x: Value, low: number, high: number): Value {
  return emit('Clip', [x, uniform(low, [], x.type), uniform(high, [], x.type)], x.shape, x.type);
}

/**
 * The elements of x as another type; no node where they have it.
 *
 * @throws TraceError for a type that is not traced
 */
export function cast(x: Value, type: string): Value {
  if (x.type === type) return x;
  if (type !== 'float32' && type !== 'int32' && type !== 'bool')
    throw new TraceError(`cannot cast to ${type}; only float32, int32 and bool are traced`);
  if (x.uniform !== undefined) {
    const value = type === 'bool' ? Number(x.uniform !== 0) : type === 'int32' ? Math.trunc(x.uniform) : x.uniform;
    return uniform(value, x.shape, type);
  }
  return emit('Cast', [x], x.shape, type, { to: { float32: 1, int32: 6, bool: 9 }[type] });
}

/**
 * 1 where x > 0, else alpha. For 0 this is max(0, min(1, 3e38 x)), which is exact for every normal number and takes a
 * third of the time of a comparison and a cast.
 */
function step(x: Value, alpha: number): Value {
  if (alpha === 0 && x.type === 'float32')
    return emit('HardSigmoid', [x], x.shape, x.type, { alpha: { float: 3e38 }, beta: { float: 0 } });
  const positive = broadcasting('Greater', [x, uniform(0, [], x.type)], 'bool');
  return broadcasting('Where', [positive, uniform(1, [], 'float32'), uniform(alpha, [], 'float32')], 'float32');
}

/** x where x > 0, else slope x, by an operation that is not restricted to slopes of the last axes. */
export function prelu(x: Value, slope: Value): Value {
  const zero = uniform(0, [], x.type);
  return add(broadcasting('Max', [x, zero], x.type), multiply(broadcasting('Min', [x, zero], x.type), slope));
}

export const unaryKernels: KernelTable = {
  Abs: node('Abs'),
  Ceil: node('Ceil'),
  Cos: node('Cos'),
  Elu: node('Elu'),
  Erf: node('Erf'),
  Exp: node('Exp'),
  Floor: node('Floor'),
  IsNan: unary((x) => emit('IsNaN', [x], x.shape, 'bool')),
  Log: node('Log'),
  Neg: node('Neg'),
  Reciprocal: node('Reciprocal'),
  Relu: node('Relu'),
  Round: node('Round'),
  Selu: node('Selu'),
  Sigmoid: node('Sigmoid'),
  Sign: node('Sign'),
  Sin: node('Sin'),
  Softplus: node('Softplus'),
  Sqrt: node('Sqrt'),
  Tanh: node('Tanh'),
  Identity: unary((x) => x),
  ClipByValue: unary((x, attributes) => clip(x, attributes.number('clipValueMin'), attributes.number('clipValueMax'))),
  Cast: unary((x, attributes) => cast(x, attributes.string('dtype'))),
  Expm1: unary((x) => subtract(emit('Exp', [x], x.shape, x.type), uniform(1, [], x.type))),
  Log1p: unary((x) => {
    const y = add(x, uniform(1, [], x.type));
    return emit('Log', [y], y.shape, y.type);
  }),
  LeakyRelu: unary((x, attributes) => leakyRelu(x, attributes.number('alpha'))),
  Relu6: unary((x) => clip(x, 0, 6)),
  Rsqrt: unary((x) => {
    const root = emit('Sqrt', [x], x.shape, x.type);
    return emit('Reciprocal', [root], x.shape, x.type);
  }),
  Square: unary((x) => emit('Mul', [x, x], x.shape, x.type)),
  Step: unary((x, attributes) => step(x, attributes.number('alpha', 0))),
  Prelu: (inputs) => prelu(inputs.at('x'), inputs.at('alpha')),
  OnesLike: unary((x) => uniform(1, x.shape, x.type)),
  ZerosLike: unary((x) => uniform(0, x.shape, x.type)),
};
