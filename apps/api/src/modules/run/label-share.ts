/** Share of the train windows whose labels a run learns from. */
import { storedRunConfigSchema, type RunConfig } from '@stillgraph/ml/config';

/** Of a config: 1 where it learns from all. Ensembles learn from none by themselves: that of their members tells. */
export function labelShareOf(config: RunConfig): number {
  return ('labelShare' in config ? config.labelShare : undefined) ?? 1;
}

/** Of a config as it is stored; null of an ensemble, and of one that cannot be read any more. */
export function storedLabelShare(config: unknown): number | null {
  const { data } = storedRunConfigSchema.safeParse(config);
  return data === undefined || data.role === 'ensemble' ? null : labelShareOf(data);
}
