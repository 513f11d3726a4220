/** The costs against which accuracy is weighed. */
import { formatShort } from '../../chart/short-number.ts';
import { formatBytes, formatCount, formatLatency } from '../../format/index.ts';
import { shippedBytes, type BoardEntry } from './board-entry.ts';

export const COST_KINDS = ['latency', 'size', 'parameters'] as const;
export type CostKind = (typeof COST_KINDS)[number];

interface CostWords {
  readonly title: string;
  readonly option: string;
  readonly axis: string;
  readonly budget: string;
  /** On an axis or as a budget, rounded. */
  readonly format: (cost: number) => string;
  /** Of an entry, in a table. */
  readonly figure: (cost: number) => string;
}

export const COST_WORDS: Readonly<Record<CostKind, CostWords>> = {
  latency: {
    title: 'Accuracy against latency',
    option: 'Latency',
    axis: 'latency p50 at batch 1, ms, log scale',
    budget: 'Device budget, p50 at batch 1',
    format: (cost) => `${formatShort(cost)} ms`,
    figure: (cost) => `${formatLatency(cost)} ms`,
  },
  size: {
    title: 'Accuracy against size',
    option: 'Size',
    axis: 'weights and tables of inputs, log scale',
    budget: 'Device budget, to ship',
    format: formatBytes,
    figure: formatBytes,
  },
  parameters: {
    title: 'Accuracy against parameters',
    option: 'Parameters',
    axis: 'parameters, log scale',
    budget: 'Device budget, parameters',
    format: (cost) => formatCount(Number(cost.toPrecision(2))),
    figure: formatCount,
  },
};

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
