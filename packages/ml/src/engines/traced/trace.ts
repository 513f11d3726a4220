/** Records a program by running it once on tensors that hold no numbers. */
import * as tf from '@tensorflow/tfjs';
import { onBackend } from '../backend.ts';
import type { Program, TensorSpec } from '../engine.ts';
import { asUnknownKernel, backendName, tracingBackend } from './backend.ts';
import type { Value } from './graph.ts';
import { emit, namedInput, uniform } from './graph.ts';

export interface Trace {
  /** The inputs as they are fed. */
  readonly inputs: Readonly<Record<string, Value>>;
  readonly outputs: Readonly<Record<string, Value>>;
}

/**
 * Records a program.
 * @throws UnknownKernelError, TraceError
 */
export function trace(program: Program, specs: Readonly<Record<string, TensorSpec>>): Trace {
  const backend = tracingBackend();
  const inputs: Record<string, Value> = {};
  for (const [name, { shape, dtype }] of Object.entries(specs)) inputs[name] = namedInput(name, shape, dtype);
  const outputs: Record<string, Value> = {};
  onBackend(backendName, () => {
    tf.tidy(() => {
      const tensors: Record<string, tf.Tensor> = {};
      for (const [name, value] of Object.entries(inputs)) tensors[name] = backend.tensorOf(asTensorInput(value));
      try {
        for (const [name, tensor] of Object.entries(program(tensors))) outputs[name] = backend.valueBehind(tensor);
      } catch (error) {
        throw asUnknownKernel(error);
      }
    });
  });
  return { inputs, outputs };
}

/** Bytes arrive in the program as floats, by the operation that the runtime shares among its threads. */
function asTensorInput(value: Value): Value {
  if (value.type !== 'uint8') return value;
  return emit('DequantizeLinear', [value, uniform(1, [], 'float32')], value.shape, 'float32');
}
