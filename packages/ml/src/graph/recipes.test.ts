import { describe, expect, it } from 'vitest';
import { DataError, ShapeError } from '../errors.ts';
import { denseMatrix } from './adjacency.ts';
import { gaussianKernel, givenMatrix, identity } from './recipes.ts';

const rows = (matrix: ArrayLike<number>, nodes: number) =>
  Array.from({ length: nodes }, (_, i) => Array.from({ length: nodes }, (_, j) => matrix[i * nodes + j]));

describe('the Gaussian kernel', () => {
  const distances = [0, 100, 300, 100, 0, Infinity, 300, 200, 0];
  it('weighs by exp(-(d / sigma)^2), cuts below the threshold, and knows no way where there is none', () => {
    const matrix = rows(denseMatrix(gaussianKernel(distances, 3, { sigma: 200, threshold: 0.2 })), 3);
    expect(matrix[0]?.[1]).toBeCloseTo(Math.exp(-0.25), 6);
    expect(matrix[0]?.[2]).toBe(0); // exp(-2.25) = 0.105
    expect(matrix[1]?.[2]).toBe(0);
    expect(matrix[2]?.[1]).toBeCloseTo(Math.exp(-1), 6); // one way only
    expect(matrix.map((row, i) => row[i])).toEqual([1, 1, 1]);
  });
  it('takes the deviation of the finite distances for sigma', () => {
    const finite = distances.filter(Number.isFinite);
    const mean = finite.reduce((a, b) => a + b, 0) / finite.length;
    const sigma = Math.sqrt(finite.reduce((sum, d) => sum + (d - mean) ** 2, 0) / finite.length);
    expect(gaussianKernel(distances, 3)).toEqual(gaussianKernel(distances, 3, { sigma }));
  });
  it('refuses a sigma that is not positive, given or found', () => {
    expect(() => gaussianKernel(distances, 3, { sigma: 0 })).toThrow(/sigma above 0, got 0/);
    expect(() => gaussianKernel([0, 0, 0, 0], 2)).toThrow(DataError);
  });
});

describe('given weights and the identity', () => {
  it('are taken as they are', () => {
    const matrix = [0, 0.5, 2, 0];
    expect([...denseMatrix(givenMatrix(matrix, 2))]).toEqual(matrix);
    expect([...denseMatrix(identity(2))]).toEqual([1, 0, 0, 1]);
  });
  it('must be a square of weights that are not negative', () => {
    expect(() => givenMatrix([1, 2, 3], 2)).toThrow(/2 x 2 entries, got 3 entries/);
    expect(() => givenMatrix([0, -1, 0, 0], 2)).toThrow(/-1 from node 0 to node 1/);
    expect(() => givenMatrix([0, NaN, 0, 0], 2)).toThrow(ShapeError);
  });
});
