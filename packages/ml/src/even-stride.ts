/**
 * The distance at which values are taken of so many, so that no more than `most` are and every column has its turn.
 *
 * @param count of the values, row by row
 * @param columns of a row: the stride has no factor of it, else some columns would never be taken
 * @returns 1 where all may be taken
 */
export function evenStride(count: number, most: number, columns: number): number {
  let stride = Math.max(1, Math.ceil(count / most));
  while (commonDivisor(stride, columns) > 1) stride += 1;
  return stride;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
