/** A ranking of a teacher, a student and its control. */
import type { Database } from '../database.ts';
import type { Queue } from '../jobs/index.ts';
import type * as leaderboards from '../queries/leaderboards.ts';
import type { sampleDataset } from './samples.ts';
import { sampleEntry, sampleExperiment } from './samples.ts';

/** @param sample the dataset; a new one unless said */
export async function sampleRanking(
  db: Database,
  queue: Queue,
  options: { readonly sample?: Awaited<ReturnType<typeof sampleDataset>>; readonly trainShare?: number } = {},
) {
  const sample = await sampleExperiment(db, queue, options);
  const { experiment, team, control, student, a } = sample;
  const ranking = {
    protocolId: experiment.protocolId,
    teamId: team.id,
    name: 'speed',
    findings: ['Distillation helped.'],
    entries: [
      // Of runs that ended before it was counted.
      sampleEntry(a, { inputBytes: null }),
      sampleEntry(student, {
        controlConfigurationKey: control.configurationKey,
        controlVerdict: 'BETTER',
        againstControlMean: -0.1,
      }),
      sampleEntry(control, { isControl: true, rankLow: 3, rankHigh: 3, tieGroup: 2 }),
    ],
  } satisfies leaderboards.Ranking;
  return { ...sample, ranking };
}
