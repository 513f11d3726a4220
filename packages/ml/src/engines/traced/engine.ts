/** The engine of choice on a CPU: a program recorded once as an ONNX graph and run by ONNX Runtime on all cores. */
import type * as ort from 'onnxruntime-node';
import type { CompileOptions, Engine, Executable, Program, TensorSpec } from '../engine.ts';
import { EngineUsageError } from '../errors.ts';
import { Signature } from '../signature.ts';
import { TracedExecutable } from './session.ts';
import { trace } from './trace.ts';

/**
 * The tracing engine on a given ONNX Runtime; the caller imports it, since it is an optional dependency.
 *
 * `run` blocks the thread that it is called on while it computes: train in a thread or process of its own. Setting a
 * constant again makes the next run build its session anew (some tens of milliseconds).
 *
 * @param options.threads threads of ONNX Runtime, at least 1
 */
// eslint-disable-next-line @typescript-eslint/require-await -- every engine is created by a promise
export async function createTracedEngine(runtime: typeof ort, options: { readonly threads: number }): Promise<Engine> {
  const { threads } = options;
  if (!Number.isInteger(threads) || threads < 1)
    throw new EngineUsageError(`the traced engine wants at least 1 thread, got ${threads}`);
  const executables = new Set<Executable>();
  return {
    name: 'traced',
    threads,
    // eslint-disable-next-line @typescript-eslint/require-await -- a fault of the program is a rejection
    async compile(program: Program, inputs: Readonly<Record<string, TensorSpec>>, compileOptions?: CompileOptions) {
      const signature = new Signature(inputs, compileOptions);
      const recorded = trace(program, inputs);
      signature.checkOutputs(
        Object.fromEntries(
          Object.entries(recorded.outputs).map(([name, { shape, type }]) => [name, { shape, dtype: type }]),
        ),
      );
      const executable = new TracedExecutable(runtime, threads, recorded, signature, () =>
        executables.delete(executable),
      );
      executables.add(executable);
      return executable;
    },
    dispose() {
      for (const executable of executables) executable.dispose();
    },
  };
}
