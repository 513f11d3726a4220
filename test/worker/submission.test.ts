// Weights from elsewhere: the platform scores them itself, and they stand on the board beside what was trained here.
import { artifacts, experiments, leaderboards, runs, submissions } from '@stillgraph/db';
import { experimentConfigSchema, runConfigSchema, type RunConfig } from '@stillgraph/ml/config';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { datasetOf, entriesOf, openLaboratory, smallCity, until, type Laboratory } from '../kit/laboratory.ts';

let laboratory: Laboratory;
let board: leaderboards.LeaderboardRow;
let trained: runs.RunRow;
let others: runs.RunRow;

const few = { updates: 4, validations: 1, batchSize: 2 };

beforeAll(async () => {
  laboratory = await openLaboratory();
  laboratory.worker();
  const { db } = laboratory.database;
  const datasetId = (await datasetOf(laboratory, await laboratory.imported('simulator', smallCity))).id;
  const config = experimentConfigSchema.parse({
    baselines: [{ name: 'last-value' }],
    teachers: [{ model: { name: 'stid', hidden: 8, blocks: 1 }, training: few }],
    students: [{ model: { name: 'nlinear' }, training: few }],
    seeds: 1,
  });
  const { experimentId } = await laboratory.begin(datasetId, config);
  board = await until('the board is there', async () => {
    const experiment = (await experiments.byIds(db, [experimentId])).get(experimentId);
    const { protocolId = '' } = experiment ?? {};
    return (await leaderboards.byProtocolIds(db, [protocolId])).get(protocolId);
  });
  const rows = (await runs.byExperimentIds(db, [experimentId])).get(experimentId) ?? [];
  const [student, teacher] = [rows.find(({ kind }) => kind === 'STUDENT'), rows.find(({ kind }) => kind === 'TEACHER')];
  if (student === undefined || teacher === undefined) throw new Error('the experiment has no student or no teacher');
  [trained, others] = [student, teacher];
});
afterAll(() => laboratory.close());

async function submitted(name: string, source: runs.RunRow): Promise<runs.RunRow> {
  const { db } = laboratory.database;
  const artifact = await artifacts.find(db, source.id, 'weights');
  const [experiment] = [...(await experiments.byIds(db, [trained.experimentId])).values()];
  if (artifact === undefined || experiment === undefined) throw new Error('the run has no weights');
  const weights = await submissions.findWeights(db, laboratory.teamId, { artifactId: artifact.id });
  const config: RunConfig = runConfigSchema.parse({ ...trained.config, submitted: { weights: weights.hash } });
  const { split, ...protocol } = config.protocol;
  const { teamId } = laboratory;
  const submission = await db.transaction((tx) =>
    submissions.create(tx, laboratory.queue, {
      ...{ leaderboardId: board.id, name, note: null, createdBy: null, apiKeyId: null, weights: [weights] },
      experiment: {
        ...{ teamId, name, datasetId: experiment.datasetId, graphId: experiment.graphId, config: {}, seeds: 1 },
        protocol: { ...protocol, trainShare: split.train, validationShare: split.validation },
        runs: [
          {
            ...{ key: 'submission/seed 1', kind: 'STUDENT', configurationKey: 'submission', model: trained.model },
            ...{ modelLabel: trained.modelLabel, method: 'submitted', methodLabel: `submitted: ${name}`, seed: 1 },
            ...{ config, totalSteps: 1, teachers: [], control: null },
          },
        ],
      },
    }),
  );
  const [file] = (await submissions.weightsOf(db, [submission.id])).get(submission.id) ?? [];
  const runId = file?.runId ?? '';
  return until('the submission is over', async () => {
    const run = await laboratory.run(runId);
    return (run.status === 'SUCCEEDED' || run.status === 'FAILED') && run;
  });
}

it('scores weights as the run that trained them was scored, and ranks them', async () => {
  const { db } = laboratory.database;
  const run = await submitted('from elsewhere', trained);
  expect(run).toMatchObject({ status: 'SUCCEEDED', takenFromRunId: null, parameters: trained.parameters });
  expect(run.testMae).toBe(trained.testMae);
  expect(run.latencyP50Ms).toBeGreaterThan(0);
  const entry = await until('the submission is ranked', async () =>
    (await entriesOf(db, board.id)).find(({ method }) => method === 'submitted'),
  );
  expect(entry).toMatchObject({
    isControl: false,
    controlVerdict: 'UNJUDGED',
    methodLabel: 'submitted: from elsewhere',
  });
  const listed = await experiments.find(db, { teamId: laboratory.teamId, size: 100 });
  expect(listed.rows.map(({ experiment }) => experiment.id)).toEqual([trained.experimentId]);
});

it('lets weights touch the test part once', async () => {
  await expect(submitted('again', trained)).rejects.toThrow('weights touch the test part of a protocol once');
});

it('says of weights of another network that they do not fit', async () => {
  const run = await submitted('of another network', others);
  expect(run).toMatchObject({ status: 'FAILED', errorCode: 'WEIGHTS_MISMATCH' });
});

it('takes a file again that could not be read, and does not count it to the day', async () => {
  const run = await submitted('of another network, again', others);
  expect(run).toMatchObject({ status: 'FAILED', errorCode: 'WEIGHTS_MISMATCH' });
  const { protocolId } = board;
  const used = await submissions.usedOf(laboratory.database.db, laboratory.teamId, [protocolId]);
  expect(used.get(protocolId)).toBe(1);
  await expect(submitted('a third time', trained)).rejects.toThrow('weights touch the test part of a protocol once');
});
