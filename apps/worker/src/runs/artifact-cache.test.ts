import { beforeEach, expect, it, vi } from 'vitest';
import { artifacts, createDatabase, NotFoundError } from '@stillgraph/db';
import type * as Database from '@stillgraph/db';
import { ArtifactCache } from './artifact-cache.ts';

vi.mock('@stillgraph/db', async (original) => ({
  ...(await original<typeof Database>()),
  artifacts: { find: vi.fn(), read: vi.fn() },
}));

// Never asked: the queries are replaced.
const { db } = createDatabase('postgres://nobody@127.0.0.1:1/nothing');
const read = vi.mocked(artifacts.read);

beforeEach(() => {
  read.mockReset();
  read.mockImplementation(() => Promise.resolve(new Uint8Array(10)));
  vi.mocked(artifacts.find).mockImplementation((_executor, runId, name) =>
    Promise.resolve(
      runId === 'absent'
        ? undefined
        : ({ contentHash: `hash of ${runId} ${name}` } as NonNullable<Awaited<ReturnType<typeof artifacts.find>>>),
    ),
  );
});

it('reads what it kept once', async () => {
  const cache = new ArtifactCache(db, undefined);
  const first = await cache.read('a', 'weights');
  expect(await cache.read('a', 'weights')).toBe(first);
  expect(read).toHaveBeenCalledTimes(1);
});

it('lets go of what was not used for longest when there is too much', async () => {
  const cache = new ArtifactCache(db, undefined, 25);
  for (const run of ['a', 'b', 'a', 'c']) await cache.read(run, 'weights');
  expect(read).toHaveBeenCalledTimes(3);
  await cache.read('a', 'weights');
  expect(read).toHaveBeenCalledTimes(3);
  await cache.read('b', 'weights');
  expect(read).toHaveBeenCalledTimes(4);
});

it('counts once what two read at the same time', async () => {
  const cache = new ArtifactCache(db, undefined, 25);
  await Promise.all([cache.read('a', 'weights'), cache.read('a', 'weights')]);
  expect(read).toHaveBeenCalledTimes(2);
  for (const run of ['b', 'a', 'b']) await cache.read(run, 'weights');
  expect(read).toHaveBeenCalledTimes(3);
});

it('keeps nothing that is larger than itself, and what it kept before', async () => {
  const cache = new ArtifactCache(db, undefined, 25);
  await cache.read('a', 'weights');
  read.mockImplementationOnce(() => Promise.resolve(new Uint8Array(26)));
  await cache.read('large', 'weights');
  await cache.read('a', 'weights');
  expect(read).toHaveBeenCalledTimes(2);
});

it('names an artifact that is not there', async () => {
  await expect(new ArtifactCache(db, undefined).read('absent', 'weights')).rejects.toThrow(NotFoundError);
});
