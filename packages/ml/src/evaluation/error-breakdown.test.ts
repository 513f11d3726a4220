import { describe, expect, it } from 'vitest';
import { protocolSchema } from '../config/index.ts';
import { createSeries } from '../data/index.ts';
import { adjacencyOf, identity } from '../graph/index.ts';
import { cellDifferences } from './cell-differences.ts';
import { degreeClasses } from './degree-classes.ts';
import { errorBreakdown } from './error-breakdown.ts';
import { regimesOf } from './traffic-regimes.ts';

describe('classes of degrees', () => {
  it('part nodes without links from the others, and never nodes of one degree', () => {
    // 0 has a self-loop alone; 1 -> 2, 1 -> 3, 2 -> 3.
    const matrix = new Float64Array(16);
    for (const [from, to] of [
      [0, 0],
      [1, 2],
      [1, 3],
      [2, 3],
    ] as const)
      matrix[from * 4 + to] = 1;
    const graph = adjacencyOf(matrix, 4);
    expect(degreeClasses(graph, 'in')).toEqual({ names: ['0', '1', '2'], classes: Uint8Array.of(0, 0, 1, 2) });
    expect(degreeClasses(graph, 'out')).toEqual({ names: ['0', '1', '2'], classes: Uint8Array.of(0, 2, 1, 0) });
    expect(degreeClasses(identity(3), 'in')).toEqual({ names: ['0'], classes: Uint8Array.of(0, 0, 0) });
  });
});

// Hourly, two nodes, from midnight; the truth is 10, every forecast errs by 1 plus the step's hour at node 0, by 2 at node 1.
const steps = 240;
const protocol = protocolSchema.parse({ inputSteps: 2, targetSteps: 2, reportedHorizons: [2] });
const mask = new Uint8Array(2 * steps).fill(1);
mask[2 * 210 + 1] = 0;
const series = createSeries({
  values: new Float32Array(2 * steps).fill(10),
  mask,
  nodes: 2,
  startAt: 0,
  stepSeconds: 3600,
  zone: 'UTC',
});
const starts = Int32Array.from({ length: 40 }, (_, index) => 196 + index);
const graph = adjacencyOf([0, 1, 0, 0], 2);
const forecasts = (less = 0) =>
  Float32Array.from({ length: 160 }, (_, at) => {
    const step = (starts[Math.floor(at / 4)] ?? 0) + 2 + (Math.floor(at / 2) % 2);
    return 10 + (at % 2 === 0 ? 1 + (step % 24) : 2) - less;
  });
const broken = (predictions: Float32Array) =>
  errorBreakdown({ predictions, starts, series, protocol, regimes: regimesOf(series, 168, 'speed'), adjacency: graph });
const { breakdown, blocks } = broken(forecasts());
const group = (name: string) => breakdown.groups.find(({ dimension }) => dimension === name)?.cells ?? [];

describe('a breakdown of errors', () => {
  it('sorts by the local hour of the target, with counts and days', () => {
    expect(breakdown.horizons).toEqual([0, 2]);
    const five = group('hour')[5];
    // Steps 221 and 5 of the tenth day: windows reach from step 198 to step 237.
    expect(five).toEqual({ key: '5', mae: [(6 + 2) / 2, (6 + 2) / 2], count: [4, 2], days: 1 });
    // Step 210 is 18 o'clock; node 1 is silent there.
    expect(group('hour')[18]).toMatchObject({ mae: [(4 * 19 + 2 * 2) / 6, (2 * 19 + 2) / 3], count: [6, 3], days: 2 });
  });
  it('sorts by regime and by degree', () => {
    expect(group('regime').map(({ key, count }) => [key, count[0]])).toEqual([
      ['free', 158],
      ['slowing', 0],
      ['congested', 0],
      ['recovering', 0],
    ]);
    expect(group('regime')[1]?.mae).toEqual([null, null]);
    expect(group('in-degree').map(({ key, mae }) => [key, mae[0]])).toEqual([
      ['0', expect.closeTo(group('out-degree')[1]?.mae[0] ?? NaN, 9)],
      ['1', 2],
    ]);
  });
  it('sums to all errors in each group', () => {
    const total = forecasts().reduce((sum, value, at) => {
      const step = (starts[Math.floor(at / 4)] ?? 0) + 2 + (Math.floor(at / 2) % 2);
      return sum + (mask[2 * step + (at % 2)] === 1 ? Math.abs(value - 10) : 0);
    }, 0);
    for (const name of ['hour', 'regime', 'in-degree', 'out-degree']) {
      const own = blocks.filter(({ dimension }) => dimension === name);
      const sum = own.flatMap(({ absoluteSum }) => [...absoluteSum]).reduce((a, b) => a + b, 0);
      expect(sum, name).toBeCloseTo(total, 3);
    }
  });
});

describe('a student beside its control, by cell', () => {
  const measured = (...seeds: Float32Array[]) => ({
    seeds: seeds.map((_, index) => index + 1),
    seeded: true,
    cells: seeds.map((predictions) => broken(predictions).blocks),
  });
  it('gives the difference with what it was counted on', () => {
    const found = cellDifferences(measured(forecasts(0.5), forecasts(0.7)), measured(forecasts(), forecasts()));
    const free = found.find(({ key }) => key === 'free');
    expect(free?.mean).toBeCloseTo(-0.6, 5);
    expect(free?.low ?? NaN).toBeLessThan(-0.6);
    expect(free).toMatchObject({ dimension: 'regime', count: 158 });
    expect(found.some(({ key }) => key === 'slowing')).toBe(false);
  });
  it('claims nothing from one seed', () => {
    const [cell] = cellDifferences(measured(forecasts(0.5)), measured(forecasts()));
    expect(cell).toMatchObject({ low: null, high: null });
  });
});
