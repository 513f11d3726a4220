/** Accuracy against cost: which entries nobody beats on both. */

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

/** Position of a slider (0 to 1) on a logarithmic cost axis, and back. */
export function logShare(cost: number, low: number, high: number): number {
  return Math.log(cost / low) / Math.log(high / low);
}

export function logCost(share: number, low: number, high: number): number {
  return low * (high / low) ** share;
}

/** Two significant digits, so that a budget reads `3 ms` and not `3.0213 ms`. */
export function roundBudget(cost: number): number {
  return Number(cost.toPrecision(2));
}
