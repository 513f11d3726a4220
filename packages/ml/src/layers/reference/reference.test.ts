import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { sizeOf } from '../../shape.ts';
import { casesIn, expectAsRecorded, sourcesIn, type RecordedCase } from '../../testing/recorded.ts';
import { viewsOf } from '../parameter-views.ts';
import { BATCH, Given, recordingContext, Settings, type AppliedLayer, type Apply } from './applied.ts';
import { blocks } from './blocks.ts';
import { convolutions } from './convolutions.ts';
import { graphs } from './graphs.ts';
import { inputs } from './inputs.ts';
import { norms } from './norms.ts';
import { recurrent } from './recurrent.ts';

const layers: Readonly<Record<string, Apply>> = {
  ...blocks,
  ...convolutions,
  ...graphs,
  ...inputs,
  ...norms,
  ...recurrent,
};

/** Files that compute nothing: types, and where a parameter lies in the flat vector. */
const DECLARATIONS = ['inputs', 'layer', 'parameters'];

beforeAll(async () => {
  await tf.setBackend('cpu');
});

const cases = casesIn(import.meta.dirname);

/** That parameters, gradients and masks of the reference are those that the layer declares, all of them. */
function expectDeclared({ parameters, dropouts = [] }: AppliedLayer, recorded: RecordedCase): void {
  const declared = Object.fromEntries(parameters.map(({ name, shape }) => [name, shape]));
  const had = Object.entries(recorded.parameters).map(([name, { shape }]) => [name, shape] as const);
  expect(Object.fromEntries(had)).toEqual(declared);
  const trained = parameters.filter((parameter) => parameter.trained ?? true).map(({ name }) => name);
  expect(Object.keys(recorded.gradients)).toEqual(expect.arrayContaining(trained));
  for (const { name, shape } of dropouts) {
    expect(sizeOf(recorded.inputs[name]?.shape ?? []), name).toBe(sizeOf(shape(BATCH)));
  }
}

it('every layer has a reference', () => {
  const sources = sourcesIn(join(import.meta.dirname, '..'));
  expect([...new Set(cases.map(({ file }) => file)), ...DECLARATIONS].sort()).toEqual(sources.sort());
});

describe('layers give what PyTorch gives', () => {
  it.each(cases)('$file, $name', (recorded) => {
    const apply = layers[recorded.file];
    if (!apply) throw new Error(`no layer is named for ${recorded.file}`);
    const settings = new Settings(recorded.settings);
    const layer = apply(settings, recorded.name);
    expectDeclared(layer, recorded);
    expectAsRecorded(recorded, (tensors) => {
      const given = new Given(tensors);
      const { context, kept } = recordingContext(given, settings);
      const value = layer.compute(viewsOf(new Map(Object.entries(tensors))), given, context);
      return { ...(value instanceof tf.Tensor ? { y: value } : value), ...kept };
    });
  });
});
