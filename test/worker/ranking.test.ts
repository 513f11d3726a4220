// A ranking that the database refuses: it is given up with its reason, and the next one takes its place.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { experiments, leaderboards } from '@stillgraph/db';
import { experimentConfigSchema } from '@stillgraph/ml/config';
import { datasetOf, openLaboratory, smallCity, until, type Laboratory } from '../kit/laboratory.ts';

const config = experimentConfigSchema.parse({
  baselines: [{ name: 'last-value' }],
  teachers: [{ model: { name: 'stid' } }],
  students: [{ model: { name: 'stid-s' } }],
  seeds: 1,
});

let laboratory: Laboratory;
let datasetId: string;

beforeAll(async () => {
  laboratory = await openLaboratory();
  laboratory.worker();
  datasetId = (await datasetOf(laboratory, await laboratory.imported('simulator', smallCity))).id;
});
afterAll(() => laboratory.close());

/** Has a baseline fitted; gives the ranking that its end asked for, once that is over. */
async function rankedAfterBaseline(): Promise<{ ranking: leaderboards.RankingRow; protocolId: string }> {
  const { db } = laboratory.database;
  const { experimentId } = await laboratory.begin(datasetId, config, (run) => run.kind === 'BASELINE');
  return until('the ranking is over', async () => {
    const experiment = (await experiments.byIds(db, [experimentId])).get(experimentId);
    if (experiment?.finishedAt == null) return undefined;
    const { protocolId } = experiment;
    const ranking = (await leaderboards.rankingsOf(db, [protocolId])).get(protocolId);
    return ranking?.finishedAt != null && { ranking, protocolId };
  });
}

it('says why the runs could not be ranked, and that the next ranking could', async () => {
  const { db, sql } = laboratory.database;
  await sql`alter table leaderboards add constraint refused check (protocol_id is null) not valid`;
  const { ranking: failed, protocolId } = await rankedAfterBaseline();
  expect(failed.status).toBe('FAILED');
  expect(failed.error).toMatch(/^new row .* violates check constraint "refused" \(23514\)$/);
  expect((await leaderboards.byProtocolIds(db, [protocolId])).size).toBe(0);

  await sql`alter table leaderboards drop constraint refused`;
  const { ranking } = await rankedAfterBaseline();
  expect(ranking).toMatchObject({ protocolId, status: 'SUCCEEDED', error: null });
  expect((await leaderboards.byProtocolIds(db, [protocolId])).size).toBe(1);
});
