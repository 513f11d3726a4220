/** Lines that two texts do not share, in order: enough of a diff to see what changed in a sorted schema. */
export function lineDifferences(committed: string, emitted: string): string[] {
  const before = committed.split('\n');
  const after = emitted.split('\n');
  // Longest common subsequence, by rows from the end; schemas have a few thousand lines at most.
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        before[row] === after[column]
          ? (lengths[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(lengths[(row + 1) * width + column] ?? 0, lengths[row * width + column + 1] ?? 0);
    }
  }
  const differences: string[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    if (row < before.length && column < after.length && before[row] === after[column]) {
      row += 1;
      column += 1;
    } else if (
      column >= after.length ||
      (row < before.length && (lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0))
    ) {
      differences.push(`-${String(row + 1).padStart(5)} ${before[row] ?? ''}`);
      row += 1;
    } else {
      differences.push(`+${String(column + 1).padStart(5)} ${after[column] ?? ''}`);
      column += 1;
    }
  }
  return differences;
}
