/** Engines that run a program operation by operation on a tfjs backend. */
import * as tf from '@tensorflow/tfjs';
import { activateBackend } from './backend.ts';
import type { CompileOptions, Engine, Executable, Feed, Program, TensorSpec } from './engine.ts';
import { EngineUsageError } from './errors.ts';
import { Signature } from './signature.ts';
import { guardWasmProducts } from './wasm-products.ts';

export type EagerBackend = 'wasm' | 'cpu' | 'tensorflow';

class EagerExecutable implements Executable {
  private readonly held = new Map<string, tf.Tensor>();
  private disposed = false;

  constructor(
    private readonly backend: EagerBackend,
    private readonly program: Program,
    private readonly signature: Signature,
    private readonly onDispose: () => void,
  ) {}

  set(name: string, values: Float32Array): void {
    this.checkAlive();
    this.signature.checkHeld(name, values);
    activateBackend(this.backend);
    this.replace(name, tf.tensor(values.slice(), [...this.signature.spec(name).shape], 'float32'));
  }

  async get(name: string): Promise<Float32Array> {
    this.checkAlive();
    activateBackend(this.backend);
    return floats(name, this.heldTensor(name));
  }

  async run(feeds: Readonly<Record<string, Feed>>, fetch: readonly string[]): Promise<Record<string, Float32Array>> {
    this.checkAlive();
    this.signature.checkFeeds(feeds);
    activateBackend(this.backend);
    const kept = new Map(Object.entries(tf.tidy(() => this.runProgram(feeds, fetch))));
    try {
      const fetched: Record<string, Float32Array> = {};
      for (const name of fetch) {
        const tensor = kept.get(name);
        if (tensor) fetched[name] = await floats(name, tensor);
      }
      // Only now that everything has come back: a run that fails leaves the state as it was.
      for (const [output, input] of this.signature.state) {
        const next = kept.get(output);
        if (!next) continue;
        this.replace(input, next);
        kept.delete(output);
      }
      return fetched;
    } finally {
      for (const tensor of kept.values()) tensor.dispose();
    }
  }

  dispose(): void {
    for (const tensor of this.held.values()) tensor.dispose();
    this.held.clear();
    this.disposed = true;
    this.onDispose();
  }

  /** Runs the program inside a tidy; gives the outputs that leave it: state and what is fetched. */
  private runProgram(feeds: Readonly<Record<string, Feed>>, fetch: readonly string[]): Record<string, tf.Tensor> {
    const inputs: Record<string, tf.Tensor> = {};
    for (const name of this.signature.held) inputs[name] = this.heldTensor(name);
    for (const name of this.signature.fed) inputs[name] = this.feedTensor(name, feeds);
    const outputs = this.program(inputs);
    this.signature.checkOutputs(outputs);
    const kept: Record<string, tf.Tensor> = {};
    for (const name of new Set([...this.signature.state.keys(), ...fetch])) {
      const output = outputs[name];
      if (!output)
        throw new EngineUsageError(
          `no output is called ${name}; there are ${Object.keys(outputs).join(', ') || 'none'}`,
        );
      // A clone shares the data: it lets an output be an input, or two outputs be one tensor, with each disposed once.
      kept[name] = output.clone();
    }
    return kept;
  }

  private feedTensor(name: string, feeds: Readonly<Record<string, Feed>>): tf.Tensor {
    const { shape, dtype } = this.signature.spec(name);
    const values = feeds[name];
    if (!values) throw new EngineUsageError(`input ${name} was not given`);
    const bytes = dtype === 'uint8' ? new Float32Array(values) : values;
    // A backend may keep the array that it is given, and the caller may reuse its own: hand over a copy.
    return tf.tensor(bytes === values ? values.slice() : bytes, [...shape], dtype === 'int32' ? 'int32' : 'float32');
  }

  private heldTensor(name: string): tf.Tensor {
    if (!this.signature.held.has(name)) throw new EngineUsageError(`${name} is neither state nor constant`);
    const tensor = this.held.get(name);
    if (!tensor) throw new EngineUsageError(`${name} was never set; call set('${name}', values) first`);
    return tensor;
  }

  private replace(name: string, tensor: tf.Tensor): void {
    this.held.get(name)?.dispose();
    this.held.set(name, tensor);
  }

  private checkAlive(): void {
    if (this.disposed) throw new EngineUsageError('this executable was disposed');
  }
}

async function floats(name: string, tensor: tf.Tensor): Promise<Float32Array> {
  if (tensor.dtype !== 'float32')
    throw new EngineUsageError(`output ${name} is ${tensor.dtype}; only float32 can be brought back`);
  // A copy: backends hand out views of their memory, and a cast condition still as bytes.
  return new Float32Array(await tensor.data<'float32'>());
}

/**
 * An engine on a tfjs backend that the caller has imported (and, for wasm, told where its binary lies).
 * `threads` is what the backend is known to use; it is only reported.
 * @throws EngineUsageError when the backend is not registered or does not start.
 */
export async function createEagerEngine(name: EagerBackend, options: { threads?: number } = {}): Promise<Engine> {
  if (!tf.engine().registryFactory[name])
    throw new EngineUsageError(`tfjs backend ${name} is not registered; import its package first`);
  if (name === 'wasm') guardWasmProducts();
  tf.enableProdMode(); // silences tfjs's advertisement of its native addon
  if (!(await tf.setBackend(name))) throw new EngineUsageError(`tfjs backend ${name} did not start`);
  const executables = new Set<Executable>();
  return {
    name,
    threads: options.threads ?? 1,
    // eslint-disable-next-line @typescript-eslint/require-await -- other engines do wait here
    async compile(program: Program, inputs: Readonly<Record<string, TensorSpec>>, compileOptions?: CompileOptions) {
      const signature = new Signature(inputs, compileOptions);
      const executable = new EagerExecutable(name, program, signature, () => executables.delete(executable));
      executables.add(executable);
      return executable;
    },
    dispose() {
      for (const executable of executables) executable.dispose();
    },
  };
}
