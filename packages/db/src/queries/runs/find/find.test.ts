import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../../../test/kit/database.ts';
import { createQueue, type Queue } from '../../../jobs/index.ts';
import { migrationsFolder } from '../../../migrate.ts';
import { claimAs, sampleDataset, sampleExperiment, sampleOutcome } from '../../../testing/samples.ts';
import * as experiments from '../../experiments.ts';
import type { Page } from '../../page.ts';
import * as runs from '../index.ts';
import type { FieldCondition, RunCondition } from './condition.ts';
import type { FoundRun, Place } from './find.ts';
import type { FieldOrder } from './order.ts';

let database: TestDatabase;
let queue: Queue;
let teamId: string;
let datasetId: string;
let userId: string;
/** As they were made. */
const made: runs.RunRow[] = [];

type Config = Record<string, unknown>;
/** Ties, missing fields, two types under one path, and a list. */
const configs: Config[] = Array.from({ length: 24 }, (_, place) => ({
  role: 'student',
  ...(place % 5 === 4 ? {} : { rate: place % 7 === 6 ? `text ${place % 3}` : (place % 4) / 10 }),
  model: { wide: place % 2 === 0, name: place % 3 === 0 ? '50%_wide' : 'Narrow' },
  horizons: [3, 6, 12].slice(0, 1 + (place % 3)),
}));

beforeAll(async () => {
  database = await createTestDatabase();
  queue = await createQueue(database.url);
  const { team, dataset, graph, user } = await sampleDataset(database.db);
  teamId = team.id;
  datasetId = dataset.id;
  userId = user.id;
  for (const [number, half] of [configs.slice(0, 12), configs.slice(12)].entries()) {
    const experiment = await experiments.create(database.db, queue, {
      ...{ teamId, createdBy: user.id, name: `Question ${number}`, datasetId, graphId: graph.id, seeds: 1, config: {} },
      protocol: {
        ...{ inputSteps: 12, targetSteps: 12, reportedHorizons: [3, 6], trainShare: 0.7, validationShare: 0.1 },
        ...{ maskRule: 'observed', mapeThreshold: 1e-3, metricVersion: 1 },
      },
      runs: half.map((config, place) => ({
        ...{
          key: `run ${place}`,
          kind: place === 0 ? 'TEACHER' : 'STUDENT',
          configurationKey: `run ${place}`,
          model: 'stid',
        },
        ...{
          modelLabel: `STID ${place % 2}`,
          method: 'none',
          methodLabel: null,
          seed: place % 3,
          config,
          teachers: [],
        },
        control: null,
      })),
    });
    made.push(...((await runs.byExperimentIds(database.db, [experiment.id])).get(experiment.id) ?? []));
  }
  await sampleExperiment(database.db, queue);
});
afterAll(async () => {
  await queue.stop();
  await database.close();
});

const search = (condition: RunCondition, orders: readonly FieldOrder[] = []) => ({
  ...{ teamId, orders, condition: { datasetId, ...condition } },
});
const idsOf = (rows: readonly FoundRun[]) => rows.map(({ run }) => run.id);
const found = async (condition: RunCondition, orders: readonly FieldOrder[] = []) =>
  idsOf((await runs.find(database.db, { ...search(condition, orders), size: 100, fromEnd: false })).rows);
/** Newest first. */
const where = (test: (run: runs.RunRow, config: Config, place: number) => boolean): string[] =>
  made
    .filter((run, place) => test(run, configs[place] ?? {}, place))
    .map(({ id }) => id)
    .toReversed();

async function walk(from: 'start' | 'end', size: number, condition: RunCondition, orders: readonly FieldOrder[]) {
  const pages: FoundRun[][] = [];
  let place: Place | undefined;
  for (;;) {
    const fromEnd = from === 'end';
    const page: Page<FoundRun> = await runs.find(database.db, {
      ...search(condition, orders),
      ...{ size, fromEnd, ...(fromEnd ? { before: place } : { after: place }) },
    });
    expect(fromEnd ? page.hasNextPage : page.hasPreviousPage).toBe(place !== undefined);
    pages[fromEnd ? 'unshift' : 'push']([...page.rows]);
    if (!(fromEnd ? page.hasPreviousPage : page.hasNextPage)) return pages.flat();
    // As a cursor gives it back.
    place = JSON.parse(JSON.stringify((fromEnd ? page.rows.at(0) : page.rows.at(-1))?.place)) as Place;
    expect(runs.isPlaceIn(search(condition, orders), place)).toBe(true);
  }
}

