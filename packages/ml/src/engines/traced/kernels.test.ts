import * as tf from '@tensorflow/tfjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../engine.ts';
import { cpuEngine, runtime, tracedEngine } from '../testing/engines.ts';
import { expectClose } from '../testing/expect-close.ts';
import { valueAndGradients } from '../testing/value-and-gradients.ts';
import { kernels } from './kernels/index.ts';
import type { Case } from './testing/case.ts';
import { elementwiseCases } from './testing/elementwise-cases.ts';
import { structureCases } from './testing/structure-cases.ts';

const cases = [...elementwiseCases, ...structureCases];

/** Well spread numbers in a range, none twice, none where −1..1 has its kinks. */
function valuesOf(shape: readonly number[], salt: number, { from = -1, to = 1 }: Case): Float32Array {
  const spread = (i: number) => from + (to - from) * ((0.137 + 0.618034 * (i + 7 * salt)) % 1);
  return Float32Array.from({ length: tf.util.sizeFromShape([...shape]) }, (_, i) => spread(i));
}

describe.skipIf(!runtime)('the kernels of the traced engine', () => {
  let cpu: Engine;
  let traced: Engine;
  beforeAll(async () => {
    cpu = await cpuEngine();
    traced = await tracedEngine();
  });
  afterAll(() => {
    cpu.dispose();
    traced.dispose();
  });

  it.each(cases)('$name: value and gradients are those of the cpu backend', async (current) => {
    const { shapes, program, gradient } = current;
    const inputs = shapes.map((shape, i) => ({ shape, values: valuesOf(shape, i, current) }));
    const expected = await valueAndGradients(cpu, program, inputs, gradient);
    const actual = await valueAndGradients(traced, program, inputs, gradient);
    for (const [name, values] of Object.entries(expected)) expectClose(actual[name], values, 2e-5, name);
  });

  it('are all tried', () => {
    const tried = new Set(cases.map(({ name }) => name.split(' ')[0]));
    expect(Object.keys(kernels).filter((kernel) => !tried.has(kernel))).toEqual([]);
  });
});
