// A sweep by successive halving: the same with one worker and with several of which one is killed; nothing sees the test part.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { artifacts, evaluations, graphs, leaderboards, runs, sweeps } from '@stillgraph/db';
import { experimentConfigSchema, isTrained, planSweep, type SweepSpecInput } from '@stillgraph/ml/config';
import { datasetOf, openLaboratory, smallCity, until, type Laboratory } from '../kit/laboratory.ts';

let laboratory: Laboratory;
let datasetId: string;

beforeAll(async () => {
  laboratory = await openLaboratory();
  laboratory.worker();
  datasetId = (await datasetOf(laboratory, await laboratory.imported('simulator', smallCity))).id;
  await laboratory.endWorkers();
});
// A test that failed must not leave its workers to take the runs of the next.
afterEach(() => laboratory.endWorkers());
afterAll(() => laboratory.close());

const base = experimentConfigSchema.parse({
  teachers: [
    { model: { name: 'stid', hidden: 8, blocks: 1 }, training: { updates: 20, validations: 2, batchSize: 4 } },
  ],
  students: [{ model: { name: 'nlinear' }, training: { updates: 80, validations: 4, batchSize: 4 } }],
});
const halving: SweepSpecInput = {
  target: { role: 'student', index: 0 },
  space: [{ path: 'students.0.training.learningRate', range: { low: 1e-4, high: 0.3, scale: 'log' } }],
  strategy: { name: 'halving', trials: 4, eta: 2, minUpdates: 20 },
};

async function begin(spec: SweepSpecInput): Promise<sweeps.SweepRow> {
  const { database, queue, teamId } = laboratory;
  const { rows } = await graphs.list(database.db, { teamId, datasetId });
  const prepared = planSweep(base, spec);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.faults));
  const { plan } = prepared;
  const { split, ...protocol } = plan.base.protocol;
  const sweep = await sweeps.create(database.db, queue, {
    ...{ teamId, datasetId, graphId: rows.at(-1)?.id ?? '', name: 'learning rates', baseExperimentId: null },
    protocol: { ...protocol, trainShare: split.train, validationShare: split.validation },
    ...{ config: plan.base, seeds: plan.spec.seeds, spec: plan.spec, trials: plan.trials, rung: plan.firstRung },
    budgetMinutes: plan.spec.budget.minutes ?? null,
    stage: {
      links: plan.first.links,
      runs: plan.first.runs.map((run) => ({
        ...run,
        model: run.config.model.name,
        totalSteps: isTrained(run.config) ? run.config.training.updates : 0,
      })),
    },
  });
  await database.sql`update experiments set takes_over = false where id = ${sweep.experimentId}`;
  return sweep;
}

const reread = async ({ id }: sweeps.SweepRow) => (await sweeps.byIds(laboratory.database.db, [id])).get(id);
const over = (sweep: sweeps.SweepRow) =>
  until('the sweep is over', async () => {
    const row = await reread(sweep);
    return row?.outcome !== null && row;
  });
const runsOf = async ({ experimentId }: sweeps.SweepRow) =>
  (await runs.byExperimentIds(laboratory.database.db, [experimentId])).get(experimentId) ?? [];

/** What a sweep came to: every error of every rung, and what was chosen. */
async function cameTo(sweep: sweeps.SweepRow) {
  const { bestTrial, bestControlTrial, outcome, error } = await over(sweep);
  const measured = (await runsOf(sweep)).map(({ key, status, validationMae }) => [key, status, validationMae]);
  return { bestTrial, bestControlTrial, outcome, error, measured };
}

it('chooses the same whoever works on it, and a worker that is killed takes nothing with it', async () => {
  const { db } = laboratory.database;
  const alone = laboratory.worker();
  const first = await begin(halving);
  const expected = await cameTo(first);
  expect(expected).toMatchObject({ outcome: 'SUCCEEDED', error: null });
  alone.kill('SIGTERM');
  await alone.ended;

  const second = await begin(halving);
  const doomed = laboratory.worker();
  laboratory.worker();
  await until('the first rung is on', async () => ((await reread(second))?.rung ?? -1) >= 0);
  doomed.kill('SIGKILL');
  expect(await cameTo(second)).toEqual(expected);

  const planned = await runsOf(second);
  // A teacher, and of student and control 4 trials with 20 updates, 2 with 40, 1 with 80.
  expect(planned.map((run) => run.totalSteps)).toEqual([
    20,
    ...Array<number>(8).fill(20),
    ...Array<number>(4).fill(40),
    80,
    80,
  ]);
  const ids = planned.map((run) => run.id);
  expect(planned.every((run) => run.testWithheld && run.testMae === null)).toBe(true);
  const scores = await evaluations.scoresByRunIds(db, ids, 'TEST');
  expect([...scores.values()].flat()).toEqual([]);
  const kept = [...(await artifacts.byRunIds(db, ids)).entries()].map(([id, list]) => [
    planned.find((run) => run.id === id)?.kind,
    list.map(({ name }) => name).toSorted(),
  ]);
  expect(new Set(kept.map((entry) => JSON.stringify(entry)))).toEqual(
    new Set([
      JSON.stringify(['TEACHER', ['predictions/train', 'predictions/validation', 'weights']]),
      JSON.stringify(['STUDENT', ['weights']]),
    ]),
  );
  expect((await leaderboards.list(db, { teamId: laboratory.teamId })).rows).toEqual([]);
});

it('begins nothing more once its minutes are spent', async () => {
  laboratory.worker();
  const sweep = await begin({ ...halving, budget: { minutes: 1e-4 } });
  expect(await over(sweep)).toMatchObject({ outcome: 'FAILED', budgetSpent: true, rung: -1 });
  expect(await runsOf(sweep)).toHaveLength(1);
});
