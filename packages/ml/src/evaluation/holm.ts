/**
 * Holm's step-down correction (Scandinavian Journal of Statistics 1979).
 *
 * @param probabilities p values in any order
 * @returns adjusted p values in the same order, at most 1
 */
export function holm(probabilities: readonly number[]): number[] {
  const order = probabilities
    .map((_, index) => index)
    .sort((a, b) => (probabilities[a] ?? 0) - (probabilities[b] ?? 0));
  const adjusted = new Array<number>(probabilities.length).fill(1);
  let running = 0;
  order.forEach((index, place) => {
    running = Math.max(running, Math.min(1, (probabilities.length - place) * (probabilities[index] ?? 1)));
    adjusted[index] = running;
  });
  return adjusted;
}
