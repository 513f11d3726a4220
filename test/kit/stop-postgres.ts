import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase } from '@stillgraph/db';
import type { EmbeddedPostgres } from '@stillgraph/db/embedded';

/** How long a server may take to end its sessions, in milliseconds. */
const LONGEST_MS = 30_000;

/**
 * Stops a server as an administrator would, whoever uses it: sessions are ended, what they were doing is rolled back.
 *
 * @throws Error when it is still there after half a minute
 */
export async function stopPostgres(server: EmbeddedPostgres): Promise<void> {
  const database = createDatabase(server.url);
  // The first line of the server's own file names its process.
  const [row] = await database.sql<
    { pid: string }[]
  >`select split_part(pg_read_file('postmaster.pid'), chr(10), 1) as pid`;
  await database.close();
  if (row === undefined) throw new Error('the server does not name its process');
  const pid = Number(row.pid);
  process.kill(pid, 'SIGINT');
  const end = performance.now() + LONGEST_MS;
  while (isThere(pid)) {
    if (performance.now() > end) throw new Error(`process ${pid} of the server has not ended`);
    await sleep(50);
  }
  // Its holder in this process lets go too.
  await server.stop();
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
