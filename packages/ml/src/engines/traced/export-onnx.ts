import type { Program, TensorSpec } from '../engine.ts';
import { sizeOf } from '../../shape.ts';
import { EngineUsageError } from '../errors.ts';
import { writeOnnx } from './onnx.ts';
import { trace } from './trace.ts';

/**
 * A program (of a model: its forward pass) as the bytes of an ONNX file, opset 18. Outputs keep their names; one that
 * shares the name of an input gets the suffix `:out`.
 *
 * @param inputs every input of the program
 * @param constants values of the inputs that are to be part of the file, as weights and adjacency are; float32
 * @throws UnknownKernelError, TraceError; EngineUsageError for a constant that does not fit its input
 */
export function exportOnnx(
  program: Program,
  inputs: Readonly<Record<string, TensorSpec>>,
  constants: Readonly<Record<string, Float32Array>>,
): Uint8Array {
  for (const [name, values] of Object.entries(constants)) {
    const spec = inputs[name];
    if (spec?.dtype !== 'float32' || sizeOf(spec.shape) !== values.length)
      throw new EngineUsageError(
        `constant ${name} has ${values.length} float32 values, but the input is ${spec ? `${spec.dtype} [${spec.shape.join(', ')}]` : 'absent'}`,
      );
  }
  const recorded = trace(program, inputs);
  return writeOnnx(
    Object.entries(recorded.inputs).map(([name, value]) => {
      const constant = constants[name];
      return constant ? { name, value, constant } : { name, value };
    }),
    recorded.outputs,
  );
}
