/**
 * Named parameters inside one flat vector. Optimiser, averaging, checkpoints and clipping treat all parameters alike, so
 * they work on the flat vector [P]; models see named views of it. Running statistics are kept, averaged and stored as
 * weights are, but not trained: they lie behind all trained parameters, where the optimiser leaves them alone.
 */
import type * as tf from '@tensorflow/tfjs';
import { RandomStream } from '../random/stream.ts';
import { sizeOf } from '../shape.ts';
import { slicesOf, viewsOf, type Entering, type ParameterViews } from './parameter-views.ts';

export type { ParameterViews } from './parameter-views.ts';

/**
 * How a parameter starts. `uniform` draws from ±1/√fanIn, `xavier` from ±√(6 / (fanIn + fanOut)) (Glorot and Bengio
 * 2010), `normal` from a normal distribution of that deviation.
 */
export type Initialiser =
  | { readonly kind: 'zeros' }
  | { readonly kind: 'ones' }
  | { readonly kind: 'uniform'; readonly fanIn: number }
  | { readonly kind: 'xavier'; readonly fanIn: number; readonly fanOut: number }
  | { readonly kind: 'normal'; readonly deviation: number };

export interface ParameterSpec {
  /** Unique in the model: `block1/inner/weight`. */
  readonly name: string;
  readonly shape: readonly number[];
  readonly initialiser: Initialiser;
  /**
   * Where the weight stands, if it may take another form when a trained network is compressed; the forward pass then
   * reads it by `ParameterViews.product` or `ParameterViews.table`. `inner`: its rows come from other weights. `edge`: its
   * rows are the inputs, or its product is the forecast. `table`: its rows are learned vectors.
   */
  readonly place?: 'inner' | 'edge' | 'table';
  /** False for a running statistic: no gradient moves it, the forward pass gives its next value in training. */
  readonly trained?: false;
}

interface FlatPart {
  readonly shape: readonly number[];
  readonly values: Float32Array | Int8Array;
}

interface Entry extends ParameterSpec {
  readonly offset: number;
  readonly size: number;
}

/** Where each parameter lies in the flat vector. */
export class ParameterLayout {
  /** P, the length of the flat vector. */
  readonly size: number;
  /** How many numbers are trained: the model's size as it is told and compared. They come first in the flat vector. */
  readonly trained: number;
  /** In the order of the flat vector. */
  readonly entries: readonly Entry[];

  /** @throws RangeError when two parameters share a name */
  constructor(specs: readonly ParameterSpec[]) {
    const names = new Set<string>();
    let offset = 0;
    const isTrained = (spec: ParameterSpec): boolean => spec.trained ?? true;
    const ordered = [...specs.filter(isTrained), ...specs.filter((spec) => !isTrained(spec))];
    this.entries = ordered.map((spec) => {
      if (names.has(spec.name)) throw new RangeError(`two parameters are called ${spec.name}`);
      names.add(spec.name);
      const entry = { ...spec, offset, size: sizeOf(spec.shape) };
      offset += entry.size;
      return entry;
    });
    this.size = offset;
    this.trained = this.entries.filter(isTrained).reduce((sum, { size }) => sum + size, 0);
  }

  /** First values, [P]. Each parameter draws from its own stream: adding one leaves the others as they were. */
  initialise(seed: number): Float32Array {
    const flat = new Float32Array(this.size);
    for (const { name, offset, size, initialiser } of this.entries) {
      const draw = drawing(initialiser, new RandomStream(seed, 'parameter', name));
      for (let at = offset; at < offset + size; at += 1) flat[at] = draw();
    }
    return flat;
  }

  /** Slices of the flat tensor [P], one a parameter, in the order of `entries`. */
  slices(flat: tf.Tensor1D): tf.Tensor[] {
    return slicesOf(flat, this.entries);
  }

  /**
   * Views on tensors given in the order of `entries`.
   *
   * @param entering what the rows that meet a weight become before they do; themselves when left out
   */
  views(tensors: readonly tf.Tensor[], entering?: Entering): ParameterViews {
    return viewsOf(new Map(this.entries.map((entry, index) => [entry.name, tensors[index]])), entering);
  }

  /** The parameters as named arrays that share the memory of `flat`. */
  named(flat: Float32Array): Record<string, { shape: readonly number[]; values: Float32Array }> {
    return Object.fromEntries(
      this.entries.map(({ name, shape, offset, size }) => [
        name,
        { shape, values: flat.subarray(offset, offset + size) },
      ]),
    );
  }

  /**
   * The flat vector of named arrays.
   * @throws RangeError naming the parameter that is absent, has another shape or is no float32
   */
  flatten(named: Readonly<Record<string, FlatPart | undefined>>): Float32Array {
    const flat = new Float32Array(this.size);
    for (const { name, shape, offset } of this.entries) {
      const array = named[name];
      if (array?.shape.join() !== shape.join()) {
        throw new RangeError(
          `the model wants parameter ${name} of shape [${shape.join(', ')}], the weights have ${array ? `[${array.shape.join(', ')}]` : 'none'}`,
        );
      }
      if (!(array.values instanceof Float32Array)) {
        throw new RangeError(`the model wants parameter ${name} as float32, the weights have it in eight bits`);
      }
      flat.set(array.values, offset);
    }
    return flat;
  }
}

function drawing(initialiser: Initialiser, random: RandomStream): () => number {
  const within = (bound: number) => () => (2 * random.uniform() - 1) * bound;
  switch (initialiser.kind) {
    case 'zeros':
      return () => 0;
    case 'ones':
      return () => 1;
    case 'uniform':
      return within(1 / Math.sqrt(initialiser.fanIn));
    case 'xavier':
      return within(Math.sqrt(6 / (initialiser.fanIn + initialiser.fanOut)));
    case 'normal':
      return () => random.normal() * initialiser.deviation;
  }
}

/**
 * Weight and bias of an affine map, drawn as PyTorch draws them: uniform within ±1/√inputs; or both zero.
 *
 * @param options.place of the weight (see `ParameterSpec`)
 */
export function affineParameters(
  name: string,
  inputs: number,
  outputs: number,
  options: { readonly start?: 'uniform' | 'zeros'; readonly place?: NonNullable<ParameterSpec['place']> } = {},
): ParameterSpec[] {
  const initialiser: Initialiser = options.start === 'zeros' ? { kind: 'zeros' } : { kind: 'uniform', fanIn: inputs };
  const { place } = options;
  return [
    { name: `${name}/weight`, shape: [inputs, outputs], initialiser, ...(place && { place }) },
    { name: `${name}/bias`, shape: [outputs], initialiser },
  ];
}
