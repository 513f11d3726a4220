import { expect, test } from 'vitest';
import { RandomStream } from '../random/stream.ts';
import { lowRankFactors, type Factors } from './singular-values.ts';

const random = new RandomStream(5, 'singular values');
const normal = (length: number): Float32Array => Float32Array.from({ length }, () => random.normal());

function product({ left, right }: Factors, rows: number, columns: number): Float64Array {
  const rank = right.length / columns;
  return Float64Array.from({ length: rows * columns }, (_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    let sum = 0;
    for (let k = 0; k < rank; k += 1) sum += (left[row * rank + k] ?? NaN) * (right[k * columns + column] ?? NaN);
    return sum;
  });
}

const distance = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Math.sqrt(Array.from(a, (value, at) => (value - (b[at] ?? NaN)) ** 2).reduce((sum, square) => sum + square, 0));

test.each([
  [7, 4],
  [4, 7],
  [5, 5],
])('a %i by %i matrix comes back at full rank, and at its own rank', (rows, columns) => {
  const full = normal(rows * columns);
  const rank = Math.min(rows, columns);
  expect(distance(product(lowRankFactors(full, rows, columns, rank), rows, columns), full)).toBeLessThan(1e-5);
  const thin = Float32Array.from(product({ left: normal(rows * 2), right: normal(2 * columns) }, rows, columns));
  expect(distance(product(lowRankFactors(thin, rows, columns, 2), rows, columns), thin)).toBeLessThan(1e-5);
});

test('what is lost at a lower rank are the smallest singular values', () => {
  // A diagonal between two rotations has its entries as singular values.
  const [a, b] = [Math.cos(0.7), Math.sin(0.7)];
  const diagonal = Float32Array.of(3 * a, -3 * b, 0.5 * b, 0.5 * a);
  const near = product(lowRankFactors(diagonal, 2, 2, 1), 2, 2);
  expect(distance(near, diagonal)).toBeCloseTo(0.5, 5);
});

test('a matrix of zeros has factors, and a rank beyond the smaller side is refused', () => {
  expect(distance(product(lowRankFactors(new Float32Array(6), 2, 3, 1), 2, 3), new Float32Array(6))).toBe(0);
  expect(() => lowRankFactors(new Float32Array(6), 2, 3, 3)).toThrow('expected a rank from 1 to 2, got 3');
});
