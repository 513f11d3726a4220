/** The declared inputs of a program, checked once at compile and at every feed. */
import type { CompileOptions, Feed, TensorSpec } from './engine.ts';
import { sizeOf } from '../shape.ts';
import { EngineUsageError } from './errors.ts';

const arrayTypes = { float32: Float32Array, int32: Int32Array, uint8: Uint8Array } as const;

/** Inputs of a program sorted by how they get their values. */
export class Signature {
  readonly inputs: Readonly<Record<string, TensorSpec>>;
  /** Output name -> input name. */
  readonly state: ReadonlyMap<string, string>;
  readonly constants: ReadonlySet<string>;
  /** Inputs given at every run. */
  readonly fed: readonly string[];
  /** Inputs held on the engine: state and constants. */
  readonly held: ReadonlySet<string>;

  constructor(inputs: Readonly<Record<string, TensorSpec>>, options: CompileOptions = {}) {
    this.inputs = inputs;
    this.state = new Map(Object.entries(options.state ?? {}));
    this.constants = new Set(options.constants ?? []);
    this.held = new Set([...this.state.values(), ...this.constants]);
    if (this.held.size !== this.state.size + this.constants.size)
      throw new EngineUsageError('one input is named twice among state and constants');
    for (const name of this.held) {
      const spec = this.spec(name);
      if (spec.dtype !== 'float32')
        throw new EngineUsageError(`input ${name} is held on the engine and so must be float32, not ${spec.dtype}`);
    }
    this.fed = Object.keys(inputs).filter((name) => !this.held.has(name));
  }

  spec(name: string): TensorSpec {
    const spec = this.inputs[name];
    if (!spec)
      throw new EngineUsageError(
        `no input is called ${name}; there are ${Object.keys(this.inputs).join(', ') || 'none'}`,
      );
    return spec;
  }

  /** Throws unless `values` may be put into held input `name`. */
  checkHeld(name: string, values: Float32Array): void {
    if (!this.held.has(name)) throw new EngineUsageError(`${name} is neither state nor constant; give it to run()`);
    this.checkValues(name, values);
  }

  /** Throws unless `feeds` holds exactly the inputs that are given at every run. */
  checkFeeds(feeds: Readonly<Record<string, Feed>>): void {
    for (const name of Object.keys(feeds)) {
      this.spec(name);
      if (this.held.has(name))
        throw new EngineUsageError(`${name} is held on the engine; use set() instead of feeding it`);
    }
    for (const name of this.fed) {
      const values = feeds[name];
      if (!values) throw new EngineUsageError(`input ${name} was not given`);
      this.checkValues(name, values);
    }
  }

  private checkValues(name: string, values: Feed): void {
    const { shape, dtype } = this.spec(name);
    if (!(values instanceof arrayTypes[dtype]))
      throw new EngineUsageError(`input ${name} wants a ${arrayTypes[dtype].name}, got a ${values.constructor.name}`);
    if (values.length !== sizeOf(shape))
      throw new EngineUsageError(
        `input ${name} of shape [${shape.join(', ')}] wants ${sizeOf(shape)} values, got ${values.length}`,
      );
  }

  /** Throws unless the program gave every output that is state, with the shape of the input it becomes. */
  checkOutputs(outputs: Readonly<Record<string, { readonly shape: readonly number[]; readonly dtype: string }>>): void {
    for (const [output, input] of this.state) {
      const given = outputs[output];
      if (!given) throw new EngineUsageError(`the program gave no output ${output}, which is to become input ${input}`);
      const { shape } = this.spec(input);
      if (given.dtype !== 'float32' || given.shape.join() !== shape.join())
        throw new EngineUsageError(
          `output ${output} is ${given.dtype} [${given.shape.join(', ')}] but becomes input ${input}, float32 [${shape.join(', ')}]`,
        );
    }
  }
}
