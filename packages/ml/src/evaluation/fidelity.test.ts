import { expect, it } from 'vitest';
import { protocolSchema } from '../config/index.ts';
import { createSeries } from '../data/index.ts';
import { ShapeError } from '../errors.ts';
import { RandomStream } from '../random/stream.ts';
import { fidelity } from './fidelity.ts';
import { rankCorrelation } from './rank-correlation.ts';

it('correlates ranks, ties sharing theirs', () => {
  expect(rankCorrelation([1, 2, 30], [0.1, 0.2, 0.9])).toBeCloseTo(1);
  expect(rankCorrelation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1);
  // Ranks 1.5, 1.5, 3, 4 against 1, 2, 3, 4: 4.5 / sqrt(4.5 * 5).
  expect(rankCorrelation([5, 5, 6, 7], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(22.5));
  expect(rankCorrelation([1, NaN, 2], [3, 9, 4])).toBeCloseTo(1);
  expect(rankCorrelation([1, 1], [1, 2])).toBeNull();
  expect(rankCorrelation([1], [1])).toBeNull();
});

const protocol = protocolSchema.parse({ inputSteps: 1, targetSteps: 1, reportedHorizons: [1] });
const series = createSeries({
  values: Float32Array.of(0, 0, 10, 10, 10, 10),
  mask: Uint8Array.of(1, 1, 1, 1, 1, 0),
  nodes: 2,
  startAt: 0,
  stepSeconds: 3600,
  zone: 'UTC',
});

it('says how far apart the two are, and who is nearer to the truth, by node and hour', () => {
  const found = fidelity({
    student: Float32Array.of(11, 8, 10, 5),
    teacher: Float32Array.of(13, 9, 10, 7),
    starts: Int32Array.of(0, 1),
    series,
    protocol,
  });
  expect(found.mae).toBeCloseTo((2 + 1 + 0 + 2) / 4);
  expect(found).toMatchObject({ count: 3, studentNearer: (1 + 0 + 0.5) / 3 });
  expect(found.nodes).toEqual([
    { mae: 1, studentNearer: 0.75, count: 2 },
    { mae: 1.5, studentNearer: 0, count: 1 },
  ]);
  expect(found.hours[1]).toEqual({ mae: 1.5, studentNearer: 0.5, count: 2 });
  expect(found.hours[2]).toEqual({ mae: 1, studentNearer: 0.5, count: 1 });
  expect(found.hours[5]).toEqual({ mae: null, studentNearer: null, count: 0 });
  expect(found.forecastCorrelation).toBeCloseTo(1);
});

it('takes its correlations of every sensor, however many cells there are', () => {
  // 102,000 cells: every second one would be of the first of the two sensors alone.
  const [nodes, steps] = [2, 51_001];
  const random = new RandomStream(1, 'forecasts');
  const drawn = () => Float32Array.from({ length: (steps - 1) * nodes }, () => random.normal());
  const teacher = drawn();
  const own = drawn();
  const student = teacher.map((value, at) => (at % nodes === 0 ? value : (own[at] ?? NaN)));
  const found = fidelity({
    ...{ student, teacher, protocol, starts: Int32Array.from({ length: steps - 1 }, (_, start) => start) },
    series: createSeries({
      ...{ values: new Float32Array(steps * nodes), mask: new Uint8Array(steps * nodes).fill(1), nodes },
      ...{ startAt: 0, stepSeconds: 3600, zone: 'UTC' },
    }),
  });
  // Of half the cells both say the same, of the other half nothing of each other.
  expect(found.forecastCorrelation).toBeCloseTo(0.5, 1);
  expect(found.errorCorrelation).toBeCloseTo(0.5, 1);
});

it('holds probabilities of an event against whether it came', () => {
  const event = { name: 'exceedance', comparison: 'above', reference: 'value', threshold: 5 } as const;
  const found = fidelity({
    student: Float32Array.of(0.9, 0.6, 0.2, 0.5),
    teacher: Float32Array.of(0.7, 0.8, 0.1, 0.4),
    starts: Int32Array.of(0, 1),
    series,
    protocol: { ...protocol, event },
  });
  // Every known label is 1: the student says more of it at the first node.
  expect(found).toMatchObject({ count: 3, studentNearer: 2 / 3 });
  expect(found.mae).toBeCloseTo(0.15);
});

it('refuses forecasts of another size', () => {
  const right = new Float32Array(4);
  expect(() =>
    fidelity({ student: right, teacher: new Float32Array(3), starts: Int32Array.of(0, 1), series, protocol }),
  ).toThrow(ShapeError);
});
