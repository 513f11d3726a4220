/** A tfjs backend that computes nothing: its tensors are values of a graph, its kernels record nodes. */
import * as tf from '@tensorflow/tfjs';
import { TraceError, UnknownKernelError } from '../errors.ts';
import type { Value } from './graph.ts';
import { constantOf } from './graph.ts';
import { KernelAttributes, KernelInputs } from './kernel.ts';
import { kernels } from './kernels/index.ts';

export const backendName = 'stillgraph-traced';

const readBack =
  'a program that is traced must not read a tensor back (data, dataSync, array, print): its values exist only when it runs';

/** The backend while a program is traced: what its kernels record is read from the values of the tensors that come out. */
export class TracingBackend extends tf.KernelBackend {
  private readonly values = new Map<object, Value>();

  /** A tensor that stands for a value of the graph. */
  tensorOf(value: Value): tf.Tensor {
    const info = this.infoOf(value);
    return tf.engine().makeTensorFromDataId(info.dataId, info.shape, info.dtype, this);
  }

  infoOf(value: Value): tf.TensorInfo {
    const dataId = {};
    this.values.set(dataId, value);
    return { dataId, shape: [...value.shape], dtype: tensorType(value) };
  }

  valueBehind(tensor: tf.TensorInfo): Value {
    const value = this.values.get(tensor.dataId);
    if (!value)
      throw new TraceError(
        `the program captures a tensor of shape [${tensor.shape.join(', ')}] from outside; make it an input, or create it inside`,
      );
    return value;
  }

  override write(values: tf.backend_util.BackendValues, shape: number[], dtype: tf.DataType): object {
    if (dtype !== 'float32' && dtype !== 'int32' && dtype !== 'bool')
      throw new TraceError(`a constant of type ${dtype} cannot be traced`);
    const array = dtype === 'float32' ? Float32Array : dtype === 'int32' ? Int32Array : Uint8Array;
    const dataId = {};
    this.values.set(dataId, constantOf(array.from(values as ArrayLike<number>), shape, dtype));
    return dataId;
  }

  override move(_dataId: object, _values: tf.backend_util.BackendValues, shape: number[]): void {
    throw new TraceError(`the program captures a tensor of shape [${shape.join(', ')}] from outside; make it an input`);
  }

  override disposeData(dataId: object): boolean {
    return this.values.delete(dataId);
  }

  override readSync(): tf.backend_util.BackendValues {
    throw new TraceError(readBack);
  }

  override read(): Promise<tf.backend_util.BackendValues> {
    return Promise.reject(new TraceError(readBack));
  }

  override numDataIds(): number {
    return this.values.size;
  }

  override memory() {
    return { unreliable: true, reasons: ['a traced tensor holds no numbers'] };
  }

  override floatPrecision(): 32 {
    return 32;
  }

  override epsilon(): number {
    return 1e-7;
  }

  // Every tensor has its own entry, so nothing is shared and counting references is needless.
  override incRef(): void {}

  override refCount(): number {
    return 1;
  }

  override dispose(): void {
    this.values.clear();
  }
}

function tensorType({ type }: Value): 'float32' | 'int32' | 'bool' {
  if (type === 'float32' || type === 'int32' || type === 'bool') return type;
  throw new TraceError(`a value of type ${type} has no tensor`);
}

let registered: TracingBackend | undefined;

/** The tracing backend of this process, registered with tfjs (and with its kernels) on first use. */
export function tracingBackend(): TracingBackend {
  if (registered) return registered;
  const backend = new TracingBackend();
  tf.registerBackend(backendName, () => backend, 0);
  for (const [kernelName, kernel] of Object.entries(kernels))
    tf.registerKernel({
      kernelName,
      backendName,
      kernelFunc: ({ inputs, attrs }) => {
        const values: Record<string, Value | undefined> = {};
        for (const [name, tensor] of Object.entries(inputs)) values[name] = tensor && backend.valueBehind(tensor);
        const result = kernel(new KernelInputs(kernelName, values), new KernelAttributes(kernelName, attrs ?? {}));
        return Array.isArray(result) ? result.map((value) => backend.infoOf(value)) : backend.infoOf(result);
      },
    });
  registered = backend;
  return backend;
}

/** The error for a kernel that is not in the table, made from tfjs's own. */
export function asUnknownKernel(error: unknown): unknown {
  const match = error instanceof Error ? /Kernel '(.+)' not registered for backend/.exec(error.message) : null;
  return match?.[1] ? new UnknownKernelError(match[1]) : error;
}
