import { createSeries, type RunData } from '@stillgraph/ml';
import type { DataOrder } from './messages.ts';

/** Measurements and graph as a run takes them; what was left out on the way is absent. */
export function runDataOf(order: DataOrder): RunData {
  const { adjacency, nodes, labels, ...series } = order;
  return {
    series: createSeries({ ...series, nodes, ...(labels === null ? {} : { labels }) }),
    adjacency: adjacency === null ? null : { nodes, ...adjacency },
  };
}