describe('conditions on fields', () => {
  const field = (path: string, asked: Omit<FieldCondition, 'path'>): RunCondition => ({ fields: [{ path, ...asked }] });
  const rateOf = (config: Config) => config['rate'];

  it('compare numbers, and never texts under the same path', async () => {
    expect(await found(field('config/rate', { atLeast: 0.2 }))).toEqual(where((_, c) => Number(rateOf(c)) >= 0.2));
    expect(await found(field('config/rate', { greaterThan: 0.2 }))).toEqual(where((_, c) => Number(rateOf(c)) > 0.2));
    expect(await found(field('config/rate', { lessThan: 0.2 }))).toEqual(where((_, c) => Number(rateOf(c)) < 0.2));
    expect(await found(field('config/rate', { atMost: 0.2, greaterThan: 0 }))).toEqual(
      where((_, c) => Number(rateOf(c)) <= 0.2 && Number(rateOf(c)) > 0),
    );
  });

  it('find values of every type', async () => {
    expect(await found(field('config/rate', { equals: 'text 0' }))).toEqual(where((_, c) => rateOf(c) === 'text 0'));
    expect(await found(field('config/rate', { in: [0.1, 'text 0'] }))).toEqual(
      where((_, c) => rateOf(c) === 0.1 || rateOf(c) === 'text 0'),
    );
    expect(await found(field('config/rate', { in: [] }))).toEqual([]);
    expect(await found(field('config/model.wide', { equals: true }))).toEqual(
      where((_r, _c, place) => place % 2 === 0),
    );
    expect(await found(field('config/model.wide', { equals: 1 }))).toEqual([]);
    expect(await found(field('config/horizons.1', { equals: 6 }))).toEqual(where((_r, _c, place) => place % 3 > 0));
  });

  it('take the signs of patterns for themselves', async () => {
    expect(await found(field('config/model.name', { contains: '50%_W' }))).toEqual(
      where((_r, _c, place) => place % 3 === 0),
    );
    expect(await found(field('config/model.name', { contains: '5%w' }))).toEqual([]);
  });

  it('ask whether a field is there', async () => {
    expect(await found(field('config/rate', { exists: false }))).toEqual(where((_, c) => rateOf(c) === undefined));
    expect(await found(field('config/rate', { exists: true }))).toEqual(where((_, c) => rateOf(c) !== undefined));
    expect(await found(field('config/rate', {}))).toEqual(where((_, c) => rateOf(c) !== undefined));
  });
});

