import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../../test/kit/database.ts';
import { createQueue, type Queue } from '../../jobs/index.ts';
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

it('tells what succeeded runs took, with the sizes of their data, the newest of each model', async () => {
  for (let count = 0; count < 6; count += 1) {
    const sample = await sampleExperiment(database.db, queue);
    const claim = await claimAs(database.db, 'worker', sample.a.id);
    if (!claim) throw new Error('the sample run could not be claimed');
    const before = await runs.timedRuns(database.db, sample.team.id);
    expect(before).toHaveLength(Math.min(count, 5));
    await runs.progress(database.db, { ...claim.held, step: 80 + count, totalSteps: 100, secondsLeft: 0 });
    const trainSeconds = 10 + count;
    await runs.finish(database.db, queue, claim.held, { ...sampleOutcome, trainSeconds });
    const [newest, ...others] = await runs.timedRuns(database.db, sample.team.id);
    expect(newest).toMatchObject({ trainSeconds, nodes: 3, steps: 50, edges: 3, config: { role: 'teacher' } });
    expect(newest?.workerName).toEqual(expect.any(String));
    expect(others).toEqual(before.slice(0, 4));
  }
});
