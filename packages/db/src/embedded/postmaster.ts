/** The server process that a data folder names in postmaster.pid: alive, answering, stopping. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../processes.ts';

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

/** Whether a process is the server of a data folder; OTHER too where there is no such process. */
export type Identity = 'SERVER' | 'OTHER' | 'UNKNOWN';

/**
 * Tells the server of `data` from a process that merely got the number of one that is gone. A process that may be either
 * must get no signal, and its folder no second server.
 */
export function identify(pid: number, data: string): Identity {
  if (!isAlive(pid)) return 'OTHER';
  const words = argumentsOf(pid);
  return words === undefined ? identifyByPs(pid, data) : identifyByArguments(words, data);
}

/** Command line of a process as Linux tells it; undefined where it does not. */
function argumentsOf(pid: number): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    // Not Linux, or a system that shows nobody the processes of others.
    return undefined;
  }
}

function identifyByArguments(words: readonly string[], data: string): Identity {
  // A dead process that nobody has waited for has an empty command line.
  if (!basename(words[0] ?? '').startsWith('postgres')) return 'OTHER';
  const folder = words[words.indexOf('-D') + 1] ?? '';
  if (folder === data) return 'SERVER';
  try {
    // The same folder may go by several names.
    return realpathSync(folder) === realpathSync(data) ? 'SERVER' : 'OTHER';
  } catch {
    // The folder was moved, or we may not look into it.
    return 'UNKNOWN';
  }
}

function identifyByPs(pid: number, data: string): Identity {
  const answer = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  if (answer.error !== undefined || (answer.status !== 0 && answer.stderr !== '')) return 'UNKNOWN';
  if (answer.stdout.includes(data)) return 'SERVER';
  return answer.stdout.includes('postgres') ? 'UNKNOWN' : 'OTHER';
}

/**
 * Fast shutdown: sessions are ended, everything committed stays. Resolves when the server is gone. The caller knows that
 * the process is the server.
 */
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
