import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/kit/database.ts';
import type { Database } from '../database.ts';
import { sampleDataset } from '../testing/samples.ts';
import * as datasets from './datasets.ts';
import * as graphs from './graphs.ts';
import type { Page, PageRequest } from './page.ts';

let database: TestDatabase;
let teamId: string;
const newestFirst: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  for (let i = 0; i < 7; i++) {
    const { dataset, team } = await sampleDataset(database.db);
    newestFirst.unshift(dataset.id);
    teamId = team.id;
  }
});
afterAll(async () => {
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

  it('of the same kind can be read for many parents at once', async () => {
    const samples = [await sampleDataset(database.db), await sampleDataset(database.db)];
    const datasetIds = samples.map(({ dataset }) => dataset.id);
    const [first] = samples;
    for (const { dataset, team } of samples) await moreGraphs(database.db, { datasetId: dataset.id, teamId: team.id });
    const of = (datasetId: string, request: PageRequest) =>
      graphs.pagesOfDatasets(database.db, [datasetId], { teamId, ...request });
    const all = (await of(first?.dataset.id ?? '', { first: 10 })).get(first?.dataset.id ?? '');
    const middle = all?.rows[1]?.id;
    for (const request of [{ first: 2 }, { first: 2, after: middle }, { last: 2 }, { last: 2, before: middle }]) {
      const pages = await graphs.pagesOfDatasets(database.db, datasetIds, { teamId, ...request });
      for (const datasetId of datasetIds) {
        const page = pages.get(datasetId);
        const alone = (await of(datasetId, request)).get(datasetId);
        expect(page).toMatchObject({ rows: alone?.rows, hasNextPage: alone?.hasNextPage });
        expect(page?.hasPreviousPage).toBe(alone?.hasPreviousPage);
        expect(await page?.totalCount()).toBe(4);
      }
    }
    const empty = await graphs.pagesOfDatasets(database.db, [crypto.randomUUID()], { teamId, first: 1 });
    expect([...empty.values()]).toMatchObject([{ rows: [], hasNextPage: false, hasPreviousPage: false }]);
  });
});

/** Three beside the one that a sample dataset has. */
async function moreGraphs(db: Database, { datasetId, teamId }: { datasetId: string; teamId: string }): Promise<void> {
  for (const name of ['second', 'third', 'fourth']) {
    const edges = { from: Uint32Array.of(0), to: Uint32Array.of(0), weight: Float32Array.of(1) };
    await graphs.insert(db, { teamId, datasetId, name, recipe: 'IDENTITY', parameters: {}, nodeCount: 3, ...edges });
  }
}
