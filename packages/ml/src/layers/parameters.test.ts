import * as tf from '@tensorflow/tfjs';
import { expect, test } from 'vitest';
import { affineParameters, ParameterLayout } from './parameters.ts';

const layout = new ParameterLayout([
  ...affineParameters('first', 3, 2),
  { name: 'nodes', shape: [4, 2], initialiser: { kind: 'normal', deviation: 0.5 } },
  ...affineParameters('last', 2, 5, { start: 'zeros' }),
]);

test('parameters lie one after another in the flat vector and are seen by name', () => {
  expect(layout.size).toBe(6 + 2 + 8 + 10 + 5);
  const flat = Float32Array.from({ length: layout.size }, (_, index) => index);
  const views = layout.views(layout.slices(tf.tensor1d(flat)));
  expect(views.matrix('first/weight').shape).toEqual([3, 2]);
  expect([...views.vector('first/bias').dataSync()]).toEqual([6, 7]);
  expect(() => views.vector('first/weight')).toThrow('no parameter of rank 1 is called first/weight');
  expect(layout.flatten(layout.named(flat))).toEqual(flat);
});

test('first values depend on the seed and the name alone', () => {
  const once = layout.initialise(5);
  expect(layout.initialise(5)).toEqual(once);
  expect(layout.initialise(6)).not.toEqual(once);
  const alone = new ParameterLayout([
    { name: 'nodes', shape: [4, 2], initialiser: { kind: 'normal', deviation: 0.5 } },
  ]);
  expect(alone.initialise(5)).toEqual(once.slice(8, 16));
  expect(once.subarray(0, 8).every((value) => Math.abs(value) <= 1 / Math.sqrt(3) && value !== 0)).toBe(true);
  expect(once.subarray(16).every((value) => value === 0)).toBe(true);
});

test('weights of another shape, a missing one and a name given twice are refused by name', () => {
  const named = layout.named(layout.initialise(1));
  expect(() => layout.flatten({ ...named, nodes: { shape: [2, 4], values: new Float32Array(8) } })).toThrow(
    'wants parameter nodes of shape [4, 2], the weights have [2, 4]',
  );
  expect(() => layout.flatten({})).toThrow('the weights have none');
  expect(() => new ParameterLayout([...affineParameters('a', 1, 1), ...affineParameters('a', 1, 1)])).toThrow(
    'two parameters are called a/weight',
  );
});
