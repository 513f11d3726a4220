import { storedRunConfigSchema, type RunConfig } from '@stillgraph/ml/config';
import type { RunRow } from './configurations.ts';

const read = new WeakMap<RunRow, RunConfig>();

/** The config of a run that was read from the database, checked once: a ranking asks for it again and again. */
export function storedConfigOf(run: RunRow): RunConfig {
  const known = read.get(run);
  if (known !== undefined) return known;
  const config = storedRunConfigSchema.parse(run.config);
  read.set(run, config);
  return config;
}
