import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/kit/database.ts';
import { createQueue, type Queue } from '../jobs/index.ts';
import { claimAs, sampleExperiment } from '../testing/samples.ts';
import * as metrics from './metrics.ts';
import * as runs from './runs/index.ts';

let database: TestDatabase;
let queue: Queue;
let runId: string;

const COUNT = 1003;
/** Falls slowly, with two peaks of one point each that even thinning would pass over. */
const loss = Array.from({ length: COUNT }, (_, place) => {
  const value = place === 611 ? 50 : place === 77 ? -4 : 10 - place / 200 + Math.sin(place * 12.9898) / 10;
  return { name: 'loss', step: 5 * place, value };
});

beforeAll(async () => {
  database = await createTestDatabase();
  queue = await createQueue(database.url);
  const { a } = await sampleExperiment(database.db, queue);
  const claim = await claimAs(database.db, 'worker', a.id);
  if (claim === undefined) throw new Error('nobody can claim the run');
  runId = a.id;
  const flat = Array.from({ length: 500 }, (_, step) => ({ name: 'rate', step, value: 0.001 }));
  const few = [1, 2, 3].map((step) => ({ name: 'validation mae', step, value: step / 7 }));
  await runs.appendMetrics(database.db, claim.held, [...loss, ...flat, ...few]);
});
afterAll(async () => {
  await queue.stop();
  await database.close();
});

const read = async (request: metrics.MetricRequest) =>
  (await metrics.byRunIds(database.db, [runId], request)).get(runId) ?? [];

describe('a series of points', () => {
  it.each([2, 3, 4, 5, 10, 99, 100, 1002, 1003, 5000])(
    'is given in at most %i, with its peaks and its ends',
    async (most) => {
      const [found] = await read({ names: ['loss'], maxPoints: most });
      const { steps = [], values = [] } = found ?? {};
      expect(steps.length).toBeLessThanOrEqual(most);
      expect(found?.pointCount).toBe(COUNT);
      expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
      expect(values).toEqual(steps.map((step) => loss[step / 5]?.value));
      expect([steps[0], steps.at(-1)]).toEqual([0, 5 * (COUNT - 1)]);
      if (most >= 4) expect([Math.min(...values), Math.max(...values)]).toEqual([-4, 50]);
      if (most >= COUNT) expect(steps).toHaveLength(COUNT);
      else expect(steps.length).toBeGreaterThanOrEqual(Math.min(most, 4) === 4 ? 0.9 * most - 2 : 2);
    },
  );

  it('keeps the lowest and the highest point of every stretch, each at its own moment', async () => {
    const [found] = await read({ names: ['loss'], maxPoints: 12 });
    const expected = new Set([0, COUNT - 1]);
    for (let stretch = 0; stretch < 5; stretch += 1) {
      const inside = loss.flatMap(({ value }, place) =>
        place > 0 && place < COUNT - 1 && Math.floor(((place - 1) * 5) / (COUNT - 2)) === stretch
          ? [{ value, place }]
          : [],
      );
      const sorted = inside.sort((a, b) => a.value - b.value);
      for (const { place } of [sorted[0], sorted.at(-1)].filter((point) => point !== undefined)) expected.add(place);
    }
    expect(new Set(found?.steps.map((step) => step / 5))).toEqual(expected);
    expect(found?.at[0]).toBeInstanceOf(Date);
  });

  it('says of a stretch without a peak one point, the first', async () => {
    const [rate] = await read({ names: ['rate'], maxPoints: 10 });
    expect(rate?.steps).toEqual([0, 1, 126, 250, 375, 499]);
    expect(rate?.values).toEqual(Array.from({ length: 6 }, () => 0.001));
  });

  it('is given whole when it is short, beside others of the run', async () => {
    const found = await read({ maxPoints: 4 });
    expect(found.map(({ name, pointCount }) => [name, pointCount])).toEqual([
      ['loss', COUNT],
      ['rate', 500],
      ['validation mae', 3],
    ]);
    expect(found[2]).toMatchObject({ steps: [1, 2, 3], values: [1 / 7, 2 / 7, 3 / 7] });
    expect(await metrics.byRunIds(database.db, [], {})).toEqual(new Map());
    await expect(read({ maxPoints: 1 })).rejects.toThrow('at least 2 points');
  });
});
