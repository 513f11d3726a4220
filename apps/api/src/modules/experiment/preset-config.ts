/** Whether an experiment asks what its preset asks. */
import { isDeepStrictEqual } from 'node:util';
import { experimentConfigSchema, presetConfig, presetNames, type ExperimentConfig } from '@stillgraph/ml/config';

/** Models in an order of their own: which was ticked first changes nothing. */
function ordered(config: ExperimentConfig): unknown {
  const sorted = (list: readonly unknown[]) => list.map((entry) => JSON.stringify(entry)).sort();
  return { ...config, teachers: sorted(config.teachers), students: sorted(config.students) };
}

/** @param config as it is stored, defaults filled in */
export function isConfigOfPreset(config: unknown, preset: string): boolean {
  const name = presetNames.find((known) => known === preset);
  const parsed = experimentConfigSchema.safeParse(config);
  return name !== undefined && parsed.success && isDeepStrictEqual(ordered(parsed.data), ordered(presetConfig(name)));
}
