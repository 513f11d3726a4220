/** The server process that a data folder names in postmaster.pid: alive, answering, stopping. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './lock.ts';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

const pidFile = (data: string) => join(data, 'postmaster.pid');

/** Line 1 is the process, line 4 the port; a server in its first moments has not written the port yet. */
export async function readPostmaster(data: string): Promise<Postmaster | undefined> {
  const text = await readFile(pidFile(data), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  const pid = Number.parseInt(lines[0] ?? '', 10);
  const port = Number.parseInt(lines[3] ?? '', 10);
  return Number.isInteger(pid) ? { pid, port: Number.isInteger(port) ? port : 0 } : undefined;
}

/** False too for a process that merely got the number of a server that is gone. */
export function isServer(pid: number): boolean {
  if (!isAlive(pid)) return false;
  const answer = spawnSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' });
  // Where there is no ps, a living process is taken at its word.
  return answer.error !== undefined || answer.stdout.includes('postgres');
}

/** Fast shutdown: sessions are ended, everything committed stays. Resolves when the server is gone. */
export async function stopServer(data: string, pid: number, timeoutMs = 30_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  try {
    process.kill(pid, 'SIGINT');
  } catch (error) {
    if (!isAlive(pid)) return;
    throw new Error(`may not stop the Postgres server with process id ${pid}`, { cause: error });
  }
  // The file goes last; a container without an init keeps dead orphans in its process list for ever.
  while (isAlive(pid) && existsSync(pidFile(data))) {
    if (Date.now() > deadline) throw new Error(`Postgres (process ${pid}) did not stop within ${timeoutMs / 1000} s`);
    await sleep(20);
  }
}
