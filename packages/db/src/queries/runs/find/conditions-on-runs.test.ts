import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FindableRuns, type Config } from '../../../testing/findable-runs.ts';
import * as runs from '../index.ts';
import type { RunCondition } from './condition.ts';

let all: FindableRuns;

beforeAll(async () => {
  all = await FindableRuns.make();
});
afterAll(() => all.close());

describe('conditions on runs', () => {
  it('are met together, one of several, or not', async () => {
    const rates: RunCondition = { fields: [{ path: 'config/rate', equals: 0.1 }] };
    const teacher: RunCondition = { kinds: ['TEACHER'] };
    const isRate = (config: Config) => config['rate'] === 0.1;
    expect(await all.found({ or: [rates, teacher] })).toEqual(
      all.where((run, c) => isRate(c) || run.kind === 'TEACHER'),
    );
    expect(await all.found({ or: [] })).toEqual([]);
    expect(await all.found({ or: [{}] })).toEqual(all.where(() => true));
    expect(await all.found({ not: { or: [rates, teacher] } })).toEqual(
      all.where((run, c) => !isRate(c) && run.kind !== 'TEACHER'),
    );
    expect(await all.found({ and: [rates, { not: teacher }] })).toEqual(
      all.where((run, c) => isRate(c) && run.kind !== 'TEACHER'),
    );
    expect(await all.found({ not: {} })).toEqual([]);
  });

  it('tell people, seeds, names and times', async () => {
    expect(await all.found({ seeds: [1, 2] })).toEqual(all.where((run) => run.seed > 0));
    expect(await all.found({ createdBy: [all.userId] })).toHaveLength(24);
    expect(await all.found({ createdBy: [all.datasetId] })).toEqual([]);
    expect(await all.found({ search: 'tid 1' })).toEqual(all.where((run) => run.modelLabel === 'STID 1'));
    expect(await all.found({ search: 'question 1' })).toEqual(all.where((_r, _c, place) => place >= 12));
    expect(await all.found({ created: { until: new Date('2020-01-01') } })).toEqual([]);
    expect(
      await all.found({ created: { from: new Date(Date.now() - 600_000), until: new Date(Date.now() + 1000) } }),
    ).toHaveLength(24);
    expect(await all.found({ started: { from: new Date('2020-01-01') } })).toEqual([]);
  });

  it('show nothing of another team', async () => {
    const other = { ...all.search({}), teamId: crypto.randomUUID(), size: 10, fromEnd: false };
    const page = await runs.find(all.database.db, other);
    expect(page).toMatchObject({ rows: [], hasNextPage: false, hasPreviousPage: false });
    expect(await page.totalCount()).toBe(0);
    expect(
      (await runs.find(all.database.db, { ...other, orders: [{ path: 'config/rate', descending: true }] })).rows,
    ).toEqual([]);
  });
});
