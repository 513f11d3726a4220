import { createSeries, type RunData } from '@stillgraph/ml';
import { filed, FILED_FROM_BYTES, taken, type Handed, type Numbers } from './filed-array.ts';
import type { DataOrder } from './messages.ts';

/** Measurements and graph as a run takes them; what was left out on the way is absent. */
export function runDataOf(order: DataOrder): RunData {
  const { adjacency, nodes, labels, ...others } = order;
  const covariates = order.covariates.map((covariate) => ({ ...covariate, ...readingsOf(covariate) }));
  const series = { ...others, ...readingsOf(order), covariates, nodes };
  return {
    series: createSeries({ ...series, ...(labels === null ? {} : { labels }) }),
    adjacency: adjacency === null ? null : { nodes, ...adjacency },
  };
}

function readingsOf({ values, mask }: Pick<DataOrder, 'values' | 'mask'>): { values: Float32Array; mask: Uint8Array } {
  return { values: taken(values), mask: taken(mask) };
}

/** As it goes to another process: what is too large for a message as files of the folder, which whoever takes them removes. */
export function filedData(order: DataOrder, folder: string, fromBytes = FILED_FROM_BYTES): DataOrder {
  const readings = <T extends Pick<DataOrder, 'values' | 'mask'>>(of: T): T => ({
    ...of,
    values: handedOn(of.values, folder, fromBytes),
    mask: handedOn(of.mask, folder, fromBytes),
  });
  return { ...readings(order), covariates: order.covariates.map(readings) };
}

function handedOn<T extends Numbers>(handed: Handed<T>, folder: string, fromBytes: number): Handed<T> {
  return 'path' in handed ? handed : filed(handed, folder, fromBytes);
}
