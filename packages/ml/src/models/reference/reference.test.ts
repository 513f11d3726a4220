/** Every fixture of this folder: the same weights must give the same forecast as the model in its authors' form. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { studentModelSchema, teacherModelSchema, type NetworkModel } from '../../config/index.ts';
import { expectClose } from '../../engines/testing/expect-close.ts';
import { inferenceContext, forwardInputs } from '../../inference/forward-program.ts';
import type { ModelShape } from '../../layers/inputs.ts';
import { buildModel } from '../build-model.ts';

interface PackedArray {
  readonly shape: number[];
  readonly type: 'float32' | 'int32';
  readonly base64: string;
}

interface Fixture {
  readonly config: { readonly name: string };
  readonly shape: ModelShape;
  readonly inputs: Readonly<Record<string, PackedArray>>;
  readonly parameters: Readonly<Record<string, PackedArray>>;
  readonly prediction: PackedArray;
}

function unpack({ type, base64 }: PackedArray): Float32Array | Int32Array {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64')).buffer;
  return type === 'float32' ? new Float32Array(bytes) : new Int32Array(bytes);
}

function modelConfig(config: Fixture['config']): NetworkModel {
  const teacher = teacherModelSchema.safeParse(config);
  return teacher.success ? teacher.data : studentModelSchema.parse(config);
}

beforeAll(async () => {
  await tf.setBackend('cpu');
});

const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.json'));

describe('models beside their reference', () => {
  it.each(files)('%s', (file) => {
    const fixture = JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as Fixture;
    const shape = { ...fixture.shape, quantiles: [], covariates: 0, memoryFeatures: 0, event: false };
    const model = buildModel(modelConfig(fixture.config), shape);
    const named = Object.fromEntries(
      Object.entries(fixture.parameters).map(([name, packed]) => [
        name,
        { shape: packed.shape, values: Float32Array.from(unpack(packed)) },
      ]),
    );
    const flat = model.layout.flatten(named);
    expect(Object.keys(named).sort(), 'no weight of the reference is left over').toEqual(
      model.layout.entries.map(({ name }) => name).sort(),
    );
    const prediction = tf.tidy(() => {
      const inputs = Object.fromEntries(
        Object.entries(fixture.inputs).map(([name, packed]) => [
          name,
          tf.tensor(unpack(packed), packed.shape, packed.type),
        ]),
      );
      const views = model.layout.views(model.layout.slices(tf.tensor1d(flat)));
      const batch = fixture.prediction.shape[1] ?? 0;
      return model.forward(views, forwardInputs(inputs), inferenceContext(shape, batch));
    });
    expect(prediction.shape).toEqual(fixture.prediction.shape);
    expectClose(prediction.dataSync<'float32'>(), Float32Array.from(unpack(fixture.prediction)), 1e-4, file);
  });
});
