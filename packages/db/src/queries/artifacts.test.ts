import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/kit/database.ts';
import { createQueue, type Queue } from '../jobs/index.ts';
import { claimAs, sampleDataset, sampleExperiment, sampleOutcome } from '../testing/samples.ts';
import * as artifacts from './artifacts/index.ts';
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

async function held() {
  const { a, b } = await sampleExperiment(database.db, queue);
  const [first, second] = [await claimAs(database.db, 'w', a.id), await claimAs(database.db, 'w', b.id)];
  if (first === undefined || second === undefined) throw new Error('the sample runs could not be claimed');
  return [first.held, second.held] as const;
}

/** 2.5 MiB whose every byte tells its place; `seed` tells one content from another. */
const content = (seed: number) =>
  Uint8Array.from({ length: 2.5 * (1 << 20) }, (_, i) => ((i * 2_654_435_761) >>> 24) ^ seed);
const contents = async () => database.sql<{ hash: string }[]>`select hash from artifact_contents`;

describe('an artifact', () => {
  it('comes back whole and in any range, across the borders of its pieces', async () => {
    const [run] = await held();
    const bytes = content(1);
    const row = await artifacts.put(database.db, run, { kind: 'PREDICTIONS', name: 'predictions/test', bytes });
    expect(row.bytes).toBe(bytes.length);
    expect(Buffer.compare(await artifacts.read(database.db, row), bytes)).toBe(0);
    const mib = 1 << 20;
    for (const [start, end] of [
      [0, 1],
      [mib - 3, mib + 3],
      [mib, 2 * mib],
      [17, 2 * mib + 17],
      [bytes.length - 5, bytes.length],
    ] as const) {
      const range = await artifacts.read(database.db, row, start, end);
      expect(Buffer.compare(range, bytes.slice(start, end))).toBe(0);
    }
    await expect(artifacts.read(database.db, row, 0, bytes.length + 1)).rejects.toThrow('lie outside');
    const empty = await artifacts.put(database.db, run, { kind: 'EXPORT', name: 'empty', bytes: new Uint8Array(0) });
    expect(await artifacts.read(database.db, empty)).toEqual(new Uint8Array(0));
  });

  it('is stored part by part, and equals the same in one piece', async () => {
    const [one, two] = await held();
    const bytes = content(11);
    const asked: number[] = [];
    const parts = async function* (partBytes: number) {
      for (let at = 0; at < bytes.length; at += partBytes) {
        asked.push(at);
        yield await Promise.resolve(bytes.slice(at, at + partBytes));
      }
    };
    const common = { kind: 'PREDICTIONS', name: 'predictions/test' } as const;
    const row = await artifacts.put(database.db, one, { ...common, bytes: { length: bytes.length, parts } });
    expect(Buffer.compare(await artifacts.read(database.db, row), bytes)).toBe(0);
    const whole = await artifacts.put(database.db, two, { ...common, bytes });
    expect(whole).toMatchObject({ contentHash: row.contentHash, bytes: row.bytes });
    // Once to know its hash, once to write it.
    expect(asked).toHaveLength(6);
  });

  it('shares its content with its equals, and the content goes with the last of them', async () => {
    const [one, two] = await held();
    const same = { kind: 'WEIGHTS', name: 'weights', bytes: content(2) } as const;
    const [first] = await Promise.all([artifacts.put(database.db, one, same), artifacts.put(database.db, two, same)]);
    const has = async () => (await contents()).some((row) => row.hash === first.contentHash);
    await artifacts.put(database.db, one, { ...same, bytes: content(3) });
    expect(await has()).toBe(true);
    await artifacts.put(database.db, two, { ...same, bytes: content(4) });
    expect(await has()).toBe(false);
    const rows = (await artifacts.byRunIds(database.db, [one.runId])).get(one.runId);
    expect(rows).toHaveLength(1);
  });

  it('is read with those of its name of other runs', async () => {
    const [one, two] = await held();
    const put = (run: typeof one, name: string, bytes: Uint8Array) =>
      artifacts.put(database.db, run, { kind: 'STATISTICS', name, bytes });
    await put(one, 'statistics', content(6));
    await put(one, 'other', content(7));
    await put(two, 'statistics', new Uint8Array(0));
    const ids = [one.runId, two.runId, crypto.randomUUID()];
    const many = await artifacts.readMany(database.db, ids, 'statistics');
    expect([...many.keys()].toSorted()).toEqual([one.runId, two.runId].toSorted());
    expect(Buffer.compare(many.get(one.runId) ?? new Uint8Array(0), content(6))).toBe(0);
    expect(many.get(two.runId)).toHaveLength(0);
  });

  it('may be made from a run that has succeeded, once', async () => {
    const [run] = await held();
    const derived = (seed: number) =>
      artifacts.putDerived(database.db, run.runId, { kind: 'STATISTICS', name: 'hidden/train', bytes: content(seed) });
    await derived(8);
    expect(await artifacts.find(database.db, run.runId, 'hidden/train')).toBeUndefined();
    await runs.finish(database.db, queue, run, sampleOutcome);
    await Promise.all([derived(8), derived(9)]);
    const kept = await artifacts.find(database.db, run.runId, 'hidden/train');
    await derived(10);
    expect((await artifacts.find(database.db, run.runId, 'hidden/train'))?.contentHash).toBe(kept?.contentHash);
    await artifacts.putDerived(database.db, crypto.randomUUID(), {
      kind: 'STATISTICS',
      name: 'hidden/train',
      bytes: content(8),
    });
  });

  it('made from a run is there for every run that is the same computation, and is stored once', async () => {
    const sample = await sampleDataset(database.db);
    const create = () => sampleExperiment(database.db, queue, { sample, computation: 'ml 1' });
    const [first, second, third] = [await create(), await create(), await create()];
    const derived = (runId: string, seed: number) =>
      artifacts.putDerived(database.db, runId, { kind: 'STATISTICS', name: 'hidden/train', bytes: content(seed) });
    const finished = [];
    for (const { a } of [first, second]) {
      const claim = await claimAs(database.db, 'w', a.id);
      if (claim === undefined) throw new Error('the sample run could not be claimed');
      await runs.finish(database.db, queue, claim.held, sampleOutcome);
      finished.push(a.id);
    }
    const [oldest = '', newer = ''] = finished;
    // The first student that asked had the newer run as its teacher.
    await derived(newer, 12);
    const kept = await artifacts.findDerived(database.db, oldest, 'hidden/train');
    expect(kept).toMatchObject({ runId: newer });
    await derived(oldest, 13);
    expect(await artifacts.find(database.db, oldest, 'hidden/train')).toBeUndefined();
    // A third one, which takes over from the oldest, has it too.
    expect(await artifacts.findDerived(database.db, third.a.id, 'hidden/train')).toEqual(kept);
    // Other computations have not.
    expect(await artifacts.findDerived(database.db, first.ensemble.id, 'hidden/train')).toBeUndefined();
  });

  it('is made by one worker at a time, for all runs that are the same computation', async () => {
    const sample = await sampleDataset(database.db);
    const create = () => sampleExperiment(database.db, queue, { sample, computation: 'ml 1' });
    const [first, second] = [await create(), await create()];
    const toDerive = (runId: string, name = 'hidden/train') => artifacts.tryToDerive(database, runId, name);
    const letGo = await toDerive(first.a.id);
    expect(letGo).toBeTypeOf('function');
    expect(await toDerive(second.a.id)).toBeUndefined();
    const others = [await toDerive(second.a.id, 'views/train'), await toDerive(first.ensemble.id)];
    for (const other of others) expect(other).toBeTypeOf('function');
    await letGo?.();
    const again = await toDerive(second.a.id);
    expect(again).toBeTypeOf('function');
    // Whoever let go has no more of it than another.
    expect(await toDerive(first.a.id)).toBeUndefined();
    for (const held of [again, ...others]) await held?.();
  });

  it('may be made by another worker once the connection of the one that makes it is lost', async () => {
    const [run] = await held();
    const toDerive = () => artifacts.tryToDerive(database, run.runId, 'hidden/train');
    const letGo = await toDerive();
    await database.sql`
      select pg_terminate_backend(pid) from pg_locks
      where locktype = 'advisory' and pid <> pg_backend_pid()
        and database = (select oid from pg_database where datname = current_database())`;
    const again = await vi.waitUntil(toDerive);
    // The first lets go of a connection that is gone, or that somebody else has by now.
    await letGo?.();
    expect(await toDerive()).toBeUndefined();
    await again();
    const last = await toDerive();
    expect(last).toBeTypeOf('function');
    await last?.();
  });

  it('goes with its run', async () => {
    const [run] = await held();
    const row = await artifacts.put(database.db, run, { kind: 'WEIGHTS', name: 'weights', bytes: content(5) });
    await database.sql`delete from experiments where id = (select experiment_id from runs where id = ${run.runId})`;
    expect((await contents()).map((known) => known.hash)).not.toContain(row.contentHash);
  });
});
