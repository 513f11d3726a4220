/** The costs against which accuracy is weighed. */
import { formatShort } from '../../chart/short-number.ts';
import { formatBytes, formatCount, formatLatency } from '../../format/index.ts';
import { shippedBytes, type BoardEntry } from './board-entry.ts';

export const COST_KINDS = ['latency', 'size', 'parameters'] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** A cost on an axis or as a budget, rounded. */
export function roundedCost(kind: CostKind, cost: number): string {
  if (kind === 'size') return formatBytes(cost);
  return kind === 'latency' ? `${formatShort(cost)} ms` : formatCount(Number(cost.toPrecision(2)));
}

/** The cost of an entry, in a table. */
export function costFigure(kind: CostKind, cost: number): string {
  if (kind === 'size') return formatBytes(cost);
  return kind === 'latency' ? `${formatLatency(cost)} ms` : formatCount(cost);
}

type Costly = Pick<BoardEntry, 'latencyP50Ms' | 'parameters' | 'weightsBytes' | 'inputBytes'>;

/** Null where it was not measured or is zero, which a logarithmic axis cannot show. */
export function costOf(entry: Costly, kind: CostKind): number | null {
  const cost = kind === 'latency' ? entry.latencyP50Ms : kind === 'size' ? shippedBytes(entry) : entry.parameters;
  return typeof cost === 'number' && cost > 0 ? cost : null;
}

/** Ends of the slider and of the plot's cost axis: the entries' costs with some room; null without any cost. */
export function costRange(entries: readonly Costly[], kind: CostKind): [number, number] | null {
  const costs = entries.map((entry) => costOf(entry, kind)).filter((cost) => cost !== null);
  if (costs.length === 0) return null;
  const low = Math.min(...costs);
  const high = Math.max(...costs);
  const room = Math.max(1.25, (high / low) ** 0.06);
  return [low / room, high * room];
}
