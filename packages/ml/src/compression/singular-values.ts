/** The singular value decomposition of a matrix, by one-sided Jacobi rotations (Hestenes 1958): small, and exact enough. */

export interface Factors {
  /** U √S, [rows, rank] row-major. */
  readonly left: Float32Array;
  /** √S Vᵀ, [rank, columns] row-major. */
  readonly right: Float32Array;
}

/** Two columns count as orthogonal when the cosine between them is below. */
const ORTHOGONAL = 1e-9;
const MOST_SWEEPS = 40;

/**
 * The nearest product of a given rank to a matrix, in the sum of squares (Eckart and Young 1936), its singular values
 * shared evenly by both factors.
 *
 * @param values [rows, columns] row-major
 * @param rank from 1 to the smaller side
 * @throws RangeError when the rank is outside
 */
export function lowRankFactors(values: Float32Array, rows: number, columns: number, rank: number): Factors {
  const least = Math.min(rows, columns);
  if (!(rank >= 1 && rank <= least)) throw new RangeError(`expected a rank from 1 to ${least}, got ${rank}`);
  // Rotated are the vectors of the shorter side.
  const isWide = columns > rows;
  const [length, count] = isWide ? [columns, rows] : [rows, columns];
  const vectors = Array.from({ length: count }, (_, at) =>
    Float64Array.from({ length }, (__, along) => values[isWide ? at * columns + along : along * columns + at] ?? 0),
  );
  const rotation = Array.from({ length: count }, (_, at) => {
    const unit = new Float64Array(count);
    unit[at] = 1;
    return unit;
  });
  orthogonalise(vectors, rotation);
  const order = vectors
    .map((vector, at) => ({ at, value: Math.sqrt(dot(vector, vector)) }))
    .sort((a, b) => b.value - a.value)
    .slice(0, rank);
  const left = new Float32Array(rows * rank);
  const right = new Float32Array(rank * columns);
  order.forEach(({ at, value }, place) => {
    const root = Math.sqrt(value) || 1;
    const [tall, across] = [vectors[at], rotation[at]];
    for (let row = 0; row < rows; row += 1) {
      left[row * rank + place] = isWide ? (across?.[row] ?? 0) * root : (tall?.[row] ?? 0) / root;
    }
    for (let column = 0; column < columns; column += 1) {
      right[place * columns + column] = isWide ? (tall?.[column] ?? 0) / root : (across?.[column] ?? 0) * root;
    }
  });
  return { left, right };
}

/** Rotates pairs of vectors in place until all are orthogonal; the same rotations turn the units into V. */
function orthogonalise(vectors: readonly Float64Array[], units: readonly Float64Array[]): void {
  for (let sweep = 0, turned = true; turned && sweep < MOST_SWEEPS; sweep += 1) {
    turned = false;
    vectors.forEach((first, at) => {
      for (let other = at + 1; other < vectors.length; other += 1) {
        const second = vectors[other] ?? first;
        const [a, b, along] = [dot(first, first), dot(second, second), dot(first, second)];
        if (Math.abs(along) <= ORTHOGONAL * Math.sqrt(a * b)) continue;
        turned = true;
        const half = (b - a) / (2 * along);
        const tangent = (half < 0 ? -1 : 1) / (Math.abs(half) + Math.sqrt(1 + half * half));
        const cosine = 1 / Math.sqrt(1 + tangent * tangent);
        turn(first, second, cosine, cosine * tangent);
        turn(units[at] ?? first, units[other] ?? second, cosine, cosine * tangent);
      }
    });
  }
}

function turn(first: Float64Array, second: Float64Array, cosine: number, sine: number): void {
  for (let at = 0; at < first.length; at += 1) {
    const [a, b] = [first[at] ?? 0, second[at] ?? 0];
    first[at] = cosine * a - sine * b;
    second[at] = sine * a + cosine * b;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
