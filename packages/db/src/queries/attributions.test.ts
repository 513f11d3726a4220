import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/kit/database.ts';
import { ConflictError } from '../errors.ts';
import { createQueue, type Queue } from '../jobs/index.ts';
import { claimAs, sampleExperiment, sampleOutcome } from '../testing/samples.ts';
import * as attributions from './attributions.ts';
import * as runs from './runs/index.ts';

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

async function succeeded() {
  const { db } = database;
  const { a, team } = await sampleExperiment(db, queue);
  const claimed = await claimAs(db, 'worker', a.id);
  if (claimed === undefined) throw new Error(`run ${a.id} could not be claimed`);
  await runs.finish(db, queue, claimed.held, sampleOutcome);
  const wanted = (node: number, horizonTo = 12) => ({
    ...{ teamId: team.id, runId: a.id, node, horizonFrom: 1, horizonTo, createdBy: null },
  });
  return { runId: a.id, ask: (...of: Parameters<typeof wanted>) => attributions.create(db, queue, wanted(...of)) };
}

const result = {
  ...{ nodes: [1], steps: [1], gradientNodes: [1], gradientSteps: [1], edges: [], deletion: [] },
  ...{ sanity: { nodes: null, steps: null, gradientNodes: null }, teacherCorrelation: null, windows: 1 },
};

describe('attributions of a run', () => {
  it('answer an equal one that is not over, and are computed anew after it', async () => {
    const { ask } = await succeeded();
    const first = await ask(0);
    expect(first.isNew).toBe(true);
    expect(await ask(0)).toEqual({ attribution: first.attribution, isNew: false });
    expect((await ask(0, 6)).isNew).toBe(true);
    const both = await Promise.all([ask(1), ask(1)]);
    expect(both.filter(({ isNew }) => isNew)).toHaveLength(1);
    await attributions.succeed(database.db, first.attribution.id, result);
    expect((await ask(0)).isNew).toBe(true);
  });

  it('are refused while too many are not over', async () => {
    const { ask } = await succeeded();
    for (let node = 0; node < attributions.MOST_OPEN; node += 1) await ask(node);
    await expect(ask(attributions.MOST_OPEN)).rejects.toThrow(
      /expected at most 10 explanations of a run to be waited for, and 10 of this one are/,
    );
    await expect(ask(attributions.MOST_OPEN)).rejects.toBeInstanceOf(ConflictError);
    const { attribution } = await ask(0);
    await attributions.fail(database.db, attribution.id, new Error('the disk is full'));
    expect((await ask(attributions.MOST_OPEN)).isNew).toBe(true);
  });

  it('are listed newest first, without their results', async () => {
    const { runId, ask } = await succeeded();
    const made = [await ask(0), await ask(1), await ask(2)].map(({ attribution }) => attribution.id);
    await attributions.succeed(database.db, made[2] ?? '', result);
    const listed = (await attributions.newestOf(database.db, [runId], 2)).get(runId) ?? [];
    expect(listed.map(({ id, node, status }) => [id, node, status])).toEqual([
      [made[2], 2, 'SUCCEEDED'],
      [made[1], 1, 'QUEUED'],
    ]);
    for (const summary of listed) expect(summary).not.toHaveProperty('result');
  });
});
