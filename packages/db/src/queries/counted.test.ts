import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/kit/database.ts';
import { createQueue, type Queue } from '../jobs/index.ts';
import { runLogs } from '../schema/index.ts';
import { sampleExperiment } from '../testing/samples.ts';
import { countRows, MOST_COUNTED } from './counted.ts';
import { logs } from './runs/index.ts';

let database: TestDatabase;
let queue: Queue;
let long: string;
let short: string;

beforeAll(async () => {
  database = await createTestDatabase();
  queue = await createQueue(database.url);
  const { a, b } = await sampleExperiment(database.db, queue);
  [long, short] = [a.id, b.id];
  const lines = (runId: string, count: number) => database.sql`
    insert into run_logs (run_id, sequence, level, message)
    select ${runId}, number, 'info', 'a line' from generate_series(1, ${count}::int) as number`;
  await lines(long, MOST_COUNTED + 500);
  await lines(short, MOST_COUNTED);
});
afterAll(async () => {
  await queue.stop();
  await database.close();
});

it('counts a list up to the bound, and one more for all that are longer', async () => {
  expect(await countRows(database.db, runLogs, eq(runLogs.runId, short))).toBe(MOST_COUNTED);
  expect(await countRows(database.db, runLogs, eq(runLogs.runId, long))).toBe(MOST_COUNTED + 1);
  expect(await countRows(database.db, runLogs, undefined)).toBe(MOST_COUNTED + 1);
});

it('counts the lists below many parents likewise, each for itself', async () => {
  const pages = await logs(database.db, [long, short], { first: 1 });
  const counts = [...pages.values()].map((page) => page.totalCount());
  expect(await Promise.all(counts)).toEqual([MOST_COUNTED + 1, MOST_COUNTED]);
});
