import { expect, it } from 'vitest';
import { RandomStream } from '../random/stream.ts';
import { distanceDeviation, kernelOfPlaces, kNearestOfPlaces, withinPlaces } from './places.ts';
import { adjacencyOf } from './adjacency.ts';
import { gaussianKernel } from './recipes.ts';
import { greatCircleDistances, kNearest } from './testing/all-pairs.ts';

const NODES = 120;
const random = new RandomStream(4, 'places');
// Some places twice, so that distances tie.
const latitudes = Float64Array.from({ length: NODES }, (_, node) => (node % 10 === 0 ? 34 : 34 + random.uniform()));
const longitudes = Float64Array.from({ length: NODES }, (_, node) =>
  node % 10 === 0 ? -118 : -118 - random.uniform(),
);
const distances = greatCircleDistances(latitudes, longitudes);
const places = { latitudes, longitudes };

it.each([1, 5, 40, 200])('joins the same %i nearest as the distances of all pairs do', (count) => {
  expect(kNearestOfPlaces(places, count)).toEqual(kNearest(distances, NODES, count));
});

it.each([1000, 20_000, 200_000])('weighs as the kernel on all pairs does, sigma %i m', (sigma) => {
  const options = { sigma, threshold: 0.1 };
  expect(kernelOfPlaces(places, options)).toEqual(gaussianKernel(distances, NODES, options));
});

it.each([500, 30_000])('joins what is within %i m as the distances of all pairs do', (most) => {
  const joined = distances.map((metres, pair) => (pair % (NODES + 1) !== 0 && metres <= most ? 1 : 0));
  expect(withinPlaces(places, most)).toEqual(adjacencyOf(joined, NODES));
});

it('joins the nearest one way when asked to', () => {
  const { from, to } = kNearestOfPlaces({ latitudes: [0, 0.1, 0.3], longitudes: [5, 5, 5] }, 1, { directed: true });
  expect([...from].map((node, edge) => [node, to[edge]])).toEqual([
    [0, 1],
    [1, 0],
    [2, 1],
  ]);
});

it('finds the deviation of all distances', () => {
  const mean = distances.reduce((a, b) => a + b, 0) / distances.length;
  const squares = distances.reduce((sum, metres) => sum + (metres - mean) ** 2, 0);
  expect(distanceDeviation(places)).toBeCloseTo(Math.sqrt(squares / distances.length), 3);
});

it('joins the nearest both ways, and decides ties by the index', () => {
  // On a meridian: nodes 0, 1 and 2 a step apart, 3 far away.
  const line = { latitudes: [0, 0.1, 0.2, 1], longitudes: [5, 5, 5, 5] };
  const { from, to } = kNearestOfPlaces(line, 1);
  expect([...from].map((node, edge) => [node, to[edge]])).toEqual([
    [0, 1],
    [1, 0],
    [1, 2],
    [2, 1],
    [2, 3],
    [3, 2],
  ]);
});

it('refuses what cannot be a kernel', () => {
  expect(() => kernelOfPlaces(places, { sigma: 0, threshold: 0.1 })).toThrow('a sigma above 0, got 0');
  expect(() => kernelOfPlaces(places, { sigma: 1, threshold: 0 })).toThrow('a threshold above 0, got 0');
  expect(() => kNearestOfPlaces(places, 0)).toThrow('1 or more, got 0');
  expect(() => kNearestOfPlaces({ latitudes: [1], longitudes: [] }, 1)).toThrow('1 longitudes');
});
