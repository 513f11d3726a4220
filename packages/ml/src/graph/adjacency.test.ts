import { describe, expect, it } from 'vitest';
import { adjacencyOf, denseMatrix, randomWalk, reversed } from './adjacency.ts';

// 0 -> 1 (weight 1), 0 -> 2 (weight 3), 1 -> 0 (weight 1); 3 is alone but for a loop.
const graph = adjacencyOf([0, 1, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2], 4);

describe('the random walk', () => {
  it('shares a node’s row among the nodes that its edges lead to', () => {
    expect([...denseMatrix(randomWalk(graph))]).toEqual([0, 0.25, 0.75, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });
});

describe('the reversed graph', () => {
  it('has every edge turned around', () => {
    expect([...denseMatrix(reversed(graph))]).toEqual([0, 1, 0, 0, 1, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 2]);
  });
});
