import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { networkModelSchema } from '../../config/index.ts';
import { forwardInputs, inferenceContext, quantileOutput } from '../../inference/forward-program.ts';
import type { ModelShape } from '../../layers/inputs.ts';
import type { ForwardContext } from '../../layers/layer.ts';
import { dropout, reluDropout } from '../../tensors/index.ts';
import {
  directed,
  expectRecorded,
  fixturesIn,
  tensorsOf,
  unpack,
  type Packed,
  type Tensors,
} from '../../testing/recorded.ts';
import { buildModel } from '../build-model.ts';
import type { ModelDefinition } from '../model.ts';

interface Fixture {
  readonly config: { readonly name: string };
  readonly shape: ModelShape;
  readonly inputs: Packed;
  readonly parameters: Packed;
  /** The prediction, and the quantiles beside it where the shape has levels. */
  readonly outputs: Packed;
  readonly training: {
    /** What each dropout keeps. */
    readonly masks: Packed;
    /** Labels that the decoder may be fed, and where it is. */
    readonly labels: Packed;
    readonly outputs: Packed;
    /** Running statistics after the step. */
    readonly running: Packed;
    /** Of the directed sum of the outputs, by every trained parameter. */
    readonly gradients: Packed;
  };
}

beforeAll(async () => {
  await tf.setBackend('cpu');
});

const fixtures = Object.entries(fixturesIn<Fixture>(import.meta.dirname)).map(([file, fixture]) => ({
  file,
  ...fixture,
}));

/** The forward pass in a context, with what it hands over. */
function outputsOf(
  model: ModelDefinition,
  views: Parameters<ModelDefinition['forward']>[0],
  inputs: Tensors,
  context: ForwardContext,
): Tensors {
  let quantiles: readonly tf.Tensor3D[] = [];
  const prediction = model.forward(views, forwardInputs(inputs), {
    ...context,
    setQuantiles(given) {
      quantiles = given;
    },
  });
  return { prediction, ...Object.fromEntries(quantiles.map((quantile, index) => [quantileOutput(index), quantile])) };
}

function trainingContext(
  model: ModelDefinition,
  plain: ForwardContext,
  { masks, labels }: Record<'masks' | 'labels', Tensors>,
  setRunning: (name: string, next: tf.Tensor) => void,
): ForwardContext {
  const rateOf = (name: string): number => model.dropouts.find((spec) => spec.name === name)?.rate ?? NaN;
  const kept = (name: string, x: tf.Tensor): tf.Tensor => tf.reshape(masks[name] as tf.Tensor, x.shape);
  return {
    ...plain,
    setRunning,
    dropout: (name, x) => dropout(x, kept(name, x), rateOf(name)),
    reluDropout: (name, x) => reluDropout(x, kept(name, x), rateOf(name)),
    ...(labels['fed'] && {
      fedLabels: () => ({ target: labels['target'] as tf.Tensor3D, fed: labels['fed'] as tf.Tensor3D }),
    }),
  };
}

function expectAll(actual: Tensors, recorded: Packed): void {
  expect(Object.keys(actual).sort()).toEqual(Object.keys(recorded).sort());
  for (const [name, packed] of Object.entries(recorded)) expectRecorded(actual[name], packed, name);
}

it('every model has a reference', () => {
  const names = networkModelSchema.options.map(({ shape }) => shape.name.value);
  expect([...new Set(fixtures.map(({ config }) => config.name))].sort()).toEqual(names.sort());
});

describe.each(fixtures)('beside $file', ({ config, shape, inputs, parameters, ...recorded }) => {
  const model = buildModel(networkModelSchema.parse(config), shape);
  const plain = inferenceContext(shape, recorded.outputs['prediction']?.shape[1] ?? 0);
  const named = Object.fromEntries(
    Object.entries(parameters).map(([name, packed]) => [
      name,
      { shape: packed.shape, values: Float32Array.from(unpack(packed)) },
    ]),
  );

  it('has its weights, all of them', () => {
    expect(Object.keys(named).sort()).toEqual(model.layout.entries.map(({ name }) => name).sort());
  });

  it('gives its outputs', () => {
    tf.tidy(() => {
      const views = model.layout.views(model.layout.slices(tf.tensor1d(model.layout.flatten(named))));
      expectAll(outputsOf(model, views, tensorsOf(inputs), plain), recorded.outputs);
    });
  });

  it('gives its outputs, gradients and running statistics in training', () => {
    const { masks, labels, outputs, running, gradients } = recorded.training;
    expect(Object.keys(masks).sort()).toEqual(model.dropouts.map(({ name }) => name).sort());
    expect(model.samplings.length > 0).toBe('fed' in labels);
    tf.tidy(() => {
      const next: Record<string, tf.Tensor> = {};
      const context = trainingContext(
        model,
        plain,
        { masks: tensorsOf(masks), labels: tensorsOf(labels) },
        (name, value) => {
          next[name]?.dispose();
          next[name] = tf.keep(tf.clone(value));
        },
      );
      const slices = model.layout.slices(tf.tensor1d(model.layout.flatten(named)));
      const entries = model.layout.entries.filter(({ trained }) => trained ?? true);
      const given = tensorsOf(inputs);
      const compute = (trained: readonly tf.Tensor[]): Tensors => {
        const views = model.layout.views([...trained, ...slices.slice(entries.length)]);
        return outputsOf(model, views, given, context);
      };
      const loss = (...trained: tf.Tensor[]): tf.Scalar => tf.addN(Object.values(compute(trained)).map(directed));
      const leaves = slices.slice(0, entries.length);
      expectAll(compute(leaves), outputs);
      const found = tf.grads(loss)(leaves);
      expectAll(Object.fromEntries(entries.map(({ name }, index) => [name, found[index] as tf.Tensor])), gradients);
      expectAll(next, running);
      for (const value of Object.values(next)) value.dispose();
    });
  });
});
