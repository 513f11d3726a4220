/** A database of its own, and workers that import into it as `npm run import` has them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { datasets, type DatabaseConnection } from '@stillgraph/db';
import { startTemporaryPostgres } from '@stillgraph/db/embedded';
import { importedName, requestImport, teamNamed } from '../../../scripts/platform/imports.ts';
import { openDatabase } from '../../../scripts/platform/platform.ts';
import { spawnWorker, type WorkerProcess } from '../../kit/worker.ts';

export interface Importer {
  readonly database: Pick<DatabaseConnection, 'db' | 'sql'>;
  /** A worker that takes imports and nothing else. */
  worker(): WorkerProcess;
  /** Requests an import and waits for its dataset; a worker must be there. */
  imported(source: string, name: string): Promise<datasets.DatasetRow>;
  close(): Promise<void>;
}

export async function openImporter(): Promise<Importer> {
  const server = await startTemporaryPostgres();
  const home = await mkdtemp(join(tmpdir(), 'stillgraph-bench-home-'));
  const database = await openDatabase({ home, databaseUrl: server.url });
  const { id: teamId } = await teamNamed(database.db, 'demo');
  return {
    database,
    worker: () => spawnWorker(server.url, { WORKER_JOBS: 'imports' }),
    imported: async (source, name) => {
      const importId = await requestImport(database, { teamId, source, options: { name } });
      await importedName(database.db, importId, { signal: new AbortController().signal });
      const dataset = await datasets.findByName(database.db, teamId, name);
      if (dataset === undefined) throw new Error(`the dataset ${name} is gone`);
      return dataset;
    },
    close: async () => {
      await database.close();
      await server.stop();
      await rm(home, { recursive: true });
    },
  };
}
