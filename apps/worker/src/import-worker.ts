/**
 * A worker for imports of datasets and networks alone: it opens no engine and leaves everything else to the workers of the platform. It is not
 * entered among them either, because whoever waits for a run must not take it for one that will come.
 */
import { createDatabase, imports, networkRequests } from '@stillgraph/db';
import { createQueue } from '@stillgraph/db/jobs';
import type { Env } from './env.ts';
import { importDataset } from './import/import-job.ts';
import type { Log } from './log.ts';
import { doNetworkWork } from './network/network-job.ts';
import { Scratch } from './scratch.ts';
import { connectionOptions, LEAVE_MS, openObjects, queueOptions, type Worker } from './worker.ts';

export async function startImportWorker(env: Env, log: Log): Promise<Worker> {
  const connection = createDatabase(env.databaseUrl, connectionOptions);
  const objects = await openObjects(env, log);
  const queue = await createQueue(env.databaseUrl, queueOptions(log));
  const { db } = connection;
  const stopping = new AbortController();
  const scratch = await Scratch.open();
  const { catalogueMirror } = env;
  const context = { db, objects, queue, log, scratch, stopping: stopping.signal, catalogueMirror };
  const lost = await imports.sendLost(db, queue);
  if (lost.length > 0) log.warn({ imports: lost }, 'imports whose jobs were gone are sent again');
  await queue.work('dataset-import', (payload, delivery) => importDataset(context, payload, delivery));
  await queue.work('import-abandoned', ({ importId }) => imports.abandon(db, queue, importId));
  await networkRequests.sendLost(db, queue);
  await queue.work('network-work', (payload, delivery) => doNetworkWork(context, payload, delivery));
  await queue.work('network-work-abandoned', ({ requestId }) => networkRequests.abandon(db, queue, requestId));
  log.info({ worker: env.name }, 'the worker takes imports and nothing else');

  return {
    stop: async () => {
      stopping.abort();
      await queue.stop(LEAVE_MS);
      await connection.close();
      await scratch.close();
    },
  };
}
