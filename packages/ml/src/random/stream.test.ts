import { describe, expect, it } from 'vitest';
import { RandomStream } from './stream.ts';

describe('a random stream', () => {
  it('is named by seed and purpose, and repeats', () => {
    const first = (seed: number, ...purpose: (string | number)[]) => new RandomStream(seed, ...purpose).uint32();
    expect(first(1, 'dropout', 7)).toBe(first(1, 'dropout', 7));
    const others = [first(2, 'dropout', 7), first(1, 'dropout', 8), first(1, 'batches', 7), first(1, 'dropout')];
    expect(new Set([first(1, 'dropout', 7), ...others]).size).toBe(5);
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
