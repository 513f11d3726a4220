import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../../test/kit/database.ts';
import { createQueue, type Queue } from '../../jobs/index.ts';
import * as schema from '../../schema/index.ts';
import { claimAs, sampleDataset, sampleExperiment, sampleOutcome } from '../../testing/samples.ts';
import * as artifacts from '../artifacts/index.ts';
import * as evaluations from '../evaluations.ts';
import * as runs from './index.ts';
import { outcomeTables } from './take-over.ts';

let database: TestDatabase;
let queue: Queue;
beforeAll(async () => {
  database = await createTestDatabase();
  queue = await createQueue(database.url);
});
afterAll(async () => {
  await queue.stop();
  await database.close();
});

const reread = async (id: string) => {
  const run = (await runs.byIds(database.db, [id])).get(id);
  if (run === undefined) throw new Error(`run ${id} is gone`);
  return run;
};
const claim = async (id: string) => {
  const claimed = await claimAs(database.db, 'worker', id);
  if (claimed === undefined) throw new Error(`run ${id} could not be claimed`);
  return claimed.held;
};
const twice = async (first: string | undefined, second: string | undefined) => {
  const sample = await sampleDataset(database.db);
  const create = (computation: string | undefined) =>
    sampleExperiment(database.db, queue, { sample, ...(computation === undefined ? {} : { computation }) });
  return [await create(first), await create(second)] as const;
};

it('takes over weights, scores and measures of the same computation, and sends those who waited', async () => {
  const [first, second] = await twice('ml 1', 'ml 1');
  expect(second.a.identity).toBe(first.a.identity);
  const held = await claim(first.a.id);
  await artifacts.put(database.db, held, { kind: 'WEIGHTS', name: 'weights', bytes: Uint8Array.of(1, 2, 3) });
  await runs.finish(database.db, queue, held, sampleOutcome);

  const again = await claim(second.a.id);
  expect((await runs.takeOver(database.db, queue, again))?.id).toBe(first.a.id);
  expect(await reread(second.a.id)).toMatchObject({
    ...{ status: 'SUCCEEDED', progress: 1, takenFromRunId: first.a.id, workerName: 'worker' },
    ...{
      parameters: 12_345,
      weightsBytes: 49_380,
      inputBytes: 476_936,
      testMae: 3,
      engine: 'traced',
      trainSeconds: 12.5,
      latencyP50Ms: 1.5,
    },
  });
  const [weights] = (await artifacts.byRunIds(database.db, [second.a.id])).get(second.a.id) ?? [];
  expect(weights).toMatchObject({ name: 'weights', bytes: 3 });
  const scores = await evaluations.byRunIds(database.db, [first.a.id, second.a.id], 'TEST');
  const plain = (id: string) => scores.get(id)?.map(({ runId: _, ...others }) => others);
  expect(plain(second.a.id)).toEqual(plain(first.a.id));

  // The sample's second teacher has the config of the first.
  expect((await runs.takeOver(database.db, queue, await claim(second.b.id)))?.id).toBe(first.a.id);
  expect((await reread(second.ensemble.id)).jobId).not.toBeNull();
  expect(await runs.takeOver(database.db, queue, await claim(second.control.id))).toBeUndefined();
});

it.each([
  ['another version of the code', 'ml 1', 'ml 2'],
  ['no version', undefined, undefined],
])('takes nothing over with %s', async (_, before, now) => {
  const [first, second] = await twice(before, now);
  await runs.finish(database.db, queue, await claim(first.a.id), sampleOutcome);
  expect(await runs.takeOver(database.db, queue, await claim(second.a.id))).toBeUndefined();
  expect((await reread(second.a.id)).status).toBe('RUNNING');
});

it('tells students apart by their teachers, and teachers by their config', async () => {
  const { a, b, ensemble, control, student } = await sampleExperiment(database.db, queue, { computation: 'ml 1' });
  expect(a.identity).toBe(b.identity);
  expect(new Set([a, ensemble, control, student].map((run) => run.identity)).size).toBe(4);
});

/** Whoever adds a table or a column of runs decides here whether it belongs to the outcome. */
it('knows of each table and column of a run whether it is taken over', () => {
  const ofRuns = Object.values(schema)
    .filter((table) => is(table, PgTable))
    .filter((table) => 'runId' in getTableColumns(table))
    .map((table) => getTableName(table));
  const ownToEach = [
    'artifacts',
    'attributions',
    'run_dependencies',
    'run_events',
    'run_logs',
    'leaderboard_entry_runs',
    'leaderboard_entry_copies',
    'model_versions',
    // Written by the database itself.
    'run_fields',
    'trial_runs',
    'notes',
    'taggings',
    'submitted_weights',
  ];
  expect(ofRuns.toSorted()).toEqual([...outcomeTables.map((table) => getTableName(table)), ...ownToEach].toSorted());
  const taken = [
    ...['engine', 'threads', 'environment', 'parameters', 'weightsBytes', 'inputBytes', 'trainSeconds'],
    ...['latencyP50Ms', 'latencyP99Ms', 'validationMae', 'testMae'],
  ];
  const own = [
    ...['id', 'teamId', 'experimentId', 'position', 'key', 'kind', 'status', 'model', 'modelLabel', 'method'],
    ...[
      'methodLabel',
      'configurationKey',
      'seed',
      'attempt',
      'config',
      'configHash',
      'identity',
      'takenFromRunId',
      'testWithheld',
    ],
    ...['controlRunId', 'progress', 'step', 'totalSteps', 'secondsLeft', 'workerId', 'workerName', 'jobId'],
    ...['lastEvent', 'lastLog', 'queuedAt', 'startedAt', 'claimedAt', 'spentSeconds', 'lostSeconds', 'finishedAt'],
    ...['errorCode', 'errorMessage'],
  ];
  expect(Object.keys(getTableColumns(schema.runs)).toSorted()).toEqual([...taken, ...own].toSorted());
});
