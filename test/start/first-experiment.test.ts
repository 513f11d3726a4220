/** A first start that was interrupted is taken up by the next one; what a team has done since is left alone. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ensureDemoTeam, imports } from '@stillgraph/db';
import { createQueue, type Queue } from '@stillgraph/db/jobs';
import { sql } from 'drizzle-orm';
import { firstStep } from '../../scripts/start/first-experiment.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';
import { fillBenchmark } from '../kit/fill-benchmark.ts';

describe('the first step of a fresh team', () => {
  let database: TestDatabase;
  let queue: Queue;
  let teamId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    queue = await createQueue(database.url, { max: 1 });
    teamId = (await ensureDemoTeam(database.db)).team.id;
  });

  beforeEach(() => database.db.execute(sql`delete from imports`));

  afterAll(async () => {
    await queue.stop();
    await database.close();
  });

  const requested = async (source = 'simulator') =>
    (await imports.create(database.db, queue, { teamId, source, options: {} })).id;
  const failed = async () => {
    const importId = await requested();
    const held = await imports.claim(database.db, importId);
    await imports.fail(database.db, { importId, attempt: held?.attempt ?? 0, error: 'the disk is full' });
  };

  it('imports the demo dataset where nothing was imported', async () => {
    expect(await firstStep(database.db, teamId)).toEqual({ step: 'import' });
  });

  it('takes up the import that an interrupted start left waiting', async () => {
    const importId = await requested();
    expect(await firstStep(database.db, teamId)).toEqual({ step: 'experiment', importId });
  });

  it('imports again after a failure, and prefers an import that did not fail', async () => {
    await failed();
    expect(await firstStep(database.db, teamId)).toEqual({ step: 'import' });
    const importId = await requested();
    await failed();
    expect(await firstStep(database.db, teamId)).toEqual({ step: 'experiment', importId });
  });

  it('does nothing for a team that began with data of its own', async () => {
    await requested('/data/own.csv');
    expect(await firstStep(database.db, teamId)).toEqual({ step: 'nothing' });
  });

  it('does nothing once there is an experiment', async () => {
    const importId = await requested();
    expect(await firstStep(database.db, teamId)).toEqual({ step: 'experiment', importId });
    await fillBenchmark(database, { runs: 6, nodes: 4, metricPoints: 30 });
    expect(await firstStep(database.db, teamId)).toEqual({ step: 'nothing' });
  });
});
