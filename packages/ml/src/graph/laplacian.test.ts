import { expect, it } from 'vitest';
import { adjacencyOf, denseMatrix, type Adjacency } from './adjacency.ts';
import { scaledLaplacian } from './laplacian.ts';

const dense = (graph: Adjacency): Float32Array => denseMatrix(scaledLaplacian(graph));
const close = (actual: Float32Array, expected: readonly number[]): void => {
  expect(actual.length).toBe(expected.length);
  for (const [index, value] of expected.entries()) expect(actual[index]).toBeCloseTo(value, 5);
};

it('takes the larger weight of each pair and scales the eigenvalues to −1..1', () => {
  // A path 0 – 1 – 2: the eigenvalues of L are 0, 1 and 2, so L' = −D^-1/2 A D^-1/2.
  const half = -1 / Math.sqrt(2);
  close(dense(adjacencyOf([0, 1, 0, 0.5, 0, 1, 0, 1, 0], 3)), [0, half, 0, half, 0, half, 0, half, 0]);
});

it('divides by the largest eigenvalue where that is not 2', () => {
  // A triangle: L has the eigenvalues 0, 1.5 and 1.5, so L' = 4/3 L − I.
  const [own, other] = [1 / 3, -2 / 3];
  close(dense(adjacencyOf([0, 1, 1, 1, 0, 1, 1, 1, 0], 3)), [own, other, other, other, own, other, other, other, own]);
});

it('leaves a node without edges to itself, and a graph without edges too', () => {
  close(dense(adjacencyOf([0, 1, 0, 1, 0, 0, 0, 0, 0], 3)), [0, -1, 0, -1, 0, 0, 0, 0, 0]);
  close(dense(adjacencyOf([0, 0, 0, 0], 2)), [1, 0, 0, 1]);
  // Loops alone: L is 0 everywhere.
  close(dense(adjacencyOf([1, 0, 0, 1], 2)), [-1, 0, 0, -1]);
});
