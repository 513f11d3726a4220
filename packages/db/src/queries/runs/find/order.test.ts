import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configs, FindableRuns, idsOf } from '../../../testing/findable-runs.ts';
import { sampleExperiment } from '../../../testing/samples.ts';
import * as runs from '../index.ts';
import type { RunCondition } from './condition.ts';
import type { FieldOrder } from './order.ts';

let all: FindableRuns;

beforeAll(async () => {
  all = await FindableRuns.make();
});
afterAll(() => all.close());

describe('an order', () => {
  const rank = (value: unknown, { descending, missingFirst }: FieldOrder): number => {
    if (value === undefined) return missingFirst === true ? -1 : 2;
    return (typeof value === 'number') !== descending ? 0 : 1;
  };
  const compared = (a: unknown, b: unknown, order: FieldOrder): number => {
    const byRank = rank(a, order) - rank(b, order);
    if (byRank !== 0 || a === undefined) return byRank;
    const difference = typeof a === 'number' ? a - Number(b) : inCodeOrder(a as string, b as string);
    return order.descending ? -difference : difference;
  };
  const inCodeOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const valueAt = (run: runs.RunRow, path: string | null): unknown => {
    if (path === null) return run.id;
    if (path === 'run/seed') return run.seed;
    return path === 'config/rate' ? configs[all.made.indexOf(run)]?.['rate'] : undefined;
  };
  const sorted = (orders: readonly FieldOrder[]): string[] =>
    all.made
      .toSorted((a, b) => {
        for (const order of orders) {
          const difference = compared(valueAt(a, order.path), valueAt(b, order.path), order);
          if (difference !== 0) return difference;
        }
        return inCodeOrder(a.id, b.id) * (orders[0]?.descending === true ? -1 : 1);
      })
      .map(({ id }) => id);

  const both = [false, true];
  const orders: FieldOrder[][] = [
    ...both.map((descending) => [{ path: null, descending }]),
    ...both.flatMap((descending) => both.map((missingFirst) => [{ path: 'config/rate', descending, missingFirst }])),
    [
      { path: 'run/seed', descending: true },
      { path: 'config/rate', descending: false },
    ],
    [
      { path: 'run/seed', descending: false },
      { path: 'config/rate', descending: true, missingFirst: true },
    ],
    [
      { path: 'config/rate', descending: true },
      { path: 'run/seed', descending: true },
      { path: null, descending: false },
    ],
    [{ path: 'config/no such field', descending: true }],
  ];

  it.each(orders.map((order) => [JSON.stringify(order), order] as const))(
    'leads through all runs once: %s',
    async (_, order) => {
      const last = order.at(-1);
      const expected = last?.path === null && order.length > 1 ? undefined : sorted(order);
      const whole = await all.found({}, order);
      if (expected !== undefined) expect(whole).toEqual(expected);
      expect(new Set(whole)).toEqual(new Set(all.made.map(({ id }) => id)));
      expect(idsOf(await all.walk('start', 5, {}, order))).toEqual(whole);
      expect(idsOf(await all.walk('end', 5, {}, order))).toEqual(whole);
      const some: RunCondition = { seeds: [0, 2] };
      const kept = new Set(await all.found(some));
      expect(idsOf(await all.walk('start', 3, some, order))).toEqual(whole.filter((id) => kept.has(id)));
    },
  );

  it('of an experiment is that of its plan, or the one that is given, for one or many at once', async () => {
    const [first, other] = [all.made[0]?.experimentId ?? '', all.made[12]?.experimentId ?? ''];
    const inPlan = (id: string) => all.made.filter((run) => run.experimentId === id).map((run) => run.id);
    expect(await all.found({ experimentId: first })).toEqual(inPlan(first));
    for (const order of [[], ...orders]) {
      const request = { ...all.search({ seeds: [0, 1] }, order), size: 3, fromEnd: false };
      const pages = await runs.findOfExperiments(all.database.db, [first, other], request);
      for (const experimentId of [first, other]) {
        const alone = await runs.find(all.database.db, {
          ...request,
          condition: { ...request.condition, experimentId },
        });
        const page = pages.get(experimentId);
        expect(page).toMatchObject({ rows: alone.rows, hasNextPage: true, hasPreviousPage: false });
        expect(await page?.totalCount()).toBe(8);
        expect(await alone.totalCount()).toBe(8);
        const after = alone.rows.at(-1)?.place;
        const next = await runs.findOfExperiments(all.database.db, [experimentId], { ...request, after });
        const nextAlone = await runs.find(all.database.db, {
          ...{ ...request, after, condition: { ...request.condition, experimentId } },
        });
        expect(next.get(experimentId)).toMatchObject({ rows: nextAlone.rows, hasPreviousPage: true });
      }
    }
  });

  it('stays where it is when runs come', async () => {
    const order: FieldOrder[] = [{ path: 'run/seed', descending: false }];
    const page = await runs.find(all.database.db, { ...all.search({}, order), size: 4, fromEnd: false });
    const next = { ...all.search({}, order), size: 100, fromEnd: false, after: page.rows.at(-1)?.place };
    const before = idsOf((await runs.find(all.database.db, next)).rows);
    await sampleExperiment(all.database.db, all.queue);
    expect(idsOf((await runs.find(all.database.db, next)).rows)).toEqual(before);
  });

  it('knows places of its own alone', () => {
    const byRate = all.search({}, [{ path: 'config/rate', descending: false }]);
    const id = all.made[0]?.id ?? '';
    expect(runs.isPlaceIn(byRate, { stretch: 0, values: [0.1, id] })).toBe(true);
    expect(runs.isPlaceIn(byRate, { stretch: 1, values: ['0.1', id] })).toBe(true);
    for (const values of [['0.1', id], [0.1], [0.1, 'no id'], [id]]) {
      expect(runs.isPlaceIn(byRate, { stretch: 0, values })).toBe(false);
    }
    expect(runs.isPlaceIn(byRate, { stretch: 3, values: [id] })).toBe(false);
    expect(runs.isPlaceIn(all.search({}), { stretch: 0, values: [id] })).toBe(true);
  });
});
