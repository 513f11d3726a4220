import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ApiClient } from '../platform/api-client.ts';
import { Service } from '../platform/service.ts';
import { followExperiment } from './follow.ts';
import { Progress } from './progress.ts';

/** Follows an experiment whose runs are over, as an API tells of it. */
async function follow(ranking: { readonly status: string; readonly error: string | null }, isRanked = true) {
  const node = {
    status: 'SUCCEEDED',
    finishedAt: '2024-01-01T00:00:10Z',
    progress: 1,
    leaderboard: isRanked ? { updatedAt: '2024-01-01T00:00:05Z' } : null,
    protocol: { eventLabel: null, keptOff: [{ title: 'Scaler', runs: 3, detail: 'it read the test part' }] },
    ranking,
    runCounts: { queued: 0, running: 0, total: 0 },
    runs: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
  };
  const server = createServer((_request, response) => {
    response.end(JSON.stringify({ data: { node } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const folder = await mkdtemp(join(tmpdir(), 'stillgraph-follow-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const log = join(folder, 'worker.log');
  const worker = new Service({ name: 'worker', args: ['-e', 'setInterval(() => 0, 1000)'], environment: {}, log });
  onTestFinished(() => worker.stop());
  const following = followExperiment(
    new ApiClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 'key'),
    'experiment',
    {
      unit: 'mph',
      progress: new Progress(),
      services: [worker],
      signal: AbortSignal.timeout(10_000),
      rankingMs: 100,
    },
  );
  return { following, log };
}

it('ends when the runs are over and the leaderboard does not come', async () => {
  const { following, log } = await follow({ status: 'PENDING', error: null });
  await expect(following).rejects.toThrow(`The worker has not ranked the runs within 0 s`);
  await expect(following).rejects.toThrow(log);
});

it('ends with the reason when the runs cannot be ranked', async () => {
  const { following, log } = await follow({ status: 'FAILED', error: 'the disk is full' });
  await expect(following).rejects.toThrow('The worker could not rank the runs: the disk is full');
  await expect(following).rejects.toThrow(log);
});

it('ends with the reason when every run was kept off the leaderboard', async () => {
  const { following } = await follow({ status: 'SUCCEEDED', error: null }, false);
  await expect(following).rejects.toThrow(
    'Every run was kept off the leaderboard, so there is none. Scaler (3 runs): it read the test part',
  );
});
