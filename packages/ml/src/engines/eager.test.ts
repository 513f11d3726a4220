import * as tf from '@tensorflow/tfjs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Engine, Program } from './engine.ts';
import { cpuEngine, wasmEngine } from './testing/engines.ts';

/** Adds the feed to a running sum, scaled by a constant. */
const accumulate: Program = ({ sum, x, scale }) => {
  if (!sum || !x || !scale) throw new Error('an input is absent');
  const next = tf.add(sum, tf.mul(x, scale));
  return { next, total: tf.sum(next) };
};
const float = (...shape: number[]) => ({ shape, dtype: 'float32' }) as const;
const inputs = { sum: float(2), x: float(2), scale: float() };
const options = { state: { next: 'sum' }, constants: ['scale'] };

describe.each([
  ['cpu', cpuEngine],
  ['wasm', wasmEngine],
])('the eager engine on %s', (_name, create) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await create();
  });
  afterAll(() => engine.dispose());

  it('keeps state across runs and gives what is fetched', async () => {
    const executable = await engine.compile(accumulate, inputs, options);
    executable.set('sum', new Float32Array([1, 2]));
    executable.set('scale', new Float32Array([10]));
    const x = new Float32Array([1, 1]);
    expect(await executable.run({ x }, ['total'])).toEqual({ total: new Float32Array([23]) });
    x.fill(2); // the caller may reuse its buffer
    expect(await executable.run({ x }, ['next'])).toEqual({ next: new Float32Array([31, 32]) });
    expect(await executable.get('sum')).toEqual(new Float32Array([31, 32]));
    executable.dispose();
  });

  it('leaves no tensor behind', async () => {
    const before = tf.memory().numTensors;
    const executable = await engine.compile(accumulate, inputs, options);
    executable.set('sum', new Float32Array(2));
    executable.set('scale', new Float32Array([1]));
    executable.set('scale', new Float32Array([2]));
    for (let i = 0; i < 3; i++) await executable.run({ x: new Float32Array(2) }, ['total', 'next', 'total']);
    expect(tf.memory().numTensors).toBe(before + 2);
    executable.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('leaves the state as it was when a run fails on its outputs', async () => {
    const counting: Program = (given) => ({ ...accumulate(given), count: tf.cast(given['x']!, 'int32') });
    const executable = await engine.compile(counting, inputs, options);
    executable.set('sum', Float32Array.of(1, 2));
    executable.set('scale', Float32Array.of(10));
    const before = tf.memory().numTensors;
    const x = Float32Array.of(1, 1);
    await expect(executable.run({ x }, ['next', 'count'])).rejects.toThrow('output count is int32');
    expect(await executable.get('sum')).toEqual(Float32Array.of(1, 2));
    expect(tf.memory().numTensors).toBe(before);
    executable.dispose();
  });

  it('lets go of an executable that was disposed, and disposes the others with itself', async () => {
    const own = await create();
    const [gone, left] = [await own.compile(accumulate, inputs), await own.compile(accumulate, inputs)];
    const [again, once] = [vi.spyOn(gone, 'dispose'), vi.spyOn(left, 'dispose')];
    gone.dispose();
    own.dispose();
    expect(again).toHaveBeenCalledTimes(1);
    expect(once).toHaveBeenCalledTimes(1);
  });

  it('turns bytes into floats', async () => {
    const executable = await engine.compile(({ bytes }) => ({ y: tf.mul(bytes!, 2) }), {
      bytes: { shape: [3], dtype: 'uint8' },
    });
    expect(await executable.run({ bytes: new Uint8Array([0, 7, 255]) }, ['y'])).toEqual({
      y: new Float32Array([0, 14, 510]),
    });
  });

  it('lets an output be an input', async () => {
    const executable = await engine.compile(({ x }) => ({ y: x!, z: x! }), { x: float(1) }, { state: { y: 'x' } });
    executable.set('x', new Float32Array([5]));
    for (let i = 0; i < 3; i++) expect(await executable.run({}, ['z'])).toEqual({ z: new Float32Array([5]) });
  });

  it('multiplies by the same data in two shapes', async () => {
    const program: Program = ({ a, b, x }) => {
      const narrow = tf.matMul(a as tf.Tensor2D, tf.reshape(x!, [2, 3]));
      const wide = tf.matMul(b as tf.Tensor2D, tf.reshape(x!, [1, 6]));
      return { narrow, wide, again: tf.matMul(a as tf.Tensor2D, tf.reshape(x!, [2, 3])) };
    };
    const executable = await engine.compile(program, { a: float(1, 2), b: float(2, 1), x: float(6) });
    const before = tf.memory().numTensors;
    const feeds = { a: Float32Array.of(1, 10), b: Float32Array.of(1, 2), x: Float32Array.of(1, 2, 3, 4, 5, 6) };
    const narrow = Float32Array.of(41, 52, 63);
    const wide = Float32Array.of(1, 2, 3, 4, 5, 6, 2, 4, 6, 8, 10, 12);
    expect(await executable.run(feeds, ['narrow', 'wide', 'again'])).toEqual({ narrow, wide, again: narrow });
    expect(tf.memory().numTensors).toBe(before);
    executable.dispose();
  });

  it('says what is wrong with a feed, a name or a shape', async () => {
    const executable = await engine.compile(accumulate, inputs, options);
    const x = new Float32Array(2);
    await expect(executable.run({ x }, ['total'])).rejects.toThrow("sum was never set; call set('sum', values) first");
    executable.set('sum', x);
    executable.set('scale', new Float32Array(1));
    await expect(executable.run({}, ['total'])).rejects.toThrow('input x was not given');
    await expect(executable.run({ x: new Float32Array(3) }, [])).rejects.toThrow('of shape [2] wants 2 values, got 3');
    await expect(executable.run({ x: new Int32Array(2) }, [])).rejects.toThrow(
      'wants a Float32Array, got a Int32Array',
    );
    await expect(executable.run({ x }, ['loss'])).rejects.toThrow('no output is called loss; there are next, total');
    await expect(executable.run({ x, sum: x }, [])).rejects.toThrow('sum is held on the engine');
    expect(() => executable.set('x', x)).toThrow('x is neither state nor constant');
    await expect(engine.compile(accumulate, inputs, { constants: ['rate'] })).rejects.toThrow(
      'no input is called rate',
    );
    const wrong = await engine.compile(({ s }) => ({ t: tf.sum(s!) }), { s: float(2) }, { state: { t: 's' } });
    wrong.set('s', x);
    await expect(wrong.run({}, [])).rejects.toThrow('output t is float32 [] but becomes input s, float32 [2]');
    executable.dispose();
    await expect(executable.run({ x }, [])).rejects.toThrow('was disposed');
  });
});

describe('createEagerEngine', () => {
  it('refuses a backend that nobody registered', async () => {
    const { createEagerEngine } = await import('./eager.ts');
    await expect(createEagerEngine('tensorflow')).rejects.toThrow('tfjs backend tensorflow is not registered');
  });
});
