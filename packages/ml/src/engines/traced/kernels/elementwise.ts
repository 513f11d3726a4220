/** Kernels that work element by element, with broadcasting. */
import type { Value, ValueType } from '../graph.ts';
import { broadcastShape, emit, sameShape, uniform } from '../graph.ts';
import type { Kernel, KernelTable } from '../kernel.ts';

/** The value before it was spread over a larger shape; broadcasting spreads it again at no cost. */
function beforeSpreading(value: Value): Value {
  if (value.uniform !== undefined) return uniform(value.uniform, [], value.type);
  const source = value.node?.op === 'Expand' ? value.node.inputs[0] : undefined;
  return source ?? value;
}

/** Records a broadcasting node; operands are left unspread as long as the rest still give the shape. */
export function broadcasting(op: string, operands: readonly Value[], type: ValueType): Value {
  const shape = broadcastShape(operands.map((value) => value.shape));
  const chosen = [...operands];
  for (const [place, value] of operands.entries()) {
    const smaller = chosen.with(place, beforeSpreading(value));
    if (sameShape(broadcastShape(smaller.map((operand) => operand.shape)), shape))
      chosen[place] = smaller[place] ?? value;
  }
  return emit(op, chosen, shape, type);
}

/** A value that already has the shape of the result, for operations that leave it as it is. */
function unchanged(value: Value, other: Value): Value | undefined {
  return sameShape(broadcastShape([value.shape, other.shape]), value.shape) ? value : undefined;
}

function folded(a: Value, b: Value, compute: (a: number, b: number) => number): Value | undefined {
  if (a.type !== 'float32' || a.uniform === undefined || b.uniform === undefined) return undefined;
  return uniform(Math.fround(compute(a.uniform, b.uniform)), broadcastShape([a.shape, b.shape]), a.type);
}

/** a + b, broadcast; what is known while tracing is computed there, and adding 0 is nothing. */
export function add(a: Value, b: Value): Value {
  return (
    folded(a, b, (x, y) => x + y) ??
    (a.uniform === 0 ? unchanged(b, a) : undefined) ??
    (b.uniform === 0 ? unchanged(a, b) : undefined) ??
    broadcasting('Add', [a, b], a.type)
  );
}

/** a − b, broadcast; as `add`. */
export function subtract(a: Value, b: Value): Value {
  return (
    folded(a, b, (x, y) => x - y) ??
    (b.uniform === 0 ? unchanged(a, b) : undefined) ??
    broadcasting('Sub', [a, b], a.type)
  );
}

/** a b, broadcast; as `add`, and multiplying by 1 is nothing. */
export function multiply(a: Value, b: Value): Value {
  return (
    folded(a, b, (x, y) => x * y) ??
    (a.uniform === 1 ? unchanged(b, a) : undefined) ??
    (b.uniform === 1 ? unchanged(a, b) : undefined) ??
    dequantized(a, b) ??
    broadcasting('Mul', [a, b], a.type)
  );
}

/** byte × s of bytes given as input, folded into the operation that makes floats of them. */
function dequantized(a: Value, b: Value): Value | undefined {
  // The operation gives the shape of `a`: a factor that would spread it is left to the product.
  if (b.uniform === undefined || a.node?.op !== 'DequantizeLinear' || !unchanged(a, b)) return undefined;
  const [bytes, scale] = a.node.inputs;
  if (!bytes || scale?.uniform === undefined) return undefined;
  const factor = Math.fround(scale.uniform * b.uniform);
  return emit('DequantizeLinear', [bytes, uniform(factor, [], 'float32')], a.shape, 'float32');
}

function divide(a: Value, b: Value): Value {
  return (
    folded(a, b, (x, y) => x / y) ??
    (b.uniform === 1 ? unchanged(a, b) : undefined) ??
    broadcasting('Div', [a, b], a.type)
  );
}

function binary(operation: (a: Value, b: Value) => Value): Kernel {
  return (inputs) => operation(inputs.at('a'), inputs.at('b'));
}

function node(op: string): Kernel {
  return binary((a, b) => broadcasting(op, [a, b], a.type));
}

function comparison(op: string): Kernel {
  return binary((a, b) => broadcasting(op, [a, b], 'bool'));
}

const squaredDifference = binary((a, b) => {
  const difference = subtract(a, b);
  return emit('Mul', [difference, difference], difference.shape, difference.type);
});

function not(value: Value): Value {
  return emit('Not', [value], value.shape, 'bool');
}

/** dy where y > 0, else dy (y + 1), as dy (min(y, 0) + 1). */
const eluGradient: Kernel = (inputs) => {
  const y = inputs.at('y');
  const slope = add(broadcasting('Min', [y, uniform(0, [], y.type)], y.type), uniform(1, [], y.type));
  return multiply(inputs.at('dy'), slope);
};

const select: Kernel = (inputs) => {
  const [then, otherwise] = [inputs.at('t'), inputs.at('e')];
  return broadcasting('Where', [inputs.at('condition'), then, otherwise], then.type);
};

export const elementwiseKernels: KernelTable = {
  Add: binary(add),
  AddN: (inputs) => inputs.all().reduce(add),
  Sub: binary(subtract),
  Multiply: binary(multiply),
  RealDiv: binary(divide),
  Maximum: node('Max'),
  Minimum: node('Min'),
  Pow: node('Pow'),
  SquaredDifference: squaredDifference,
  Greater: comparison('Greater'),
  GreaterEqual: comparison('GreaterOrEqual'),
  Less: comparison('Less'),
  LessEqual: comparison('LessOrEqual'),
  Equal: comparison('Equal'),
  NotEqual: binary((a, b) => not(broadcasting('Equal', [a, b], 'bool'))),
  LogicalAnd: comparison('And'),
  LogicalOr: comparison('Or'),
  LogicalNot: (inputs) => not(inputs.at('x')),
  Select: select,
  EluGrad: eluGradient,
};
