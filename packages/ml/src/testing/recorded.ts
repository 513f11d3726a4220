/** For tests alone: what a reference in PyTorch gave (see `recorded.py`), and whether ours gives the same. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { expect } from 'vitest';
import { expectClose } from '../engines/testing/expect-close.ts';

/** Largest difference to a reference; relative for numbers beyond 1. */
const TOLERANCE = 1e-4;

export interface PackedArray {
  readonly shape: number[];
  readonly type: 'float32' | 'int32' | 'uint8';
  readonly base64: string;
}

export type Packed = Readonly<Record<string, PackedArray>>;
export type Tensors = Readonly<Record<string, tf.Tensor>>;

/** What a reference gave for one use of one source file. */
export interface RecordedCase {
  /** The source file, without its ending. */
  readonly file: string;
  readonly name: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly inputs: Packed;
  readonly parameters: Packed;
  readonly outputs: Packed;
  /** Outputs whose directed sum was differentiated. */
  readonly loss: readonly string[];
  /** By inputs and parameters. */
  readonly gradients: Packed;
}

export function unpack({ type, base64 }: PackedArray): Float32Array | Int32Array | Uint8Array {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  switch (type) {
    case 'float32':
      return new Float32Array(bytes.buffer);
    case 'int32':
      return new Int32Array(bytes.buffer);
    case 'uint8':
      return bytes;
  }
}

export function tensorOf(packed: PackedArray): tf.Tensor {
  const { shape, type } = packed;
  // Masks enter programs as float32.
  return tf.tensor(unpack(packed), shape, type === 'uint8' ? 'float32' : type);
}

export function tensorsOf(packed: Packed): Tensors {
  return Object.fromEntries(Object.entries(packed).map(([name, array]) => [name, tensorOf(array)]));
}

/** All fixtures of a folder, by the name of their file; the script that wrote each stands beside it. */
export function fixturesIn<Fixture>(folder: string): Readonly<Record<string, Fixture>> {
  const all = readdirSync(folder);
  const files = all.filter((file) => file.endsWith('.json'));
  for (const file of files) expect(all).toContain(`${basename(file, '.json').replaceAll('-', '_')}.py`);
  return Object.fromEntries(
    files.map((file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8')) as Fixture]),
  );
}

/** All cases of a folder's fixtures, with the inputs that those of one script share. */
export function casesIn(folder: string): RecordedCase[] {
  const fixtures = fixturesIn<{ readonly shared: Packed; readonly cases: RecordedCase[] }>(folder);
  return Object.values(fixtures).flatMap(({ shared, cases }) =>
    cases.map((recorded) => ({ ...recorded, inputs: { ...shared, ...recorded.inputs } })),
  );
}

/** Source files of a folder that hold code of their own, without their ending: all but tests and the index. */
export function sourcesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -'.ts'.length));
}

/** The scalar whose gradients are recorded: a sum of all numbers, each with a weight of its own. */
export function directed(value: tf.Tensor): tf.Scalar {
  const weights = Float32Array.from({ length: value.size }, (_, index) => Math.cos(1.7 * index + 0.4));
  return tf.sum(tf.mul(tf.reshape(value, [-1]), tf.tensor1d(weights)));
}

/** A tensor beside its recorded numbers. */
export function expectRecorded(actual: tf.Tensor | undefined, packed: PackedArray | undefined, name: string): void {
  expect(packed, `${name} is recorded`).toBeDefined();
  if (!packed) return;
  expect(actual?.shape, name).toEqual(packed.shape);
  expectClose(Float32Array.from(actual?.dataSync() ?? []), Float32Array.from(unpack(packed)), TOLERANCE, name);
}

/**
 * Compares outputs, and the gradients of their directed sum by all inputs and parameters that the reference took them by.
 *
 * @param compute outputs from inputs and parameters by name
 */
export function expectAsRecorded(recorded: RecordedCase, compute: (given: Tensors) => Tensors): void {
  tf.tidy(() => {
    const all = { ...tensorsOf(recorded.inputs), ...tensorsOf(recorded.parameters) };
    const outputs = compute(all);
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(recorded.outputs).sort());
    for (const [name, packed] of Object.entries(recorded.outputs)) expectRecorded(outputs[name], packed, name);
    const names = Object.keys(recorded.gradients);
    if (names.length === 0) return;
    const scalar = (...leaves: tf.Tensor[]): tf.Scalar => {
      const moved = Object.fromEntries(names.map((name, index) => [name, leaves[index] as tf.Tensor]));
      const given = compute({ ...all, ...moved });
      return tf.addN(recorded.loss.map((name) => directed(given[name] as tf.Tensor)));
    };
    const slopes = tf.grads(scalar)(names.map((name) => all[name] as tf.Tensor));
    for (const [index, name] of names.entries()) {
      expectRecorded(slopes[index], recorded.gradients[name], `gradient by ${name}`);
    }
  });
}
