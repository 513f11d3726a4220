import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/kit/database.ts';
import { createQueue, type Queue } from '../jobs/index.ts';
import { sampleDataset, sampleExperiment } from '../testing/samples.ts';
import * as datasets from './datasets.ts';
import * as graphs from './graphs.ts';
import type { Page } from './page.ts';
import * as runs from './runs/index.ts';

let database: TestDatabase;
let queue: Queue;
let teamId: string;
const newestFirst: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  queue = await createQueue(database.url);
  for (let i = 0; i < 7; i++) {
    const { dataset, team } = await sampleDataset(database.db);
    newestFirst.unshift(dataset.id);
    teamId = team.id;
  }
});
afterAll(async () => {
  await queue.stop();
  await database.close();
});

const ids = (page: Page<{ id: string }>) => page.rows.map((row) => row.id);

describe('a keyset page', () => {
  it('leads forwards through every row once, newest first', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    for (;;) {
      const page = await datasets.list(database.db, { teamId, first: 3, after });
      expect(await page.totalCount()).toBe(7);
      expect(page.hasPreviousPage).toBe(after !== undefined);
      seen.push(...ids(page));
      if (!page.hasNextPage) break;
      after = seen.at(-1);
    }
    expect(seen).toEqual(newestFirst);
  });

  it('leads backwards through the same rows in the same order', async () => {
    const last = await datasets.list(database.db, { teamId, last: 3 });
    expect(ids(last)).toEqual(newestFirst.slice(4));
    expect(last).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const before = await datasets.list(database.db, { teamId, last: 4, before: last.rows[0]?.id });
    expect(ids(before)).toEqual(newestFirst.slice(0, 4));
    expect(before).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  it('stays where it is when rows come and go', async () => {
    const page = await datasets.list(database.db, { teamId, first: 2 });
    const { dataset } = await sampleDataset(database.db);
    const next = await datasets.list(database.db, { teamId, first: 2, after: page.rows.at(-1)?.id });
    expect(ids(next)).toEqual(newestFirst.slice(2, 4));
    await database.sql`delete from datasets where id = ${dataset.id}`;
  });

  it('takes first or last, and a whole number', async () => {
    await expect(datasets.list(database.db, { teamId, first: 1, last: 1 })).rejects.toThrow('not both');
    await expect(datasets.list(database.db, { teamId, first: -1 })).rejects.toThrow('whole number');
    expect(ids(await datasets.list(database.db, { teamId, first: 0 }))).toEqual([]);
  });

  it('shows nothing of another team', async () => {
    const page = await datasets.list(database.db, { teamId: crypto.randomUUID(), first: 10 });
    expect(page).toMatchObject({ rows: [], hasNextPage: false, hasPreviousPage: false });
    expect(await page.totalCount()).toBe(0);
  });

  it('of an experiment keeps the order of the plan, filtered or not', async () => {
    const { experiment, a, b, ensemble, control, student, dataset } = await sampleExperiment(database.db, queue);
    const request = { teamId, experimentId: experiment.id };
    const first = await runs.list(database.db, { ...request, first: 3 });
    expect(ids(first)).toEqual([a.id, b.id, ensemble.id]);
    const rest = await runs.list(database.db, { ...request, first: 3, after: ensemble.id });
    expect(ids(rest)).toEqual([control.id, student.id]);
    const students = await runs.list(database.db, { ...request, kinds: ['STUDENT'], last: 1 });
    expect(ids(students)).toEqual([student.id]);
    const ofDataset = await runs.list(database.db, { teamId, datasetId: dataset.id, statuses: ['QUEUED'] });
    expect(ids(ofDataset)).toEqual([student.id, control.id, ensemble.id, b.id, a.id]);
  });

  it('of the same kind can be read for many parents at once', async () => {
    const samples = [await sampleExperiment(database.db, queue), await sampleExperiment(database.db, queue)];
    const experimentIds = samples.map(({ experiment }) => experiment.id);
    const [first] = samples;
    for (const [sample, request] of [
      [first, { first: 2 }],
      [first, { first: 2, after: first?.b.id }],
      [first, { last: 2 }],
      [first, { last: 2, before: first?.student.id }],
      [first, { kinds: ['STUDENT' as const], first: 1 }],
    ] as const) {
      const filter = { teamId: sample?.team.id ?? '', ...request };
      const pages = await runs.pagesOfExperiments(database.db, experimentIds, filter);
      for (const experimentId of experimentIds) {
        const page = pages.get(experimentId);
        const alone = await runs.list(database.db, { ...filter, experimentId });
        expect(page).toMatchObject({ rows: alone.rows, hasNextPage: alone.hasNextPage });
        expect(page?.hasPreviousPage).toBe(alone.hasPreviousPage);
        expect(await page?.totalCount()).toBe(await alone.totalCount());
      }
    }
    const empty = await graphs.pagesOfDatasets(database.db, [crypto.randomUUID()], { teamId, first: 1 });
    expect([...empty.values()]).toMatchObject([{ rows: [], hasNextPage: false, hasPreviousPage: false }]);
  });
});
