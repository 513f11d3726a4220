import { expect, it } from 'vitest';
import { digestOf } from './digest.ts';

it('is the same for equal contents, wherever they lie, and another one after the least change', () => {
  const values = Float32Array.from({ length: 1000 }, (_, at) => Math.sin(at));
  const copy = new Float32Array(1001);
  copy.set(values, 1);
  expect(digestOf(copy.subarray(1))).toBe(digestOf(values));
  const found = new Set([digestOf(values)]);
  for (let at = 0; at < values.length; at++) {
    const changed = values.slice();
    changed[at] = (changed[at] ?? 0) + 1e-6;
    found.add(digestOf(changed));
  }
  expect(found.size).toBe(values.length + 1);
  expect(digestOf(new Float32Array(3))).not.toBe(digestOf(new Float32Array(4)));
  expect(digestOf(Uint8Array.of(1, 2, 3))).not.toBe(digestOf(Uint8Array.of(1, 3, 2)));
});
