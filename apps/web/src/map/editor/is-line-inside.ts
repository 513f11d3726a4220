import type { Point } from '../geometry.ts';

/** Whether any stretch of a line lies within a rectangle of that size at the origin. */
export function isLineInside(
  line: readonly Point[],
  { width, height }: { readonly width: number; readonly height: number },
): boolean {
  return line.some((start, index) => {
    const end = line[index + 1];
    if (end === undefined) return false;
    // The share of the leg that lies between both pairs of sides.
    let [first, last] = [0, 1];
    for (const [from, to, most] of [
      [start.x, end.x, width],
      [start.y, end.y, height],
    ] as const) {
      if (from === to && (from < 0 || from > most)) return false;
      if (from === to) continue;
      const shares = [-from / (to - from), (most - from) / (to - from)] as const;
      first = Math.max(first, Math.min(...shares));
      last = Math.min(last, Math.max(...shares));
    }
    return first <= last;
  });
}
