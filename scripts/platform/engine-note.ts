/** Which engine a worker took, and why: said once, when it has begun to work. */
import { setTimeout as sleep } from 'node:timers/promises';
import { workers, type Database } from '@stillgraph/db';
import type { Service } from './service.ts';

/**
 * Waits until the worker has entered itself; gives one line for the terminal.
 *
 * @param known ids of the workers that were there before it was started
 */
export async function engineNote(
  db: Database,
  worker: Service,
  options: { readonly known: ReadonlySet<string>; readonly signal: AbortSignal },
): Promise<string> {
  for (;;) {
    const row = (await workers.living(db)).find(({ id }) => !options.known.has(id));
    if (row !== undefined) {
      // The row does not hold the reason; where the log is too quiet to have it, the line goes without.
      const told = (await worker.lines()).find((line) => line.startsWith(`engine ${row.engine} with `));
      const reason = told?.split(': ').slice(1).join(': ');
      return (
        `worker ${row.name}: engine ${row.engine}, ${row.threads} thread${row.threads === 1 ? '' : 's'}` +
        (reason === undefined ? '' : ` (${reason})`)
      );
    }
    if (!worker.isRunning) throw await worker.failure(await worker.ended);
    await sleep(100, undefined, { signal: options.signal });
  }
}

/** Ids of the workers that are there now. */
export async function knownWorkers(db: Database): Promise<ReadonlySet<string>> {
  return new Set((await workers.living(db)).map(({ id }) => id));
}
