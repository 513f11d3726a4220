import * as tf from '@tensorflow/tfjs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { linear } from '../../tensors/index.ts';
import type { Engine, Program } from '../engine.ts';
import { cpuEngine, runtime, tracedEngine } from '../testing/engines.ts';
import { createTracedEngine } from './engine.ts';
import { exportOnnx } from './export-onnx.ts';
import { neededNodes } from './graph.ts';
import { trace } from './trace.ts';

const float = (...shape: number[]) => ({ shape, dtype: 'float32' }) as const;
const accumulate: Program = ({ sum, x, scale }) => {
  const next = tf.add(sum!, tf.mul(x!, scale!));
  return { next, total: tf.sum(next) };
};
const inputs = { sum: float(2), x: float(2), scale: float() };
const options = { state: { next: 'sum' }, constants: ['scale'] };

describe.skipIf(!runtime)('the traced engine', () => {
  let engine: Engine;
  beforeAll(async () => {
    await cpuEngine();
    engine = await tracedEngine();
  });
  afterAll(() => engine.dispose());

  it('keeps state across runs, and what was fetched stays as it was', async () => {
    const executable = await engine.compile(accumulate, inputs, options);
    executable.set('sum', new Float32Array([1, 2]));
    executable.set('scale', new Float32Array([10]));
    const x = new Float32Array([1, 1]);
    const { next } = await executable.run({ x }, ['next']);
    expect(await executable.run({ x }, ['total'])).toEqual({ total: new Float32Array([43]) });
    expect(await executable.run({ x }, ['next', 'total'])).toEqual({
      next: new Float32Array([31, 32]),
      total: new Float32Array([63]),
    });
    expect(next).toEqual(new Float32Array([11, 12]));
    expect(await executable.get('sum')).toEqual(new Float32Array([31, 32]));
  });

  it('takes a constant or a state that is set again', async () => {
    const executable = await engine.compile(accumulate, inputs, options);
    const x = new Float32Array([1, 1]);
    for (const scale of [2, 3]) {
      executable.set('sum', new Float32Array(2));
      executable.set('scale', new Float32Array([scale]));
      for (const runs of [1, 2])
        expect(await executable.run({ x }, ['total'])).toEqual({ total: new Float32Array([2 * scale * runs]) });
    }
  });

  it('lets an output be an input, a constant or another output', async () => {
    const executable = await engine.compile(
      ({ x, y }) => ({ x: x!, again: x!, three: tf.fill([2], 3), sum: tf.add(x!, y!), same: tf.add(x!, y!) }),
      { x: float(2), y: float(2) },
      { state: { x: 'x' } },
    );
    executable.set('x', new Float32Array([5, 6]));
    for (let i = 0; i < 3; i++)
      expect(await executable.run({ y: new Float32Array(2) }, ['x', 'again', 'three', 'same'])).toEqual({
        x: new Float32Array([5, 6]),
        again: new Float32Array([5, 6]),
        three: new Float32Array([3, 3]),
        same: new Float32Array([5, 6]),
      });
  });

  it('takes whole numbers and bytes', async () => {
    const executable = await engine.compile(
      ({ at, bytes }) => ({
        y: tf.add(tf.gather(bytes!, at!), 0.5),
        scaled: tf.mul(tf.sub(bytes!, 1), 2),
        spread: tf.mul(tf.sub(bytes!, 1), tf.fill([2, 3], 2)),
      }),
      { at: { shape: [2], dtype: 'int32' }, bytes: { shape: [3], dtype: 'uint8' } },
    );
    const feeds = { at: new Int32Array([2, 0]), bytes: new Uint8Array([0, 7, 255]) };
    expect(await executable.run(feeds, ['y', 'scaled', 'spread'])).toEqual({
      y: new Float32Array([255.5, 0.5]),
      scaled: new Float32Array([-2, 12, 508]),
      spread: new Float32Array([-2, 12, 508, -2, 12, 508]),
    });
  });

  it('leaves the active backend and no tensor behind', async () => {
    await tf.setBackend('cpu');
    const before = tf.memory().numTensors;
    (await engine.compile(accumulate, inputs, options)).dispose();
    await expect(engine.compile(({ x }) => ({ y: tf.cosh(x!) }), { x: float(1) })).rejects.toThrow();
    expect(tf.getBackend()).toBe('cpu');
    expect(tf.memory().numTensors).toBe(before);
  });

  it('lets go of an executable that was disposed, and disposes the others with itself', async () => {
    const own = await createTracedEngine(runtime!, { threads: 1 });
    const [gone, left] = [await own.compile(accumulate, inputs), await own.compile(accumulate, inputs)];
    const [again, once] = [vi.spyOn(gone, 'dispose'), vi.spyOn(left, 'dispose')];
    gone.dispose();
    own.dispose();
    expect(again).toHaveBeenCalledTimes(1);
    expect(once).toHaveBeenCalledTimes(1);
  });

  it('names a kernel that it does not know', async () => {
    const unknown = engine.compile(({ x }) => ({ y: tf.cosh(x!) }), { x: float(1) });
    await expect(unknown).rejects.toMatchObject({ name: 'UnknownKernelError', kernel: 'Cosh' });
    await expect(unknown).rejects.toThrow('tfjs kernel Cosh has no counterpart in the traced engine');
  });

  it('refuses programs that read back, capture tensors or bake arrays in', async () => {
    const compile = (program: Program) => engine.compile(program, { x: float(2) });
    await expect(compile(({ x }) => ({ y: tf.mul(x!, x!.dataSync()[0]!) }))).rejects.toThrow(
      'must not read a tensor back',
    );
    const captured = tf.tensor1d([1, 2]);
    await expect(compile(({ x }) => ({ y: tf.add(x!, captured) }))).rejects.toThrow(
      'captures a tensor of shape [2] from outside',
    );
    expect([...captured.dataSync()]).toEqual([1, 2]);
    captured.dispose();
    const mask = Float32Array.from({ length: 100 }, (_, i) => i % 3);
    await expect(compile(({ x }) => ({ y: tf.add(tf.sum(tf.tensor1d(mask)), x!) }))).rejects.toThrow(
      'a constant array of shape [100] would be baked into the graph',
    );
    await expect(compile(({ x }) => ({ y: tf.mul(tf.ones([100]), tf.sum(x!)) }))).resolves.toBeDefined();
  });

  it('says what is wrong with a feed, a name or a shape', async () => {
    const executable = await engine.compile(accumulate, inputs, options);
    const x = new Float32Array(2);
    await expect(executable.run({ x }, ['total'])).rejects.toThrow("sum was never set; call set('sum', values) first");
    executable.set('sum', x);
    executable.set('scale', new Float32Array(1));
    await expect(executable.run({}, ['total'])).rejects.toThrow('input x was not given');
    await expect(executable.run({ x: new Float32Array(3) }, [])).rejects.toThrow('of shape [2] wants 2 values, got 3');
    await expect(executable.run({ x }, ['loss'])).rejects.toThrow('no output is called loss; there are next, total');
    await expect(
      engine.compile(({ s }) => ({ t: tf.sum(s!) }), { s: float(2) }, { state: { t: 's' } }),
    ).rejects.toThrow('output t is float32 [] but becomes input s, float32 [2]');
    executable.dispose();
    await expect(executable.run({ x }, [])).rejects.toThrow('was disposed');
    await expect(createTracedEngine(runtime!, { threads: 0 })).rejects.toThrow('at least 1 thread, got 0');
  });

  it('runs as an exported file by itself', async () => {
    const model: Program = ({ x, weight }) => ({ y: linear(x as tf.Tensor2D, weight as tf.Tensor2D) });
    const specs = { x: float(2, 2), weight: float(2, 1) };
    const bytes = exportOnnx(model, specs, { weight: new Float32Array([1, 10]) });
    const session = await runtime!.InferenceSession.create(bytes);
    expect(session.inputNames).toEqual(['x']);
    const { y } = await session.run({ x: new runtime!.Tensor('float32', new Float32Array([1, 2, 3, 4]), [2, 2]) });
    expect(y?.data).toEqual(new Float32Array([21, 43]));
    await session.release();
    expect(() => exportOnnx(model, specs, { weight: new Float32Array(3) })).toThrow(
      'constant weight has 3 float32 values, but the input is float32 [2, 1]',
    );
  });
});

describe('the recorded graph', () => {
  const operations = (program: Program, specs: Parameters<typeof trace>[1]) =>
    neededNodes(Object.values(trace(program, specs).outputs)).map(({ op }) => op);

  it('of a linear layer with its gradients has products and sums alone', () => {
    const step: Program = ({ x, w, b }) => {
      const [dx, dw, db] = tf.grads((...xs: tf.Tensor[]) => {
        const [rows, weight, bias] = xs as [tf.Tensor2D, tf.Tensor2D, tf.Tensor1D];
        return linear(rows, weight, bias);
      })([x!, w!, b!]);
      return { dx: dx!, dw: dw!, db: db! };
    };
    const found = operations(step, { x: float(8, 3), w: float(3, 2), b: float(2) });
    expect(found.toSorted()).toEqual(['Gemm', 'Gemm', 'MatMul', 'Reshape']);
  });

  it('leaves out what no output needs, and operations that change nothing', () => {
    const program: Program = ({ x }) => {
      tf.exp(x!);
      return { y: tf.add(tf.mul(tf.reshape(tf.reshape(x!, [4]), [2, 2]), 1), tf.zeros([2, 2])) };
    };
    expect(operations(program, { x: float(2, 2) })).toEqual([]);
  });
});
