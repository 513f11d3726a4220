import { describe, expect, it } from 'vitest';
import { DataError, ShapeError } from '../../errors.ts';
import { denseMatrix } from '../adjacency.ts';
import { hopNeighbours, kernelOfListed, kNearestOfListed, listedDeviation, within } from '../sparse-recipes.ts';
import { readRoadGraphs } from '../testing/read-road-graphs.ts';
import { roadGraph } from './road-graph.ts';
import { nextSensors, sensorDistances, type SparseDistances } from './sensor-distances.ts';
import { shortestPath } from './shortest-paths.ts';

const listOf = ({ from, to, distance }: SparseDistances) =>
  Array.from(distance, (value, pair) => [from[pair], to[pair], value]);

describe.each(readRoadGraphs().map((one, index) => [index, one] as const))('on random network %i', (_, one) => {
  const graph = roadGraph(one.junctions, one.from, one.to, one.cost);
  const places = one.sensors.map(([segment, share]) => ({ segment, share }));

  it('distances between sensors are those of networkx, also where there is none', () => {
    const matrix = one.distances.map((row) => row.map(() => null as number | null));
    for (const [from, to, value] of listOf(sensorDistances(graph, places)) as [number, number, number][]) {
      matrix[from]?.splice(to, 1, value);
    }
    const rounded = (rows: (number | null)[][]) =>
      rows.map((row) => row.map((value) => (value === null ? null : Number(value.toFixed(6)))));
    expect(rounded(matrix)).toEqual(rounded(one.distances));
  });

  it('single paths are as long, and lead from end to start', () => {
    for (const [i, row] of one.distances.entries()) {
      for (const [j, expected] of row.entries()) {
        const [from, to] = [places[i], places[j]];
        if (from === undefined || to === undefined) throw new Error('no such sensor');
        const path = shortestPath(graph, from, to);
        if (expected === null || path === null) {
          expect(path?.cost ?? null).toBe(expected);
          continue;
        }
        expect(path.cost).toBeCloseTo(expected, 6);
        const { segments } = path;
        expect([segments[0], segments.at(-1)]).toEqual([from.segment, to.segment]);
        for (let at = 0; at + 1 < segments.length; at++) {
          expect(graph.to[segments[at] ?? -1]).toBe(graph.from[segments[at + 1] ?? -1]);
        }
      }
    }
  });

  it('the kernel is that of DCRNN', () => {
    const distances = sensorDistances(graph, places);
    const sigma = listedDeviation(distances);
    expect(sigma).toBeCloseTo(one.sigma, 6);
    const matrix = denseMatrix(kernelOfListed(distances, { sigma, threshold: 0.1 }));
    one.kernel.flat().forEach((weight, entry) => expect(matrix[entry]).toBeCloseTo(weight, 6));
  });

  it('a cut-off leaves out what is further, and nothing else', () => {
    const most = one.sigma;
    const all = listOf(sensorDistances(graph, places));
    expect(listOf(sensorDistances(graph, places, most))).toEqual(all.filter(([, , value]) => (value ?? 0) <= most));
  });
});

describe('on a one-way street 0 -> 1 -> 2 with a way back 2 -> 0', () => {
  const graph = roadGraph(3, [0, 1, 2], [1, 2, 0], [100, 100, 50]);
  const on = (segment: number, share: number) => ({ segment, share });

  it('the way to what is ahead is short, to what is behind around, to what is nowhere none', () => {
    const list = listOf(sensorDistances(graph, [on(0, 0.25), on(0, 0.75), null]));
    expect(list).toEqual([
      [0, 0, 0],
      [0, 1, 50],
      [1, 0, 200],
      [1, 1, 0],
      [2, 2, 0],
    ]);
  });

  it('paths begin and end at junctions too', () => {
    expect(shortestPath(graph, 1, 1)).toEqual({ cost: 0, segments: [] });
    expect(shortestPath(graph, 1, 0)).toEqual({ cost: 150, segments: [1, 2] });
    expect(shortestPath(graph, on(1, 0.5), 0)).toEqual({ cost: 100, segments: [1, 2] });
    expect(shortestPath(roadGraph(2, [0], [1], [7]), 1, 0)).toBeNull();
  });

  it('the next sensors are those that no other stands before', () => {
    const places = [on(0, 0.25), on(0, 0.75), on(1, 0.5), on(1, 0.5), null];
    expect(listOf(nextSensors(graph, places))).toEqual([
      [0, 1, 50],
      [1, 2, 75],
      [1, 3, 75],
      [2, 0, 125],
      [2, 3, 0],
      [3, 0, 125],
      [3, 2, 0],
    ]);
    expect(listOf(nextSensors(graph, places, 60)).map(([from, to]) => [from, to])).toEqual([
      [0, 1],
      [2, 3],
      [3, 2],
    ]);
  });

  it('hops follow the next sensors', () => {
    const next = nextSensors(graph, [on(0, 0.25), on(0, 0.75), on(1, 0.5)]);
    expect([...denseMatrix(hopNeighbours(next, 1))]).toEqual([0, 1, 0, 0, 0, 1, 1, 0, 0]);
    expect([...denseMatrix(hopNeighbours(next, 2))]).toEqual([0, 1, 1, 1, 0, 1, 1, 1, 0]);
    expect(() => hopNeighbours(next, 0)).toThrow(DataError);
  });

  it('the nearest and what is near are taken along the road', () => {
    const distances = sensorDistances(graph, [on(0, 0.25), on(0, 0.75), on(1, 0.5)]);
    expect([...denseMatrix(kNearestOfListed(distances, 1, { directed: true }))]).toEqual([0, 1, 0, 0, 0, 1, 1, 0, 0]);
    expect([...denseMatrix(kNearestOfListed(distances, 1))]).toEqual([0, 1, 1, 1, 0, 1, 1, 1, 0]);
    expect([...denseMatrix(within(distances, 75))]).toEqual([0, 1, 0, 0, 0, 1, 0, 0, 0]);
  });

  it('refuses ends and costs that cannot be', () => {
    expect(() => roadGraph(2, [0], [2], [1])).toThrow('expected junctions below 2, got 2 at segment 0');
    expect(() => roadGraph(2, [0], [1], [-1])).toThrow(DataError);
    expect(() => roadGraph(2, [0, 1], [1], [1])).toThrow(ShapeError);
    expect(() => sensorDistances(graph, [on(3, 0)])).toThrow('expected segments below 3, got 3 of sensor 0');
  });
});
