// Students of one teacher on two workers: one computes what both need, the other waits for it.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { artifacts, createDatabase, runs } from '@stillgraph/db';
import { createQueue, type Queue } from '@stillgraph/db/jobs';
import { Derivations } from '../../apps/worker/src/runs/derivations.ts';
import { claimAs, sampleDataset, sampleExperiment, sampleOutcome } from '../../packages/db/src/testing/samples.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';

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

const NAME = 'hidden/train';

/** Two runs that are the same computation, of two experiments. */
async function sameTeachers(): Promise<[string, string]> {
  const sample = await sampleDataset(database.db);
  const ids: string[] = [];
  for (let index = 0; index < 2; index += 1) {
    const { a } = await sampleExperiment(database.db, queue, { sample, computation: 'ml 1' });
    const claim = await claimAs(database.db, 'w', a.id);
    if (claim === undefined) throw new Error('the sample run could not be claimed');
    await runs.finish(database.db, queue, claim.held, sampleOutcome);
    ids.push(a.id);
  }
  const [one = '', two = ''] = ids;
  return [one, two];
}

it('is computed by the first that asks; who asks meanwhile waits, and finds what was stored', async () => {
  const [one, two] = await sameTeachers();
  const other = createDatabase(database.url);
  const never = new AbortController().signal;
  const told: string[] = [];
  const tell = (name: string) => void told.push(name);
  const [first, second] = [new Derivations(database, never, tell, 20), new Derivations(other, never, tell, 20)];
  expect(await first.find(one, NAME)).toBeUndefined();
  let found = false;
  const waiting = second.find(two, NAME).finally(() => {
    found = true;
  });
  await vi.waitUntil(() => told.length > 0);
  // Some looks more, of which nothing is said.
  await sleep(100);
  await artifacts.putDerived(database.db, one, { kind: 'STATISTICS', name: NAME, bytes: Uint8Array.of(1) });
  await first.release(NAME);
  expect(await waiting).toMatchObject({ runId: one, name: NAME });
  expect(found).toBe(true);
  expect(told).toEqual([NAME]);
  await other.close();
});

it('falls to the next where the first ends without it, or its connection is gone', async () => {
  const [one, two] = await sameTeachers();
  const [lost, other] = [createDatabase(database.url), createDatabase(database.url)];
  const stop = new AbortController();
  const [first, second, stopped] = [
    new Derivations(lost, stop.signal, undefined, 20),
    new Derivations(other, new AbortController().signal, undefined, 20),
    new Derivations(database, stop.signal, undefined, 20),
  ];
  expect(await first.find(one, NAME)).toBeUndefined();
  const waiting = [second.find(two, NAME), stopped.find(two, NAME)];
  stop.abort();
  expect(await waiting[1]).toBeUndefined();
  await lost.close();
  expect(await waiting[0]).toBeUndefined();
  await second.releaseAll();
  await other.close();
});
