import { describe, expect, it } from 'vitest';
import { adjacencyOf, type Adjacency } from './adjacency.ts';
import { graphStatistics, MOST_LISTED } from './statistics.ts';
import { readRoadGraphs } from './testing/read-road-graphs.ts';

// 0 -> 1 (weight 1), 0 -> 2 (weight 3), 1 -> 0 (weight 1); 3 is alone but for a loop.
const graph = adjacencyOf([0, 1, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2], 4);

describe('statistics of a graph', () => {
  it('count edges, parts and what is one-way', () => {
    expect(graphStatistics(graph)).toMatchObject({
      ...{ nodes: 4, edges: 4, selfLoops: 1, density: 0.25, isolated: [3], isolatedCount: 1 },
      inDegree: { minimum: 0, mean: 0.75, median: 1, maximum: 1 },
      outDegree: { minimum: 0, mean: 0.75, median: 0.5, maximum: 2 },
      weakComponents: { count: 2, sizes: [3, 1] },
      strongComponents: { count: 3, sizes: [2, 1, 1] },
      ...{ oneWayShare: 1 / 3, isSymmetric: false, diameter: 2 },
      weights: { minimum: 1, mean: 1.75, median: 1.5, maximum: 3 },
    });
    // |A - A^T| has 3 twice; |A| has 1, 3, 1 and 2.
    expect(graphStatistics(graph).asymmetry).toBeCloseTo(Math.sqrt(18 / 15), 12);
  });

  it('counts weights in spans from the least to the most', () => {
    const { histogram } = graphStatistics(graph).weights;
    expect(histogram).toHaveLength(20);
    expect([histogram[0], histogram[10], histogram[19]]).toEqual([2, 1, 1]);
  });

  it('stand a graph without edges, one without nodes, and one of a long chain', () => {
    const bare = graphStatistics(adjacencyOf([0, 0, 0, 0], 2));
    expect(bare).toMatchObject({ isolated: [0, 1], asymmetry: 0, isSymmetric: true, diameter: 0 });
    expect(bare.weakComponents).toEqual({ count: 2, sizes: [1, 1] });
    expect(graphStatistics(adjacencyOf([], 0))).toMatchObject({ nodes: 0, edges: 0, density: 0, diameter: 0 });
    const length = 30_000;
    const chain: Adjacency = {
      nodes: length,
      from: Uint32Array.from({ length: length - 1 }, (_, node) => node),
      to: Uint32Array.from({ length: length - 1 }, (_, node) => node + 1),
      weight: new Float32Array(length - 1).fill(1),
    };
    const statistics = graphStatistics(chain);
    expect(statistics).toMatchObject({ diameter: length - 1, oneWayShare: 1, weakComponents: { count: 1 } });
    expect(statistics.strongComponents.count).toBe(length);
    expect(statistics.strongComponents.sizes).toHaveLength(MOST_LISTED);
  });

  it.each(readRoadGraphs().map((one, index) => [index, one] as const))('are those of networkx, %i', (_, one) => {
    const expected = one.statistics;
    const got = graphStatistics(adjacencyOf(one.kernel.flat(), one.sensors.length));
    expect(got).toMatchObject({
      edges: expected.edges,
      selfLoops: expected.selfLoops,
      isolated: expected.isolated,
      weakComponents: { count: expected.weak.length, sizes: expected.weak },
      strongComponents: { count: expected.strong.length, sizes: expected.strong },
      inDegree: { maximum: expected.maximumInDegree },
    });
    expect(got.density).toBeCloseTo(expected.density, 12);
    expect(got.outDegree.mean).toBeCloseTo(expected.meanOutDegree, 12);
    expect(got.oneWayShare).toBeCloseTo(expected.oneWayShare, 12);
    expect(got.asymmetry).toBeCloseTo(expected.asymmetry, 6);
    expect(got.diameter).toBe(expected.diameter);
  });
});
