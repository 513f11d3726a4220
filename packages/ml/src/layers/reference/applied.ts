/** For tests alone: how a recorded case of a layer is computed by the layer itself. */
import type * as tf from '@tensorflow/tfjs';
import { dropout, reluDropout } from '../../tensors/index.ts';
import type { Tensors } from '../../testing/recorded.ts';
import type { ForwardInputs, ModelShape } from '../inputs.ts';
import type { ForwardContext, LayerDeclaration } from '../layer.ts';
import type { ParameterViews } from '../parameters.ts';

/** Sizes of the references, as in `sizes.py`. */
export const NODES = 4;
export const BATCH = 2;
export const INPUT_STEPS = 5;
export const TARGET_STEPS = 3;
const RATE = 0.25;

/** A case's settings, by name. */
export class Settings {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values;
  }

  number(name: string): number {
    return Number(this.#values[name] ?? NaN);
  }

  text(name: string): string {
    return String(this.#values[name]);
  }

  isTrue(name: string): boolean {
    return this.#values[name] === true;
  }

  numbers(name: string): number[] {
    return this.#values[name] as number[];
  }

  /** The shape that a layer is built for; what the case leaves out is absent. */
  get shape(): ModelShape {
    return {
      nodes: NODES,
      inputSteps: INPUT_STEPS,
      targetSteps: TARGET_STEPS,
      calendarFeatures: 0,
      lagChannels: 0,
      quantiles: [],
      covariates: 0,
      memoryFeatures: 0,
      event: false,
      timeOfDaySlots: 0,
      dayOfWeek: false,
      profile: false,
      masked: false,
      form: 'direct',
      graph: true,
      ...(this.#values['shape'] as Partial<ModelShape> | undefined),
    };
  }
}

/** The inputs of a case under the ranks that layers want. */
export class Given {
  readonly #tensors: Tensors;

  constructor(tensors: Tensors) {
    this.#tensors = tensors;
  }

  at(name: string): tf.Tensor {
    const tensor = this.#tensors[name];
    if (!tensor) throw new Error(`the case records no ${name}`);
    return tensor;
  }

  has(name: string): boolean {
    return name in this.#tensors;
  }

  two(name: string): tf.Tensor2D {
    return this.at(name) as tf.Tensor2D;
  }

  three(name: string): tf.Tensor3D {
    return this.at(name) as tf.Tensor3D;
  }

  four(name: string): tf.Tensor4D {
    return this.at(name) as tf.Tensor4D;
  }

  get inputs(): ForwardInputs {
    return this.#tensors as Tensors & ForwardInputs;
  }
}

/** A layer under test. */
export interface AppliedLayer extends LayerDeclaration {
  compute(views: ParameterViews, given: Given, context: ForwardContext): tf.Tensor | Tensors;
}

export type Apply = (settings: Settings, name: string) => AppliedLayer;

/** A context whose dropouts take the recorded masks, and which keeps what a layer hands over. */
export function recordingContext(given: Given, settings: Settings): { context: ForwardContext; kept: Tensors } {
  const kept: Record<string, tf.Tensor> = {};
  const training = settings.isTrue('training');
  return {
    kept,
    context: {
      nodes: NODES,
      batch: BATCH,
      dropout: (name, x) => dropout(x, given.at(name), RATE),
      reluDropout: (name, x) => reluDropout(x, given.at(name), RATE),
      setQuantiles(quantiles) {
        for (const [index, quantile] of quantiles.entries()) kept[`quantile${index + 1}`] = quantile;
      },
      tap(name, rows) {
        kept[name] = rows;
      },
      ...(training && {
        setRunning(name: string, next: tf.Tensor) {
          kept[name.replace(/^.*running-/, 'next-')] = next;
        },
      }),
    },
  };
}
