import { describe, expect, it } from 'vitest';
import { ShapeError } from '../errors.ts';
import { createSeries } from './series.ts';

const options = { nodes: 2, startAt: 0, stepSeconds: 300, zone: 'UTC' };

describe('a series refuses', () => {
  it('a broken row', () => {
    const make = () => createSeries({ ...options, values: new Float32Array(3), mask: new Uint8Array(3) });
    expect(make).toThrow(/whole number of rows of 2 nodes, got 3/);
    expect(make).toThrow(ShapeError);
  });
  it('a mask of another length', () => {
    expect(() => createSeries({ ...options, values: new Float32Array(4), mask: new Uint8Array(2) })).toThrow(
      /a mask of 4 entries, got 2/,
    );
  });
  it('an observed reading that is no number, and takes any that is not observed', () => {
    const values = Float32Array.of(1, NaN, 3, 4);
    expect(() => createSeries({ ...options, values, mask: Uint8Array.of(1, 1, 1, 1) })).toThrow(/NaN at entry 1/);
    expect(createSeries({ ...options, values, mask: Uint8Array.of(1, 0, 1, 1) }).steps).toBe(2);
  });
});
