/** Writes a recorded graph as an ONNX model. Field numbers are those of onnx.proto. */
import type { Constant, GraphNode, NodeAttribute, Value, ValueType } from './graph.ts';
import { emit, int64s, neededNodes } from './graph.ts';
import { MessageWriter } from './protobuf.ts';

const irVersion = 8;
const opsetVersion = 18;
const dataType: Readonly<Record<ValueType, number>> = { float32: 1, uint8: 2, int32: 6, int64: 7, bool: 9 };
const attributeType = { float: 1, int: 2, string: 3, ints: 7 } as const;

export interface OnnxInput {
  readonly name: string;
  readonly value: Value;
  /** Given where the input is written into the file as an initializer. */
  readonly constant?: Float32Array;
}

/**
 * The bytes of a model (opset 18) with these named inputs and outputs. Inputs that no output needs stay declared, so
 * that whoever feeds them need not know.
 */
export function writeOnnx(inputs: readonly OnnxInput[], outputs: Readonly<Record<string, Value>>): Uint8Array {
  const graph = new GraphWriter();
  const taken = new Set(inputs.map(({ name }) => name));
  const named = new Map<Value, string>();
  for (const [name, value] of Object.entries(outputs))
    named.set(value.node && !named.has(value) ? value : copyOf(value), outputName(name, taken));
  for (const input of inputs) graph.nameInput(input);
  for (const [value, name] of named) graph.nameOutput(name, value);
  for (const node of neededNodes([...named.keys()])) graph.node(node);
  return new MessageWriter()
    .int(1, irVersion)
    .bytes(2, 'stillgraph')
    .bytes(7, graph.finish())
    .bytes(8, new MessageWriter().int(2, opsetVersion))
    .finish();
}

/** Name of an output in the file, where names are unique: an output that shares an input's name gets a suffix. */
export function outputName(name: string, inputNames: ReadonlySet<string>): string {
  return inputNames.has(name) ? `${name}:out` : name;
}

/** An output needs a node of its own where it is an input, a constant or another output too. */
function copyOf(value: Value): Value {
  return emit('Identity', [value], value.shape, value.type);
}

class GraphWriter {
  private readonly message = new MessageWriter();
  private readonly names = new Map<Value, string>();
  private readonly shared = new Map<string, string>();
  private readonly nodes = new MessageWriter();

  nameInput({ name, value, constant }: OnnxInput): void {
    if (constant) this.message.bytes(5, tensor(name, value.type, value.shape, constant));
    else this.message.bytes(11, valueInfo(name, value));
  }

  nameOutput(name: string, value: Value): void {
    this.names.set(value, name);
    this.message.bytes(12, valueInfo(name, value));
  }

  node({ op, id, inputs, outputs, attributes }: GraphNode): void {
    const message = new MessageWriter();
    const inputNames = inputs.map((input) => this.nameOf(input));
    for (const name of inputNames) message.bytes(1, name);
    for (const [place, output] of outputs.entries()) {
      const name = this.names.get(output) ?? `/${op}_${id}${place ? `_${place}` : ''}`;
      this.names.set(output, name);
      message.bytes(2, name);
    }
    message.bytes(3, `${op}_${id}`).bytes(4, op);
    for (const [name, value] of Object.entries(attributes)) message.bytes(5, attribute(name, value));
    this.nodes.bytes(1, message);
  }

  finish(): Uint8Array {
    return this.message.bytes(2, 'program').include(this.nodes).finish();
  }

  private nameOf(value: Value): string {
    if (value.input !== undefined) return value.input;
    const known = this.names.get(value);
    if (known) return known;
    const name = this.constant(value);
    this.names.set(value, name);
    return name;
  }

  /** The name of an initializer; equal small ones are written once. */
  private constant(value: Value): string {
    if (value.uniform !== undefined && value.shape.length > 0) {
      const spread = emit('Expand', [{ ...value, shape: [] }, int64s(value.shape)], value.shape, value.type);
      if (spread.node) this.node(spread.node);
      return this.nameOf(spread);
    }
    const values = value.constant ?? typed(value.type, value.uniform ?? 0);
    const key = `${value.type} ${value.shape.join()} ${values.join()}`;
    const known = this.shared.get(key);
    if (known) return known;
    const name = `/constant_${this.shared.size}`;
    this.shared.set(key, name);
    this.message.bytes(5, tensor(name, value.type, value.shape, values));
    return name;
  }
}

function typed(type: ValueType, value: number): Constant {
  switch (type) {
    case 'float32':
      return Float32Array.of(value);
    case 'int32':
      return Int32Array.of(value);
    case 'int64':
      return BigInt64Array.of(BigInt(value));
    case 'bool':
    case 'uint8':
      return Uint8Array.of(value);
  }
}

function attribute(name: string, value: NodeAttribute): MessageWriter {
  const message = new MessageWriter().bytes(1, name);
  if (typeof value === 'number') return message.int(3, value).int(20, attributeType.int);
  if (typeof value === 'string') return message.bytes(4, value).int(20, attributeType.string);
  if ('float' in value) return message.float(2, value.float).int(20, attributeType.float);
  for (const item of value) message.int(8, item);
  return message.int(20, attributeType.ints);
}

function tensor(name: string, type: ValueType, shape: readonly number[], values: Constant): MessageWriter {
  const message = new MessageWriter();
  for (const size of shape) message.int(1, size);
  return message
    .int(2, dataType[type])
    .bytes(8, name)
    .bytes(9, new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
}

function valueInfo(name: string, { type, shape }: Value): MessageWriter {
  const dimensions = new MessageWriter();
  for (const size of shape) dimensions.bytes(1, new MessageWriter().int(1, size));
  const tensorType = new MessageWriter().int(1, dataType[type]).bytes(2, dimensions);
  return new MessageWriter().bytes(1, name).bytes(2, new MessageWriter().bytes(1, tensorType));
}
