/** What an engine is: the one thing that runs a tfjs program, whichever machine code lies beneath. */
import type * as tf from '@tensorflow/tfjs';

/**
 * A pure tfjs program with static shapes: the same inputs give the same outputs, nothing is read back inside
 * (no `dataSync`, no `array`), nothing random is drawn inside, and no weight or mask is captured from outside as a
 * tensor. Whatever changes between two runs, and every large array, is an input.
 */
export type Program = (inputs: Readonly<Record<string, tf.Tensor>>) => Record<string, tf.Tensor>;

/** Shape and type of one input. `uint8` is for masks: it arrives in the program as float32. */
export interface TensorSpec {
  readonly shape: readonly number[];
  readonly dtype: 'float32' | 'int32' | 'uint8';
}

export type Feed = Float32Array | Int32Array | Uint8Array;

export interface CompileOptions {
  /**
   * Output name -> input name. After each run the output becomes that input of the next run and stays on the engine.
   * Both have the same shape; state is float32.
   */
  readonly state?: Readonly<Record<string, string>>;
  /** Names of float32 inputs that are set once by `Executable.set` and never fed. */
  readonly constants?: readonly string[];
}

/** A compiled program with its state. */
export interface Executable {
  /** Sets a state or constant input, by its input name. The values are copied. */
  set(name: string, values: Float32Array): void;
  /** Reads a state or constant input, by its input name, as the next run would see it. */
  get(name: string): Promise<Float32Array>;
  /**
   * Runs the program once. `feeds` holds every input that is neither state nor constant, row-major and of exactly the
   * declared size; `fetch` names the float32 outputs to bring back. State moves on only if the run succeeds.
   * Runs of one executable must not overlap.
   */
  run(feeds: Readonly<Record<string, Feed>>, fetch: readonly string[]): Promise<Record<string, Float32Array>>;
  /** Frees everything it holds; any later use is an error. */
  dispose(): void;
}

export interface Engine {
  readonly name: 'traced' | 'wasm' | 'tensorflow' | 'cpu';
  /** Threads that its mathematics uses. */
  readonly threads: number;
  compile(
    program: Program,
    inputs: Readonly<Record<string, TensorSpec>>,
    options?: CompileOptions,
  ): Promise<Executable>;
  /** Disposes every executable that it compiled and what it holds itself. */
  dispose(): void;
}
