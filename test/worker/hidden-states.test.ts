// Students that look into their teachers, from plan to artifact, with a worker as a process on a real Postgres.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runs } from '@stillgraph/db';
import { experimentConfigSchema } from '@stillgraph/ml/config';
import { datasetOf, openLaboratory, smallCity, until, type Laboratory } from '../kit/laboratory.ts';

let laboratory: Laboratory;
let datasetId: string;

beforeAll(async () => {
  laboratory = await openLaboratory();
  laboratory.worker();
  datasetId = (await datasetOf(laboratory, await laboratory.imported('simulator', smallCity))).id;
});
afterAll(() => laboratory.close());

const training = { updates: 8, batchSize: 4, validations: 2, warmUpUpdates: 2 };
const config = experimentConfigSchema.parse({
  baselines: [],
  teachers: [{ model: { name: 'graph-stid', hidden: 8, blocks: 1 }, training, generations: 1 }],
  ensembleWeighting: { name: 'validation' },
  students: [{ model: { name: 'stid-s', hidden: 8, blocks: 1 }, training }],
  methods: [{ name: 'hint' }, { name: 'composed', terms: [{ name: 'response' }, { name: 'attention-transfer' }] }],
  seeds: 1,
});

it('computes the hidden states of an ensemble once, of its best member, for all students', async () => {
  const { sql, db } = laboratory.database;
  const { experimentId } = await laboratory.begin(datasetId, config);
  const made = await until('all runs are over', async () => {
    const rows = (await runs.byExperimentIds(db, [experimentId])).get(experimentId) ?? [];
    return rows.every((run) => run.finishedAt !== null) && rows;
  });
  expect(made.map(({ status }) => status)).toEqual(made.map(() => 'SUCCEEDED'));
  expect(made.map(({ kind, modelLabel, methodLabel }) => [kind, modelLabel, methodLabel])).toEqual([
    ['TEACHER', 'graph STID 8/1', null],
    ['TEACHER', 'graph STID 8/1, generation 1', null],
    ['TEACHER', 'ensemble of 2, weighted 0.1', null],
    ['STUDENT', 'STID-s 8/1', 'control'],
    ['STUDENT', 'STID-s 8/1', 'hint 0.1'],
    ['STUDENT', 'STID-s 8/1', 'labels 0.5 + response 0.5 + attention transfer 0.1'],
  ]);
  const [best] = made.slice(0, 2).toSorted((a, b) => (a.validationMae ?? NaN) - (b.validationMae ?? NaN));
  const kept = await sql<{ run_id: string; metadata: object }[]>`
    select run_id, metadata from artifacts where name = 'hidden/train'`;
  expect(kept).toMatchObject([{ run_id: best?.id, metadata: { width: 8, stride: 1, dtype: 'float16' } }]);
  const [control, ...students] = made.slice(3);
  expect(students.map(({ parameters }) => parameters)).toEqual(students.map(() => control?.parameters));
});

it('asks an ensemble once about the views that its students are shown', async () => {
  const { sql, db } = laboratory.database;
  const shown = { ...training, views: 2, lagNoise: 0.1 };
  const { experimentId } = await laboratory.begin(
    datasetId,
    experimentConfigSchema.parse({
      baselines: [],
      teachers: [
        { model: { name: 'graph-stid', hidden: 8, blocks: 1 }, training },
        { model: { name: 'stid', hidden: 8, blocks: 1 }, training },
      ],
      students: [{ model: { name: 'stid-s', hidden: 8, blocks: 1 }, training: shown }],
      methods: [{ name: 'response' }, { name: 'response', weight: 0.5 }],
      seeds: 1,
    }),
  );
  const made = await until('all runs are over', async () => {
    const rows = (await runs.byExperimentIds(db, [experimentId])).get(experimentId) ?? [];
    return rows.every((run) => run.finishedAt !== null) && rows;
  });
  expect(made.map(({ status }) => status)).toEqual(Array(6).fill('SUCCEEDED'));
  const ensemble = made.find(({ modelLabel }) => modelLabel.startsWith('ensemble'));
  const kept = await sql<{ run_id: string; metadata: object }[]>`
    select run_id, metadata from artifacts where name like 'views/%'`;
  expect(kept).toEqual([{ run_id: ensemble?.id, metadata: { stride: 1, dtype: 'float16' } }]);
});
