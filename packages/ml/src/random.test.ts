import { describe, expect, it } from 'vitest';
import { RandomStream } from './random.ts';

describe('a random stream', () => {
  it('is named by seed and purpose, and repeats', () => {
    const first = (seed: number, ...purpose: (string | number)[]) => new RandomStream(seed, ...purpose).uint32();
    expect(first(1, 'dropout', 7)).toBe(first(1, 'dropout', 7));
    const others = [first(2, 'dropout', 7), first(1, 'dropout', 8), first(1, 'batches', 7), first(1, 'dropout')];
    expect(new Set([first(1, 'dropout', 7), ...others]).size).toBe(5);
  });

  it('fills bytes evenly, bit by bit and independent of their neighbours, and repeats', () => {
    const fill = (...purpose: number[]) => {
      const bytes = new Uint8Array(400_003);
      new RandomStream(1, 'bytes', ...purpose).fillBytes(bytes);
      return bytes;
    };
    const bytes = fill(1);
    expect(bytes).toEqual(fill(1));
    const counts = new Float64Array(256);
    for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
    const expected = bytes.length / 256;
    const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 255 degrees of freedom: mean 255, deviation 22.6.
    expect(Math.abs(chiSquare - 255)).toBeLessThan(4 * 22.6);
    const correlation = (left: Uint8Array, right: Uint8Array, shift: number) => {
      let sum = 0;
      const pairs = left.length - shift;
      for (let i = 0; i < pairs; i++) sum += ((left[i] ?? 0) - 127.5) * ((right[i + shift] ?? 0) - 127.5);
      return sum / pairs / (65_535 / 12);
    };
    for (const shift of [1, 2, 4, 8]) expect(Math.abs(correlation(bytes, bytes, shift))).toBeLessThan(0.007);
    expect(Math.abs(correlation(bytes, fill(2), 0))).toBeLessThan(0.007);
  });

  it('draws uniform and normal numbers', () => {
    const random = new RandomStream(5, 'moments');
    const draw = (of: () => number) => Array.from({ length: 20_000 }, of);
    const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    const uniform = draw(() => random.uniform());
    expect(mean(uniform)).toBeCloseTo(0.5, 2);
    expect(Math.min(...uniform)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...uniform)).toBeLessThan(1);
    const normal = draw(() => random.normal());
    // Three standard errors of 20,000 draws.
    expect(Math.abs(mean(normal))).toBeLessThan(3 / Math.sqrt(20_000));
    expect(mean(normal.map((value) => value ** 2))).toBeCloseTo(1, 1);
  });

  it('shuffles without losing any', () => {
    const values = Int32Array.from({ length: 50 }, (_, index) => index);
    new RandomStream(1, 'shuffle').shuffle(values);
    expect(values).not.toEqual(values.toSorted());
    expect([...values.toSorted()]).toEqual(Array.from({ length: 50 }, (_, index) => index));
  });
});
