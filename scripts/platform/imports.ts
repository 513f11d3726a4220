/** Imports through the queue, as every import goes: a worker reads and writes, the script waits. */
import { setTimeout as sleep } from 'node:timers/promises';
import { datasets, imports, teams, type Database } from '@stillgraph/db';
import { createQueue } from '@stillgraph/db/jobs';
import { PlainError } from './plain-error.ts';
import type { PlatformDatabase } from './platform.ts';
import type { Service } from './service.ts';

export async function teamNamed(db: Database, slug: string): Promise<{ id: string }> {
  const team = await teams.bySlug(db, slug);
  if (team === undefined) throw new PlainError(`There is no team "${slug}".`);
  return team;
}

/** @returns the import's id */
export async function requestImport(
  database: PlatformDatabase,
  request: { readonly teamId: string; readonly source: string; readonly options: Readonly<Record<string, unknown>> },
): Promise<string> {
  const queue = await createQueue(database.url, { max: 1 });
  try {
    return (await imports.create(database.db, queue, request)).id;
  } finally {
    await queue.stop();
  }
}

/** Waits until the import is over; gives the name of its dataset. */
export async function importedName(
  db: Database,
  importId: string,
  options: {
    readonly signal: AbortSignal;
    /** Without these nothing would ever happen: their death ends the wait. */
    readonly services?: readonly Service[];
    readonly onProgress?: (share: number, message: string) => void;
  },
): Promise<string> {
  for (;;) {
    const row = (await imports.byIds(db, [importId])).get(importId);
    if (row === undefined) throw new Error(`the import ${importId} is gone`);
    options.onProgress?.(row.progress, row.message ?? '');
    if (row.status === 'FAILED') throw new PlainError(`Nothing was imported. ${row.error ?? 'No reason was given.'}`);
    if (row.status === 'SUCCEEDED') {
      const dataset =
        row.datasetId === null ? undefined : (await datasets.byIds(db, [row.datasetId])).get(row.datasetId);
      if (dataset === undefined) throw new PlainError('The dataset of the import is gone.');
      return dataset.name;
    }
    const dead = options.services?.find((service) => !service.isRunning);
    if (dead !== undefined) throw await dead.failure(await dead.ended);
    await sleep(250, undefined, { signal: options.signal });
  }
}
