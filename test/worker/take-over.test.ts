// What a team has computed once is not computed again: one teacher serves the students of several experiments.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { artifacts, experiments, runs } from '@stillgraph/db';
import { experimentConfigSchema, type ExperimentConfigInput } from '@stillgraph/ml/config';
import { datasetOf, openLaboratory, smallCity, until, type Laboratory } from '../kit/laboratory.ts';

let laboratory: Laboratory;
let datasetId: string;

beforeAll(async () => {
  laboratory = await openLaboratory();
  laboratory.worker();
  datasetId = (await datasetOf(laboratory, await laboratory.imported('simulator', smallCity))).id;
});
afterAll(() => laboratory.close());

const few = { updates: 4, validations: 1, batchSize: 2 };
const question: ExperimentConfigInput = {
  baselines: [{ name: 'last-value' }],
  teachers: [{ model: { name: 'stid', hidden: 8, blocks: 1 }, training: few }],
  students: [{ model: { name: 'nlinear' }, training: few }],
  seeds: 1,
};

async function done(config: ExperimentConfigInput, options: { readonly takesOver?: boolean } = {}) {
  const { db } = laboratory.database;
  const parsed = experimentConfigSchema.parse(config);
  const { experimentId } = await laboratory.begin(datasetId, parsed, () => true, {
    computation: 'ml test',
    ...options,
  });
  await until('the experiment is over', async () => {
    const row = (await experiments.byIds(db, [experimentId])).get(experimentId);
    return row?.status === 'SUCCEEDED' && row;
  });
  return (await runs.byExperimentIds(db, [experimentId])).get(experimentId) ?? [];
}

it('trains what is new alone, from the forecasts of the teacher that is there', async () => {
  const first = await done(question);
  expect(first.map((run) => run.takenFromRunId)).toEqual(first.map(() => null));
  const other = { ...question, methods: [{ name: 'response', weight: 0.5 } as const] };
  const second = await done(other);
  const before = new Map(first.map((run) => [run.key, run]));
  expect(second.filter((run) => run.takenFromRunId === null).map((run) => run.method)).toEqual(['response']);
  const teacher = second.find((run) => run.kind === 'TEACHER');
  expect(teacher?.takenFromRunId).toBe(before.get(teacher?.key ?? '')?.id);
  expect(teacher?.testMae).toBe(before.get(teacher?.key ?? '')?.testMae);
  const known = await artifacts.byRunIds(laboratory.database.db, [teacher?.id ?? '']);
  expect(known.get(teacher?.id ?? '')?.map(({ name }) => name)).toContain('predictions/train');
});

it('trains everything anew where that is asked for', async () => {
  const again = await done(question, { takesOver: false });
  expect(again.map((run) => run.takenFromRunId)).toEqual(again.map(() => null));
});
