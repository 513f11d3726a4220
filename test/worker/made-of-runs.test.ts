// Students that are made of what another run has learnt: smaller forms of a network, and a start on other sensors.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { artifacts, experiments, lint, runs } from '@stillgraph/db';
import { experimentConfigSchema, type ExperimentConfigInput } from '@stillgraph/ml/config';
import { datasetOf, openLaboratory, smallCity, until, type Laboratory } from '../kit/laboratory.ts';

let laboratory: Laboratory;
let here: string;
let elsewhere: string;

beforeAll(async () => {
  laboratory = await openLaboratory();
  laboratory.worker();
  here = (await datasetOf(laboratory, await laboratory.imported('simulator', smallCity))).id;
  const other = { simulation: { ...smallCity.simulation, sensors: 6, seed: 7 } };
  elsewhere = (await datasetOf(laboratory, await laboratory.imported('simulator', { ...other, name: 'elsewhere' }))).id;
});
afterAll(() => laboratory.close());

const few = { updates: 6, validations: 2, batchSize: 2 };
const slim = { updates: 4, validations: 1, batchSize: 2 };

async function done(datasetId: string, config: ExperimentConfigInput) {
  const { db } = laboratory.database;
  const { experimentId } = await laboratory.begin(datasetId, experimentConfigSchema.parse(config));
  await until('the experiment is over', async () => {
    const row = (await experiments.byIds(db, [experimentId])).get(experimentId);
    if (row?.status !== 'FAILED') return row?.status === 'SUCCEEDED' && row;
    const failed = (await runs.byExperimentIds(db, [experimentId])).get(experimentId) ?? [];
    throw new Error(failed.map((run) => `${run.key}: ${run.errorMessage ?? run.status}`).join('\n'));
  });
  return (await runs.byExperimentIds(db, [experimentId])).get(experimentId) ?? [];
}

it('compresses a teacher and a student behind their runs, in bytes that are counted', async () => {
  const made = await done(here, {
    baselines: [{ name: 'last-value' }],
    teachers: [
      {
        model: { name: 'stid', hidden: 16, blocks: 1 },
        training: few,
        compressions: [
          { name: 'pruning', training: slim },
          { name: 'low-rank', training: slim },
        ],
      },
    ],
    students: [{ model: { name: 'stid-s', hidden: 8, blocks: 1 }, training: few, compressions: [{ name: 'int8' }] }],
    seeds: 1,
  });
  const student = made.find((run) => run.method === 'response' && run.model === 'stid-s');
  const small = made.filter((run) => run.methodLabel?.includes('int8'));
  expect(small).toHaveLength(2);
  for (const run of small) expect(run.weightsBytes).toBeLessThan(student?.weightsBytes ?? 0);
  const teacher = made.find((run) => run.kind === 'TEACHER');
  const slimmed = made.filter((run) => run.kind === 'STUDENT' && run.model === 'stid');
  expect(slimmed.length).toBeGreaterThan(1);
  for (const run of slimmed) expect(run.parameters).toBeLessThan(teacher?.parameters ?? 0);
  const stored = await artifacts.byRunIds(
    laboratory.database.db,
    small.map((run) => run.id),
  );
  for (const run of small) expect(stored.get(run.id)?.map(({ name }) => name)).toContain('weights');
});

it('starts a student from one that learnt on other sensors, beside one that starts from nothing', async () => {
  const inductive = { name: 'stid-s', hidden: 8, blocks: 1, nodeEmbedding: 0 } as const;
  const teachers: ExperimentConfigInput['teachers'] = [
    { model: { name: 'stid', hidden: 8, blocks: 1 }, training: few },
  ];
  const question = { baselines: [], teachers, seeds: 1 };
  const first = await done(elsewhere, { ...question, students: [{ model: inductive, training: few }] });
  const source = first.find((run) => run.method === 'response');
  if (source === undefined) throw new Error('the first experiment has no distilled student');
  const moved = await done(here, {
    ...question,
    studentLabelShare: 0.2,
    students: [{ model: inductive, training: few, startFrom: { runId: source.id } }],
  });
  const transfer = moved.find((run) => run.method === 'transfer');
  const control = moved.find((run) => run.method === 'none' && run.model === 'stid-s');
  expect(transfer?.controlRunId).toBe(control?.id);
  expect(transfer?.parameters).toBe(source.parameters);
});

it('keeps a student off that starts from weights which learnt from what is now the test part, also through another', async () => {
  const inductive = { name: 'stid-s', hidden: 8, blocks: 1, nodeEmbedding: 0 } as const;
  const teachers: ExperimentConfigInput['teachers'] = [
    { model: { name: 'stid', hidden: 8, blocks: 1 }, training: few },
  ];
  const begun = async (split: { train: number; validation: number }, runId?: string) => {
    const startFrom = runId === undefined ? {} : { startFrom: { runId } };
    const made = await done(here, {
      ...{ baselines: [], teachers, seeds: 1 },
      protocol: { split },
      students: [{ model: inductive, training: few, ...startFrom }],
    });
    const found = made.find(
      (run) => run.method === (runId === undefined ? 'none' : 'transfer') && run.kind === 'STUDENT',
    );
    if (found === undefined) throw new Error('the experiment has no such student');
    const findings = (await lint.findingsByRunIds(laboratory.database.db, [found.id])).get(found.id) ?? [];
    return { id: found.id, teacher: findings.find(({ checkName }) => checkName === 'teacher') };
  };
  const long = { train: 0.8, validation: 0.1 };
  const short = { train: 0.6, validation: 0.2 };
  const source = await begun(long);
  expect(source.teacher).toBeUndefined();
  const again = await begun(long, source.id);
  expect(again.teacher?.verdict).toBe('PASS');
  const direct = await begun(short, source.id);
  expect(direct.teacher?.verdict).toBe('REFUSE');
  expect(direct.teacher?.detail).toContain('STID-s 8/1, control');
  // Its own source kept to the short split's train part; what that one began with did not.
  const through = await begun(short, direct.id);
  expect(through.teacher).toMatchObject({ verdict: 'REFUSE', detail: direct.teacher?.detail });
});
