import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../../test/kit/database.ts';
import { createQueue, type Queue } from '../../jobs/index.ts';
import { migrationsFolder } from '../../migrate.ts';
import { claimAs, sampleExperiment, sampleOutcome } from '../../testing/samples.ts';
import * as runs from './index.ts';

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

describe('fields of a run', () => {
  const fieldsOf = async (runId: string) => {
    const rows = await database.sql<{ path: string; number: number | null; text: string | null }[]>`
      select path, number, text from run_fields where run_id = ${runId} and path not like 'config/%'`;
    return Object.fromEntries(rows.map(({ path, number, text }) => [path, number ?? text]));
  };

  it('follow its life: scores of reported horizons and ends of curves come with its success and go when it begins anew', async () => {
    const { db } = database;
    const { a } = await sampleExperiment(db, queue);
    const claim = await claimAs(db, 'worker', a.id);
    if (claim === undefined) throw new Error('the run could not be claimed');
    expect(await fieldsOf(a.id)).toMatchObject({ 'run/status': 'RUNNING', 'run/kind': 'TEACHER', 'run/seed': 1 });
    await runs.appendMetrics(db, claim.held, [
      { name: 'loss', step: 2, value: 0.5 },
      { name: 'loss', step: 1, value: 0.75 },
    ]);
    expect(await fieldsOf(a.id)).not.toHaveProperty('metric/last/loss/0');
    const event = { crossEntropy: 0.25, alarms: { leadMinutes: { median: 15 } } };
    const evaluations = sampleOutcome.evaluations.map((one) => ({ ...one, event: event as never }));
    const cumulativeEvaluations = [
      { split: 'TEST' as const, horizon: 6, mae: 2, rmse: 3, mape: null, validCount: 10, event: null },
    ];
    await runs.finish(db, queue, claim.held, {
      ...{
        ...sampleOutcome,
        evaluations: [...evaluations, ...evaluations.slice(0, 1).map((one) => ({ ...one, horizon: 5 }))],
      },
      cumulativeEvaluations: cumulativeEvaluations.map(({ event: _, ...one }) => one),
    });
    const fields = await fieldsOf(a.id);
    expect(fields).toMatchObject({
      ...{ 'run/status': 'SUCCEEDED', 'run/trainSeconds': 12.5, 'run/testScore': 3, 'metric/last/loss/0': 0.5 },
      ...{
        'metric/test/mae/0': 3,
        'metric/test/mae/12': 4.2,
        'metric/validation/rmse/3': 5.3,
        'metric/test/crossEntropy/0': 0.25,
      },
      ...{ 'metric/test/alarms.leadMinutes.median/6': 15, 'metric/test/cumulative/mae/6': 2 },
    });
    expect(Object.keys(fields).filter((path) => path.endsWith('/5'))).toEqual([]);
    await database.sql`delete from evaluations where run_id = ${a.id}`;
    expect(Object.keys(await fieldsOf(a.id)).filter((path) => path.startsWith('metric/test'))).toHaveLength(2);
    await database.sql`delete from cumulative_evaluations where run_id = ${a.id}`;
    expect(Object.keys(await fieldsOf(a.id)).filter((path) => path.startsWith('metric/test'))).toEqual([]);
  });

  it('of runs of before are written by the migration', async () => {
    const all = async () => Promise.resolve(await database.sql`select * from run_fields order by run_id, path`);
    const { a } = await sampleExperiment(database.db, queue);
    const claim = await claimAs(database.db, 'worker', a.id);
    if (claim === undefined) throw new Error('the run could not be claimed');
    await runs.appendMetrics(database.db, claim.held, [{ name: 'loss', step: 1, value: 0.5 }]);
    const cumulativeEvaluations = [{ split: 'TEST' as const, horizon: 6, mae: 2, rmse: 3, mape: null, validCount: 10 }];
    await runs.finish(database.db, queue, claim.held, { ...sampleOutcome, cumulativeEvaluations });
    const kept = await all();
    await database.sql`delete from run_fields`;
    const migration = await readFile(join(migrationsFolder, '0031_keep_run_fields.sql'), 'utf8');
    for (const statement of migration.split('--> statement-breakpoint').slice(-2)) await database.sql.unsafe(statement);
    expect(await all()).toEqual(kept);
  });

  it('go with it', async () => {
    const { experiment, a } = await sampleExperiment(database.db, queue);
    expect(await fieldsOf(a.id)).toHaveProperty('run/model');
    await database.sql`delete from experiments where id = ${experiment.id}`;
    expect(await fieldsOf(a.id)).toEqual({});
  });
});
