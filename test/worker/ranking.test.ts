// A ranking that the database refuses: it is given up with its reason, and the next one takes its place.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { datasets, experiments, graphs, leaderboards, lint } from '@stillgraph/db';
import { experimentConfigSchema } from '@stillgraph/ml/config';
import { datasetOf, entriesOf, openLaboratory, smallCity, until, type Laboratory } from '../kit/laboratory.ts';

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
  const { experimentId } = await laboratory.begin(datasetId, config, (run) => run.kind === 'BASELINE');
  return rankingOf(experimentId);
}

async function rankingOf(experimentId: string): Promise<{ ranking: leaderboards.RankingRow; protocolId: string }> {
  const { db } = laboratory.database;
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

it('has one entry for a configuration that two experiments ran, and leaves it as it was where both came to the same', async () => {
  const { db } = laboratory.database;
  const training = { updates: 4, batchSize: 4, validations: 1, warmUpUpdates: 1 };
  const short = experimentConfigSchema.parse({
    ...config,
    protocol: { inputSteps: 6, targetSteps: 3, reportedHorizons: [1, 3] },
    teachers: [{ model: { name: 'stid', hidden: 8, blocks: 1, nodeEmbedding: 2 }, training }],
    students: [{ model: { name: 'stid-s', hidden: 4, blocks: 1, nodeEmbedding: 2 }, training }],
  });
  const entriesAfter = async () => {
    const { experimentId } = await laboratory.begin(datasetId, short, () => true);
    const { ranking, protocolId } = await rankingOf(experimentId);
    expect(ranking.error).toBeNull();
    const board = (await leaderboards.byProtocolIds(db, [protocolId])).get(protocolId);
    const entries = await entriesOf(db, board?.id ?? '');
    return { experimentId, entries };
  };
  const first = await entriesAfter();
  const second = await entriesAfter();
  const keys = (entries: typeof first.entries) => entries.map((entry) => entry.configurationKey).toSorted();
  expect(keys(first.entries)).toHaveLength(4);
  expect(keys(second.entries)).toEqual(keys(first.entries));
  expect(second.entries.map((entry) => [entry.id, entry.experimentId])).toEqual(
    first.entries.map((entry) => [entry.id, first.experimentId]),
  );
  const control = second.entries.find((entry) => entry.isControl);
  const student = second.entries.find((entry) => entry.method === 'response');
  expect(student?.controlEntryId).toBe(control?.id);
  // The profile of eight sensors at five-minute steps, weekdays and weekends, and the scaler.
  expect([student?.inputBytes, control?.inputBytes]).toEqual(Array(2).fill(4 * (2 * 288 * 8 + 2)));
});

it('keeps off a run whose graph was made from readings of the test part, and says why', async () => {
  const { db } = laboratory.database;
  const { rows } = await graphs.list(db, { teamId: laboratory.teamId, datasetId });
  const [given] = rows;
  const dataset = (await datasets.byIds(db, [datasetId])).get(datasetId);
  if (given === undefined || dataset === undefined) throw new Error('the simulated city has a graph');
  const edges = await graphs.edgesOf(db, given.id);
  const leaking = await graphs.insert(db, {
    ...{ teamId: laboratory.teamId, datasetId, name: 'correlations of the whole file', recipe: 'GIVEN' },
    ...{ parameters: { learntFrom: [0, dataset.steps] }, nodeCount: given.nodeCount, ...edges },
  });
  const training = { updates: 2, batchSize: 4, validations: 1, warmUpUpdates: 1 };
  const own = experimentConfigSchema.parse({
    ...config,
    protocol: { inputSteps: 5, targetSteps: 4, reportedHorizons: [1] },
    teachers: [{ model: { name: 'graph-stid', hidden: 8, blocks: 1, nodeEmbedding: 2, adaptiveRank: 2 }, training }],
  });
  const { experimentId, runIds } = await laboratory.begin(datasetId, own, (run) => run.kind === 'TEACHER', {
    graphId: leaking.id,
  });
  const { protocolId } = await rankingOf(experimentId);
  expect((await leaderboards.byProtocolIds(db, [protocolId])).size).toBe(0);
  const [kept] = (await lint.keptOffByProtocolIds(db, [protocolId])).get(protocolId) ?? [];
  expect(kept).toMatchObject({ checkName: 'graph', runs: 1 });
  expect(kept?.detail).toMatch(/^made from readings of steps \d+ to \d+; the train part ends at step \d+$/);
  const findings = (await lint.findingsByRunIds(db, runIds)).get(runIds[0] ?? '') ?? [];
  expect(findings.filter(({ verdict }) => verdict === 'PASS').map(({ checkName }) => checkName)).toEqual([
    ...[
      'scaler',
      'profile',
      'own-day',
      'learning',
      'covariates',
      'selection',
      'windows',
      'duplicates',
      'test-once',
      'zeros',
    ],
  ]);
});