describe('conditions on runs', () => {
  it('are met together, one of several, or not', async () => {
    const rates: RunCondition = { fields: [{ path: 'config/rate', equals: 0.1 }] };
    const teacher: RunCondition = { kinds: ['TEACHER'] };
    const isRate = (config: Config) => config['rate'] === 0.1;
    expect(await found({ or: [rates, teacher] })).toEqual(where((run, c) => isRate(c) || run.kind === 'TEACHER'));
    expect(await found({ or: [] })).toEqual([]);
    expect(await found({ or: [{}] })).toEqual(where(() => true));
    expect(await found({ not: { or: [rates, teacher] } })).toEqual(
      where((run, c) => !isRate(c) && run.kind !== 'TEACHER'),
    );
    expect(await found({ and: [rates, { not: teacher }] })).toEqual(
      where((run, c) => isRate(c) && run.kind !== 'TEACHER'),
    );
    expect(await found({ not: {} })).toEqual([]);
  });

  it('tell people, seeds, names and times', async () => {
    expect(await found({ seeds: [1, 2] })).toEqual(where((run) => run.seed > 0));
    expect(await found({ createdBy: [userId] })).toHaveLength(24);
    expect(await found({ createdBy: [datasetId] })).toEqual([]);
    expect(await found({ search: 'tid 1' })).toEqual(where((run) => run.modelLabel === 'STID 1'));
    expect(await found({ search: 'question 1' })).toEqual(where((_r, _c, place) => place >= 12));
    expect(await found({ created: { until: new Date('2020-01-01') } })).toEqual([]);
    expect(
      await found({ created: { from: new Date(Date.now() - 600_000), until: new Date(Date.now() + 1000) } }),
    ).toHaveLength(24);
    expect(await found({ started: { from: new Date('2020-01-01') } })).toEqual([]);
  });

  it('show nothing of another team', async () => {
    const other = { ...search({}), teamId: crypto.randomUUID(), size: 10, fromEnd: false };
    const page = await runs.find(database.db, other);
    expect(page).toMatchObject({ rows: [], hasNextPage: false, hasPreviousPage: false });
    expect(await page.totalCount()).toBe(0);
    expect(
      (await runs.find(database.db, { ...other, orders: [{ path: 'config/rate', descending: true }] })).rows,
    ).toEqual([]);
  });
});

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
    return path === 'config/rate' ? configs[made.indexOf(run)]?.['rate'] : undefined;
  };
  const sorted = (orders: readonly FieldOrder[]): string[] =>
    made
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
      const whole = await found({}, order);
      if (expected !== undefined) expect(whole).toEqual(expected);
      expect(new Set(whole)).toEqual(new Set(made.map(({ id }) => id)));
      expect(idsOf(await walk('start', 5, {}, order))).toEqual(whole);
      expect(idsOf(await walk('end', 5, {}, order))).toEqual(whole);
      const some: RunCondition = { seeds: [0, 2] };
      const kept = new Set(await found(some));
      expect(idsOf(await walk('start', 3, some, order))).toEqual(whole.filter((id) => kept.has(id)));
    },
  );

  it('of an experiment is that of its plan, or the one that is given, for one or many at once', async () => {
    const [first, other] = [made[0]?.experimentId ?? '', made[12]?.experimentId ?? ''];
    const inPlan = (id: string) => made.filter((run) => run.experimentId === id).map((run) => run.id);
    expect(await found({ experimentId: first })).toEqual(inPlan(first));
    for (const order of [[], ...orders]) {
      const request = { ...search({ seeds: [0, 1] }, order), size: 3, fromEnd: false };
      const pages = await runs.findOfExperiments(database.db, [first, other], request);
      for (const experimentId of [first, other]) {
        const alone = await runs.find(database.db, { ...request, condition: { ...request.condition, experimentId } });
        const page = pages.get(experimentId);
        expect(page).toMatchObject({ rows: alone.rows, hasNextPage: true, hasPreviousPage: false });
        expect(await page?.totalCount()).toBe(8);
        expect(await alone.totalCount()).toBe(8);
        const after = alone.rows.at(-1)?.place;
        const next = await runs.findOfExperiments(database.db, [experimentId], { ...request, after });
        const nextAlone = await runs.find(database.db, {
          ...{ ...request, after, condition: { ...request.condition, experimentId } },
        });
        expect(next.get(experimentId)).toMatchObject({ rows: nextAlone.rows, hasPreviousPage: true });
      }
    }
  });

  it('stays where it is when runs come', async () => {
    const order: FieldOrder[] = [{ path: 'run/seed', descending: false }];
    const page = await runs.find(database.db, { ...search({}, order), size: 4, fromEnd: false });
    const next = { ...search({}, order), size: 100, fromEnd: false, after: page.rows.at(-1)?.place };
    const before = idsOf((await runs.find(database.db, next)).rows);
    await sampleExperiment(database.db, queue);
    expect(idsOf((await runs.find(database.db, next)).rows)).toEqual(before);
  });

  it('knows places of its own alone', () => {
    const byRate = search({}, [{ path: 'config/rate', descending: false }]);
    const id = made[0]?.id ?? '';
    expect(runs.isPlaceIn(byRate, { stretch: 0, values: [0.1, id] })).toBe(true);
    expect(runs.isPlaceIn(byRate, { stretch: 1, values: ['0.1', id] })).toBe(true);
    for (const values of [['0.1', id], [0.1], [0.1, 'no id'], [id]]) {
      expect(runs.isPlaceIn(byRate, { stretch: 0, values })).toBe(false);
    }
    expect(runs.isPlaceIn(byRate, { stretch: 3, values: [id] })).toBe(false);
    expect(runs.isPlaceIn(search({}), { stretch: 0, values: [id] })).toBe(true);
  });
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
