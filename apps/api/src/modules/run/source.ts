import type { runs } from '@stillgraph/db';
import { storedRunConfigSchema } from '@stillgraph/ml/config';
import type { Context } from '../../context.ts';

/** The run whose network a run is made of; null for one that begins with random weights. */
export async function sourceOf(context: Context, row: runs.RunRow): Promise<runs.RunRow | null> {
  const { data: config } = storedRunConfigSchema.safeParse(row.config);
  switch (config?.role) {
    case 'quantised':
    case 'slimmed':
      return (await context.loaders.teachersOfRun.load(row.id))[0] ?? null;
    case 'student':
      return config.startFrom === undefined ? null : context.loaders.run.load(config.startFrom.runId);
    default:
      return null;
  }
}
