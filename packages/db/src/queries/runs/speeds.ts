/** How long training took before, as a guide to how long it will take. */
import { and, eq, gt, sql } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import { experiments, runs } from '../../schema/index.ts';

export interface TrainSpeed {
  readonly modelLabel: string;
  /** Mean over the runs of the model that succeeded on the dataset. */
  readonly secondsPerStep: number;
}

export async function trainSpeeds(
  executor: Executor,
  { teamId, datasetId }: { readonly teamId: string; readonly datasetId: string },
): Promise<TrainSpeed[]> {
  return executor
    .select({
      modelLabel: runs.modelLabel,
      secondsPerStep: sql<number>`(sum(${runs.trainSeconds}) / sum(${runs.totalSteps}))::float8`,
    })
    .from(runs)
    .innerJoin(experiments, eq(experiments.id, runs.experimentId))
    .where(
      and(
        eq(runs.teamId, teamId),
        eq(experiments.datasetId, datasetId),
        eq(runs.status, 'SUCCEEDED'),
        gt(runs.totalSteps, 0),
        gt(runs.trainSeconds, 0),
      ),
    )
    .groupBy(runs.modelLabel);
}
