/** For tests alone: arrays that are equal up to a tolerance, relative for numbers beyond 1. */
import { expect } from 'vitest';

export function expectClose(
  actual: Float32Array | undefined,
  expected: Float32Array | undefined,
  tolerance: number,
  name = '',
): void {
  expect(actual, name).toBeDefined();
  expect(actual?.length, name).toBe(expected?.length);
  for (const [i, value] of (expected ?? []).entries()) {
    const difference = Math.abs((actual?.[i] ?? NaN) - value) / Math.max(1, Math.abs(value));
    expect(difference, `${name}[${i}] is ${actual?.[i] ?? NaN}, expected ${value}`).toBeLessThan(tolerance);
  }
}
