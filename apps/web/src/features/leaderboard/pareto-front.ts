/** Accuracy against cost: which means no other mean beats on both. */

export interface CostPoint {
  /** What it costs: milliseconds, bytes or parameters; lower is better. */
  readonly cost: number;
  /** Its error; lower is better. */
  readonly error: number;
}

/** The points that no other point beats or equals at lower or equal cost, from cheap to dear. */
export function paretoFront<Point extends CostPoint>(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.cost - b.cost || a.error - b.error);
  const front: Point[] = [];
  let best = Number.POSITIVE_INFINITY;
  for (const point of sorted) {
    if (point.error < best) {
      front.push(point);
      best = point.error;
    }
  }
  return front;
}
