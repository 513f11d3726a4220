/** An import of a road network from the open database to what came of it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { networkRequests, networks, networkSizes, type Database } from '@stillgraph/db';
import { createQueue } from '@stillgraph/db/jobs';
import { teamNamed } from '../platform/imports.ts';
import { PlainError } from '../platform/plain-error.ts';
import { openDatabase, startWorker } from '../platform/platform.ts';
import type { Service } from '../platform/service.ts';
import { loadEnvironmentFile, readSettings } from '../platform/settings.ts';
import type { NetworkArguments } from './network-arguments.ts';
import { networkSummary } from './network-summary.ts';

/**
 * @param name of the network: one that is there gets a next version
 * @param options.onRequested called when the import is on the queue
 * @returns what to tell the person who asked
 * @throws PlainError with the reason of a failure
 */
export async function bringNetworkIn(
  { source, team: slug, message, options }: NetworkArguments,
  name: string,
  { signal, onRequested }: { readonly signal: AbortSignal; readonly onRequested: () => void },
): Promise<string> {
  loadEnvironmentFile();
  const settings = readSettings();
  const database = await openDatabase(settings);
  const { db } = database;
  try {
    const { id: teamId } = await teamNamed(db, slug);
    const known = await networks.named(db, teamId, name);
    const worker = startWorker({ databaseUrl: database.url, logs: join(settings.home, 'logs'), jobs: 'imports' });
    try {
      const queue = await createQueue(database.url, { max: 1 });
      const work = { kind: 'IMPORT', name, networkId: known?.id ?? null, source, options, message } as const;
      const { id } = await networkRequests.create(db, queue, { teamId, work }).finally(() => queue.stop());
      onRequested();
      const { networkVersionId, notes } = await ended(db, id, worker, signal);
      const version = (await networks.versionsByIds(db, [networkVersionId])).get(networkVersionId);
      const size = (await networkSizes.sizesOf(db, [networkVersionId])).get(networkVersionId);
      if (version === undefined || size === undefined) throw new PlainError(`The network "${name}" is gone already.`);
      const dashboard = `http://localhost:${settings.webPort}/networks`;
      return networkSummary({ name, team: slug, version, size, notes, dashboard });
    } finally {
      await worker.stop();
    }
  } finally {
    await database.close();
  }
}

async function ended(
  db: Database,
  id: string,
  worker: Service,
  signal: AbortSignal,
): Promise<{ readonly networkVersionId: string; readonly notes: readonly string[] }> {
  for (;;) {
    // Asked first: what another worker did meanwhile is seen below.
    const isLost = !worker.isRunning;
    const row = (await networkRequests.byIds(db, [id])).get(id);
    if (row === undefined) throw new PlainError('The import is gone already.');
    const { status, error, networkVersionId, notes } = row;
    if (status === 'FAILED') throw new PlainError(`Nothing was imported. ${error ?? 'No reason was given.'}`);
    if (status === 'SUCCEEDED' && networkVersionId !== null) return { networkVersionId, notes };
    if (isLost) {
      // What is told as failed must not be imported later, by a worker of the platform.
      await networkRequests.fail(db, id, 'the worker that npm run import had started for it ended by itself');
      throw await worker.failure(await worker.ended);
    }
    await sleep(250, undefined, { signal });
  }
}
