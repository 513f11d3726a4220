/** The recorded graph: values and the nodes that make them. It is reachable from its outputs; there is no global. */
import { TraceError } from '../errors.ts';
import { sizeOf } from '../../shape.ts';

export type ValueType = 'float32' | 'int32' | 'int64' | 'bool' | 'uint8';
export type Constant = Float32Array | Int32Array | BigInt64Array | Uint8Array;
export type NodeAttribute = number | string | readonly number[] | { readonly float: number };

export interface GraphNode {
  /** Rises with every node, so that nodes sorted by it are in an order in which they can run. */
  readonly id: number;
  readonly op: string;
  readonly inputs: readonly Value[];
  readonly attributes: Readonly<Record<string, NodeAttribute>>;
  readonly outputs: Value[];
}

/** One tensor of the graph: the output of a node, a named input, a constant array, or one number everywhere. */
export interface Value {
  readonly shape: readonly number[];
  readonly type: ValueType;
  readonly node?: GraphNode;
  readonly input?: string;
  readonly constant?: Constant;
  readonly uniform?: number;
}

let nodes = 0;

/** Records a node with several outputs, all of one type or each of its own. */
export function emitMany(
  op: string,
  inputs: readonly Value[],
  shapes: readonly (readonly number[])[],
  types: ValueType | readonly ValueType[],
  attributes: GraphNode['attributes'] = {},
): Value[] {
  const node: GraphNode = { id: nodes++, op, inputs, attributes, outputs: [] };
  for (const [place, shape] of shapes.entries()) {
    const type = typeof types === 'string' ? types : types[place];
    if (!type) throw new TraceError(`${op} was recorded with ${shapes.length} outputs and ${types.length} types`);
    node.outputs.push({ shape: [...shape], type, node });
  }
  return node.outputs;
}

/** Records a node with one output. */
export function emit(
  op: string,
  inputs: readonly Value[],
  shape: readonly number[],
  type: ValueType,
  attributes: GraphNode['attributes'] = {},
): Value {
  const [output] = emitMany(op, inputs, [shape], type, attributes);
  if (!output) throw new TraceError(`${op} was recorded without an output`);
  return output;
}

/** An array of one number throughout, kept as that number. */
export function uniform(value: number, shape: readonly number[], type: ValueType): Value {
  return { shape: [...shape], type, uniform: value };
}

/** What is fed to the graph under a name when it runs. */
export function namedInput(input: string, shape: readonly number[], type: ValueType): Value {
  return { shape: [...shape], type, input };
}

/** A list of int64, as ONNX wants shapes, axes and paddings. */
export function int64s(values: readonly number[]): Value {
  return { shape: [values.length], type: 'int64', constant: BigInt64Array.from(values, BigInt) };
}

/** The most elements of an array that may be written into a graph without being declared as an input. */
export const largestConstant = 64;

/** A constant array made inside the program; a single repeated number is kept as such. */
export function constantOf(
  values: Float32Array | Int32Array | Uint8Array,
  shape: readonly number[],
  type: ValueType,
): Value {
  const [first = 0] = values;
  if (values.length > 0 && values.every((value) => Object.is(value, first))) return uniform(first, shape, type);
  if (values.length > largestConstant)
    throw new TraceError(
      `a constant array of shape [${shape.join(', ')}] would be baked into the graph; weights, masks and random numbers ` +
        'must be inputs of the program (declare those that never change as constants)',
    );
  return { shape: [...shape], type, constant: values.slice() };
}

/** The nodes that the outputs need, in an order in which they can run. */
export function neededNodes(outputs: readonly Value[]): GraphNode[] {
  const needed = new Set<GraphNode>();
  const open = outputs.flatMap((value) => value.node ?? []);
  for (let node = open.pop(); node; node = open.pop()) {
    if (needed.has(node)) continue;
    needed.add(node);
    for (const input of node.inputs) if (input.node) open.push(input.node);
  }
  return [...needed].sort((a, b) => a.id - b.id);
}

/** Shape of an elementwise operation on operands of these shapes. */
export function broadcastShape(shapes: readonly (readonly number[])[]): number[] {
  const rank = Math.max(0, ...shapes.map((shape) => shape.length));
  return Array.from({ length: rank }, (_, axis) => {
    let size = 1;
    for (const shape of shapes) {
      const dimension = shape[axis - rank + shape.length] ?? 1;
      if (dimension === 1 || dimension === size) continue;
      if (size !== 1)
        throw new TraceError(`shapes ${shapes.map((s) => `[${s.join(', ')}]`).join(' and ')} do not broadcast`);
      size = dimension;
    }
    return size;
  });
}

/** Whether two shapes are equal, axis by axis. */
export function sameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((size, axis) => size === b[axis]);
}

/**
 * The same elements under another shape, without a node where nothing changes.
 *
 * @throws TraceError where the shapes hold different numbers of elements
 */
export function reshaped(value: Value, shape: readonly number[]): Value {
  if (sameShape(value.shape, shape)) return value;
  if (sizeOf(shape) !== sizeOf(value.shape))
    throw new TraceError(`cannot reshape [${value.shape.join(', ')}] to [${shape.join(', ')}]`);
  if (value.uniform !== undefined) return uniform(value.uniform, shape, value.type);
  const source = value.node?.op === 'Reshape' ? value.node.inputs[0] : undefined;
  if (source) return reshaped(source, shape);
  return emit('Reshape', [value, int64s(shape)], shape, value.type);
}
