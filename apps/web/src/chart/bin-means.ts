/**
 * Means of neighbouring columns of a row-major matrix, so that a long record fits the pixels of a strip. Missing values
 * (NaN) do not count; a bin without any value is NaN.
 */
export function binMeans(values: ArrayLike<number>, rows: number, columns: number, bins: number): Float32Array {
  const count = Math.max(1, Math.min(bins, columns));
  const result = new Float32Array(rows * count);
  for (let row = 0; row < rows; row += 1) {
    for (let bin = 0; bin < count; bin += 1) {
      const from = Math.floor((bin * columns) / count);
      const to = Math.floor(((bin + 1) * columns) / count);
      let sum = 0;
      let valid = 0;
      for (let column = from; column < to; column += 1) {
        const value = values[row * columns + column] as number;
        if (Number.isNaN(value)) continue;
        sum += value;
        valid += 1;
      }
      result[row * count + bin] = valid > 0 ? sum / valid : Number.NaN;
    }
  }
  return result;
}
