/** An import from the open database to the summary of what came. */
import { join } from 'node:path';
import { encodeGlobalId } from '@stillgraph/api';
import { datasets, imports, type Database } from '@stillgraph/db';
import type { ImportArguments } from './arguments.ts';
import { importSummary } from './summary.ts';
import { importedName, requestImport, teamNamed } from '../platform/imports.ts';
import { PlainError } from '../platform/plain-error.ts';
import { openDatabase, startWorker } from '../platform/platform.ts';
import { loadEnvironmentFile, readSettings, type Settings } from '../platform/settings.ts';

/**
 * @param wanted name that the dataset will have
 * @param options.onRequested called when the import is on the queue
 * @returns what to tell the person who asked
 * @throws PlainError when the name is taken, or with the reason of the import's failure
 */
export async function bringIn(
  { source, team: slug, options }: ImportArguments,
  wanted: string,
  { signal, onRequested }: { readonly signal: AbortSignal; readonly onRequested: () => void },
): Promise<string> {
  loadEnvironmentFile();
  const settings = readSettings();
  const database = await openDatabase(settings);
  try {
    const team = await teamNamed(database.db, slug);
    if ((await datasets.findByName(database.db, team.id, wanted)) !== undefined) {
      throw new PlainError(
        `Nothing was imported. Team ${slug} has a dataset "${wanted}" already; choose another name with --name.`,
      );
    }
    // A worker of its own: the import works whether or not the platform is running, and leaves its runs alone.
    const worker = startWorker({ databaseUrl: database.url, logs: join(settings.home, 'logs'), jobs: 'imports' });
    try {
      const importId = await requestImport(database, { teamId: team.id, source, options });
      onRequested();
      const name = await importedName(database.db, importId, { signal, services: [worker] }).catch(async (error) => {
        // What is told as failed must not be imported later, by a worker of the platform.
        const gone = !worker.isRunning && !signal.aborted;
        const reason = 'the worker that npm run import had started for it ended by itself';
        // Another worker may have brought it in, or refused it, meanwhile.
        if (gone && !(await imports.giveUp(database.db, importId, reason))) {
          return importedName(database.db, importId, { signal });
        }
        throw error;
      });
      return `Imported "${name}" for team ${slug}.\n${await summaryOf(database.db, { teamId: team.id, name, importId }, settings)}`;
    } finally {
      await worker.stop();
    }
  } finally {
    await database.close();
  }
}

async function summaryOf(
  db: Database,
  { teamId, name, importId }: { readonly teamId: string; readonly name: string; readonly importId: string },
  { webPort }: Settings,
): Promise<string> {
  const dataset = await datasets.findByName(db, teamId, name);
  if (dataset === undefined) throw new PlainError(`The dataset "${name}" is gone already.`);
  const parts = {
    nodes: (await datasets.nodesOf(db, [dataset.id])).get(dataset.id) ?? [],
    channels: (await datasets.channelsOf(db, [dataset.id])).get(dataset.id) ?? [],
    notes: (await imports.byIds(db, [importId])).get(importId)?.notes ?? [],
  };
  return importSummary(dataset, parts, `http://localhost:${webPort}/datasets/${encodeGlobalId('Dataset', dataset.id)}`);
}
