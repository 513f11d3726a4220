/**
 * Spearman's rank correlation: the correlation of ranks, ties sharing the mean of theirs. 1: the same order; -1: the
 * reverse. Source: Spearman, American Journal of Psychology 1904.
 *
 * @param left, right paired values; pairs with a value that is not finite are left out
 * @returns null with fewer than two pairs, or where one side does not vary
 */
export function rankCorrelation(left: ArrayLike<number>, right: ArrayLike<number>): number | null {
  const pairs = Array.from({ length: left.length }, (_, index) => [left[index] ?? NaN, right[index] ?? NaN] as const);
  const known = pairs.filter(([a, b]) => Number.isFinite(a) && Number.isFinite(b));
  if (known.length < 2) return null;
  const a = ranksOf(Float64Array.from(known, ([value]) => value));
  const b = ranksOf(Float64Array.from(known, ([, value]) => value));
  const centre = (known.length - 1) / 2;
  let [across, ofLeft, ofRight] = [0, 0, 0];
  for (let index = 0; index < known.length; index += 1) {
    const [x, y] = [(a[index] ?? 0) - centre, (b[index] ?? 0) - centre];
    across += x * y;
    ofLeft += x * x;
    ofRight += y * y;
  }
  return ofLeft === 0 || ofRight === 0 ? null : across / Math.sqrt(ofLeft * ofRight);
}

/** Ranks from 0; equal values share the mean of their ranks. */
function ranksOf(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values, (_, index) => index).sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0));
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to += 1;
    for (let at = from; at < to; at += 1) ranks[order[at] ?? 0] = (from + to - 1) / 2;
    from = to;
  }
  return ranks;
}
