import { DataError } from '../errors.ts';

/**
 * Solves (A + lambda D) X = B for a symmetric positive definite matrix by its Cholesky factor, in float64.
 *
 * @param gram A, [size, size] row-major; the lower triangle is read, nothing is overwritten
 * @param right B, [size, columns] row-major
 * @param lambda penalty added to the diagonal, except where `free` says so
 * @param free index of the row that is not penalised (the intercept), or -1
 * @returns X, [size, columns] row-major
 * @throws DataError when the matrix is not positive definite
 */
export function solveRidge(
  gram: Float64Array,
  right: Float64Array,
  size: number,
  columns: number,
  lambda: number,
  free: number,
): Float64Array {
  const factor = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = gram[i * size + j] ?? 0;
      if (i === j) sum += i === free ? 1e-8 : lambda;
      for (let k = 0; k < j; k++) sum -= (factor[i * size + k] ?? 0) * (factor[j * size + k] ?? 0);
      if (i !== j) {
        factor[i * size + j] = sum / (factor[j * size + j] ?? 1);
      } else {
        if (!(sum > 0)) throw new DataError(`solveRidge: the matrix is not positive definite at row ${i}`);
        factor[i * size + i] = Math.sqrt(sum);
      }
    }
  }
  const solution = right.slice();
  for (let i = 0; i < size; i++) {
    for (let c = 0; c < columns; c++) {
      let sum = solution[i * columns + c] ?? 0;
      for (let k = 0; k < i; k++) sum -= (factor[i * size + k] ?? 0) * (solution[k * columns + c] ?? 0);
      solution[i * columns + c] = sum / (factor[i * size + i] ?? 1);
    }
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let c = 0; c < columns; c++) {
      let sum = solution[i * columns + c] ?? 0;
      for (let k = i + 1; k < size; k++) sum -= (factor[k * size + i] ?? 0) * (solution[k * columns + c] ?? 0);
      solution[i * columns + c] = sum / (factor[i * size + i] ?? 1);
    }
  }
  return solution;
}
