/**
 * A guard around the wasm backend's product of matrices. The backend prepares the second operand once, packed for the
 * shape that it has then, and finds the packed form again by the operand's data alone. A reshape shares its tensor's
 * data, so a product with the same data in another shape takes the wrong packed form and writes past its result: the
 * memory of other tensors is destroyed, often without an error. tfjs-backend-wasm 4.22, `xnn_matmul`.
 */
import { BatchMatMul, getKernel, Identity, registerKernel, unregisterKernel } from '@tensorflow/tfjs';
import type { KernelBackend, KernelConfig, TensorInfo } from '@tensorflow/tfjs';

/** The shape in which the data of a second operand was packed. */
const packedShapes = new WeakMap<object, string>();
let guarded = false;

/**
 * Gives a second operand that comes in another shape than before a copy of its own; once a process, later calls change
 * nothing.
 *
 * @throws Error when the wasm backend's package was not imported, or lacks a kernel that is wrapped
 */
export function guardWasmProducts(): void {
  if (guarded) return;
  const product = kernelOf(BatchMatMul);
  const copy = kernelOf(Identity).kernelFunc;
  unregisterKernel(BatchMatMul, 'wasm');
  registerKernel({
    ...product,
    kernelFunc: (call) => {
      const b = call.inputs['b'] as TensorInfo;
      const shape = b.shape.join();
      const packed = packedShapes.get(b.dataId) ?? shape;
      packedShapes.set(b.dataId, packed);
      if (packed === shape) return product.kernelFunc(call);
      const own = copy({ inputs: { x: b }, attrs: {}, backend: call.backend }) as TensorInfo;
      try {
        return product.kernelFunc({ ...call, inputs: { ...call.inputs, b: own } });
      } finally {
        (call.backend as KernelBackend).disposeData(own.dataId);
      }
    },
  });
  guarded = true;
}

function kernelOf(name: string): KernelConfig {
  const kernel = getKernel(name, 'wasm');
  if (!kernel) throw new Error(`tfjs-backend-wasm has no kernel ${name}: is it registered, and of the wanted version?`);
  return kernel;
}
