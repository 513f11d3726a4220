/** One process at a time starts or stops the server of a home. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const WAIT_MS = 60_000;

/** Runs `work` while the file `path` names this process; waits for a living holder, takes over from a dead one. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  await acquire(path);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function acquire(path: string): Promise<void> {
  const mine = `${process.pid} ${crypto.randomUUID()}\n`;
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    try {
      await writeFile(path, mine, { flag: 'wx' });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const holder = await readFile(path, 'utf8').catch(() => '');
      const pid = Number.parseInt(holder, 10);
      // A file without a number was created a moment ago and not written yet.
      if (Number.isInteger(pid) && !isAlive(pid)) await rm(path, { force: true });
      else if (Date.now() > deadline) {
        throw new Error(
          `another process (${holder.trim()}) holds ${path} for over a minute; end it or remove the file`,
          {
            cause: error,
          },
        );
      } else await sleep(50);
      continue;
    }
    // Two processes may have removed a dead holder's file at the same moment; the later of them has the lock.
    await sleep(20);
    if ((await readFile(path, 'utf8').catch(() => '')) === mine) return;
  }
}

/** Whether a process with this id exists, ours or another user's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
