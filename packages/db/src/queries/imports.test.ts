import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/kit/database.ts';
import { createQueue, type Queue } from '../jobs/index.ts';
import { ensureDemoTeam } from '../seed.ts';
import * as imports from './imports.ts';

let database: TestDatabase;
let queue: Queue;
let teamId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  queue = await createQueue(database.url);
  teamId = (await ensureDemoTeam(database.db)).team.id;
});
afterAll(async () => {
  await queue.stop();
  await database.close();
});

const create = (source = 'simulator') => imports.create(database.db, queue, { teamId, source, options: {} });
const reread = async (id: string) => (await imports.byIds(database.db, [id])).get(id);
const jobsOf = (id: string) => database.sql`select 1 from pgboss.job where data->>'importId' = ${id}`;

describe('an import', () => {
  it('that fails says why in words that fit a row, at a time of the database', async () => {
    const { id } = await create();
    const row = await imports.claim(database.db, id);
    const held = { importId: id, attempt: row?.attempt ?? 0 };
    await imports.fail(database.db, { ...held, error: new Error(`a\0b${'c'.repeat(5000)}`) });
    const failed = await reread(id);
    expect(failed).toMatchObject({ status: 'FAILED', error: expect.stringMatching(/^abc+…$/) as string });
    expect(failed?.error).toHaveLength(2000);
    expect(failed?.finishedAt?.getTime()).toBeGreaterThanOrEqual(failed?.startedAt?.getTime() ?? Infinity);
    await expect(imports.fail(database.db, { ...held, error: 'again' })).rejects.toThrow('may not write');
  });

  it('that fails is told without the folders of the worker that its source lies in', async () => {
    const { id } = await create('/srv/data/los-loop');
    await imports.giveUp(database.db, id, 'its worker ended');
    const [event] = await database.sql`select payload from team_events where subject_id = ${id}`;
    expect(event).toEqual({ payload: { source: 'los-loop', message: 'its worker ended' } });
    expect((await reread(id))?.source).toBe('/srv/data/los-loop');
  });

  it('by vanished workers is given up once no living job carries it', async () => {
    const { id } = await create();
    await imports.claim(database.db, id);
    await imports.abandon(database.db, queue, id);
    expect((await reread(id))?.status).toBe('RUNNING');
    await database.sql`update pgboss.job set state = 'failed' where data->>'importId' = ${id}`;
    expect(await imports.sendLost(database.db, queue)).not.toContain(id);
    await imports.abandon(database.db, queue, id);
    expect(await reread(id)).toMatchObject({
      status: 'FAILED',
      error: 'it was delivered 1 times without an end; the import was given up',
    });
    await imports.abandon(database.db, queue, id);
    const [names] = await database.sql`select dead_letter from pgboss.queue where name = 'dataset-import'`;
    expect(names).toEqual({ dead_letter: 'import-abandoned' });
  });

  it('that is given up by whoever asked for it is taken by no worker, and its attempt writes no more', async () => {
    const { db } = database;
    const [queued, running] = [await create(), await create()];
    const row = await imports.claim(db, running.id);
    for (const { id } of [queued, running]) expect(await imports.giveUp(db, id, 'its worker ended')).toBe(true);
    expect(await reread(queued.id)).toMatchObject({ status: 'FAILED', error: 'its worker ended' });
    expect(await imports.claim(db, queued.id)).toBeUndefined();
    const late = { importId: running.id, attempt: row?.attempt ?? 0, progress: 0.5 };
    await expect(imports.progress(db, late)).rejects.toThrow('may not write');
    expect(await imports.giveUp(db, running.id, 'again')).toBe(false);
  });

  it('that is handed back waits with a new job, and its last attempt writes no more', async () => {
    const { id } = await create();
    const row = await imports.claim(database.db, id);
    const held = { importId: id, attempt: row?.attempt ?? 0 };
    await imports.progress(database.db, { ...held, progress: 0.5, message: 'reading' });
    await imports.handBack(database.db, queue, held);
    expect(await reread(id)).toMatchObject({ status: 'QUEUED', progress: 0, message: null });
    expect(await jobsOf(id)).toHaveLength(2);
    await expect(imports.fail(database.db, { ...held, error: 'late' })).rejects.toThrow('may not write');
    expect(await imports.claim(database.db, id)).toMatchObject({ attempt: 2 });
  });

  it('whose job is gone is sent again', async () => {
    const [lost, kept] = [await create(), await create()];
    await database.sql`delete from pgboss.job where data->>'importId' = ${lost.id}`;
    expect(await imports.sendLost(database.db, queue)).toEqual([lost.id]);
    expect(await jobsOf(lost.id)).toHaveLength(1);
    expect(await jobsOf(kept.id)).toHaveLength(1);
  });
});
