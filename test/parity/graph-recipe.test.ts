/**
 * What the editor shows of a recipe before a graph is made, and what a worker makes of it: the same distances between sensors,
 * the same edges, and the same facts.
 */
import { graphStatistics, kernelOfListed, kernelOfPlaces, listedDeviation } from '@stillgraph/ml/graph';
import { roadGraph, sensorDistances } from '@stillgraph/ml/roads';
import { describe, expect, it } from 'vitest';
import { graphFacts, kernelGraph } from '../../apps/web/src/features/graphs/kernel-graph.ts';
import {
  deviationOf,
  distancesByAir,
  distancesByRoad,
  type SensorRoads,
} from '../../apps/web/src/features/graphs/sensor-distances.ts';

/** Shares that look random and are the same each time. */
const shareOf = (index: number, ratio: number) => (index * ratio) % 1;

/** A grid of one-way and two-way streets with sensors on some, two of them in one place and one on no street. */
function streets(side: number, sensors: number): SensorRoads {
  const ends: (readonly [number, number])[] = [];
  for (let at = 0; at < side * side; at += 1) {
    const isLast = (at + 1) % side === 0;
    for (const next of [...(isLast ? [] : [at + 1]), ...(at + side < side * side ? [at + side] : [])]) {
      if (shareOf(at + next, 0.618034) < 0.8) ends.push([at, next]);
      if (shareOf(at * next, 0.754878) < 0.7) ends.push([next, at]);
    }
  }
  const segment = Int32Array.from({ length: sensors }, (_, index) => Math.floor(shareOf(index, 0.56984) * ends.length));
  segment[3] = segment[2] ?? 0;
  segment[7] = -1;
  const share = Float64Array.from({ length: sensors }, (_, index) => shareOf(index, 0.414214));
  share[3] = share[2] ?? 0;
  return {
    junctions: side * side,
    from: Uint32Array.from(ends, ([from]) => from),
    to: Uint32Array.from(ends, ([, to]) => to),
    metres: Float64Array.from(ends, (_, index) => 100 + 400 * shareOf(index, 0.324718)),
    segment,
    share,
  };
}

const roads = streets(9, 60);

function byWorker(most = Infinity) {
  const graph = roadGraph(roads.junctions, roads.from, roads.to, roads.metres);
  const places = [...roads.segment].map((segment, index) =>
    segment < 0 ? null : { segment, share: roads.share[index] ?? 0 },
  );
  return sensorDistances(graph, places, most);
}

const listed = (edges: { from: Uint32Array; to: Uint32Array }, values: Float64Array | Float32Array) =>
  [...values].map((value, index) => [edges.from[index], edges.to[index], Number(value.toPrecision(6))]);

describe('along the roads', () => {
  it.each([Infinity, 900])('distances up to %s m are the same', (most) => {
    const [here, there] = [distancesByRoad(roads, most), byWorker(most)];
    expect(there.distance.length).toBeGreaterThan(100);
    expect(listed(here, here.metres)).toEqual(listed(there, there.distance));
  });

  it('a kernel is given the same sigma where it has none', () =>
    expect(deviationOf(distancesByRoad(roads, Infinity))).toBeCloseTo(listedDeviation(byWorker()), 6));

  it.each([
    [300, 0.1],
    [800, 0.5],
    [150, 0.01],
  ])('of sigma %s m and threshold %s come the same edges and facts', (sigma, threshold) => {
    const here = kernelGraph(distancesByRoad(roads, Infinity), { sigma, threshold });
    const there = kernelOfListed(byWorker(), { sigma, threshold });
    expect(listed(here, here.weight)).toEqual(listed(there, there.weight));
    expect(factsOf(here)).toEqual(statisticsOf(there));
  });
});

it('along the surface of the earth the edges are the same', () => {
  const latitudes = Float64Array.from({ length: 50 }, (_, index) => 34 + 0.1 * shareOf(index, 0.618034));
  const longitudes = Float64Array.from({ length: 50 }, (_, index) => -118 + 0.1 * shareOf(index, 0.754878));
  const kernel = { sigma: 2000, threshold: 0.1 };
  const here = kernelGraph(distancesByAir({ latitudes, longitudes }, Infinity), kernel);
  const there = kernelOfPlaces({ latitudes, longitudes }, kernel);
  expect(there.weight.length).toBeGreaterThan(100);
  expect(listed(here, here.weight)).toEqual(listed(there, there.weight));
  expect(factsOf(here)).toEqual(statisticsOf(there));
});

function factsOf(graph: ReturnType<typeof kernelGraph>) {
  const { sensors, edges, density, medianDegree, parts, isolated, oneWayShare } = graphFacts(graph);
  return { sensors, edges, density, medianDegree, parts, isolated, oneWayShare };
}

function statisticsOf(graph: ReturnType<typeof kernelOfListed>) {
  const { nodes, edges, density, outDegree, weakComponents, isolatedCount, oneWayShare } = graphStatistics(graph);
  return {
    sensors: nodes,
    edges,
    density,
    medianDegree: outDegree.median,
    parts: weakComponents.count,
    isolated: isolatedCount,
    oneWayShare,
  };
}
