/** Road networks through the queue, as every import of one goes. */
import { setTimeout as sleep } from 'node:timers/promises';
import { encodeGlobalId } from '@stillgraph/api';
import { networkRequests, networks } from '@stillgraph/db';
import { createQueue } from '@stillgraph/db/jobs';
import { teamNamed } from '../../../scripts/platform/imports.ts';
import type { PlatformDatabase } from '../../../scripts/platform/platform.ts';

/** Has the worker read a network; ids of it, as the API gives them, and of its version in the database. */
export async function importNetwork(
  database: PlatformDatabase,
  name: string,
  source: string,
): Promise<{ readonly id: string; readonly versionId: string }> {
  const { id: teamId } = await teamNamed(database.db, 'demo');
  const queue = await createQueue(database.url, { max: 1 });
  const work = { kind: 'IMPORT', name, networkId: null, source, options: {}, message: null } as const;
  const { id } = await networkRequests.create(database.db, queue, { teamId, work }).finally(() => queue.stop());
  for (;;) {
    const row = (await networkRequests.byIds(database.db, [id])).get(id);
    if (row?.status === 'FAILED') throw new Error(`the network ${name} was not imported: ${row.error ?? ''}`);
    const versionId = row?.networkVersionId ?? null;
    if (versionId !== null) {
      const version = (await networks.versionsByIds(database.db, [versionId])).get(versionId);
      if (version === undefined) throw new Error(`the network ${name} is gone`);
      return { id: encodeGlobalId('Network', version.networkId), versionId };
    }
    await sleep(250);
  }
}
