import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../../test/kit/database.ts';
import { createQueue, type Queue } from '../../jobs/index.ts';
import { runLogs } from '../../schema/index.ts';
import { sampleExperiment } from '../../testing/samples.ts';
import { logs, type LogFilter } from './logs.ts';

let database: TestDatabase;
let queue: Queue;
let one: string;
let other: string;

const lines = [
  { level: 'info', message: 'begins', at: '2026-01-01T10:00:00Z' },
  { level: 'debug', message: 'Loss 50% of before', at: '2026-01-01T10:01:00Z' },
  { level: 'warn', message: 'loss is not finite', at: '2026-01-01T10:02:00Z' },
  { level: 'error', message: 'stopped', at: '2026-01-01T10:03:00Z' },
] as const;

beforeAll(async () => {
  database = await createTestDatabase();
  queue = await createQueue(database.url);
  const { a, b } = await sampleExperiment(database.db, queue);
  [one, other] = [a.id, b.id];
  const rows = lines.map(({ at, ...line }, place) => ({ ...line, sequence: place + 1, at: new Date(at) }));
  await database.db
    .insert(runLogs)
    .values([
      ...rows.map((row) => ({ ...row, runId: one })),
      { runId: other, sequence: 1, level: 'info', message: 'alone' },
    ]);
});
afterAll(async () => {
  await queue.stop();
  await database.close();
});

describe('log lines', () => {
  const numbersOf = async (request: LogFilter & { first?: number; afterSequence?: number }) => {
    const page = (await logs(database.db, [one], request)).get(one);
    return { numbers: page?.rows.map(({ sequence }) => sequence), count: await page?.totalCount() };
  };

  it.each([
    ['all', {}, [1, 2, 3, 4]],
    ['of two levels', { levels: ['warn', 'error'] }, [3, 4]],
    ['of no level', { levels: [] }, []],
    ['with a text in any case', { text: 'LOSS' }, [2, 3]],
    ['with the signs of patterns as they are', { text: '50%' }, [2]],
    ['from a moment on', { from: new Date('2026-01-01T10:02:00Z') }, [3, 4]],
    ['that meet all of it', { levels: ['debug', 'warn'], text: 'loss', from: new Date('2026-01-01T10:02:00Z') }, [3]],
  ] as const)('are given: %s', async (_which, filter, numbers) => {
    expect(await numbersOf(filter)).toEqual({ numbers, count: numbers.length });
  });

  it('come page by page, counted whole', async () => {
    expect(await numbersOf({ first: 2, afterSequence: 1 })).toEqual({ numbers: [2, 3], count: 4 });
    expect(await numbersOf({ first: 1, afterSequence: 2, text: 'loss' })).toEqual({ numbers: [3], count: 2 });
    const pages = await logs(database.db, [one, other], { first: 3 });
    expect([...pages.values()].map(({ rows, hasNextPage }) => [rows.length, hasNextPage])).toEqual([
      [3, true],
      [1, false],
    ]);
  });
});
