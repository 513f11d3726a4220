/** One process at a time starts or stops the server of a home. */
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { birthOf, isStillAlive } from '../processes.ts';

const WAIT_MS = 60_000;

/** Runs `work` while the file `path` names this process; waits for a living holder, takes over from a dead one. */
export async function withLock<T>(path: string, work: () => Promise<T>, waitMs = WAIT_MS): Promise<T> {
  const mine = `${process.pid} ${crypto.randomUUID()} ${birthOf(process.pid) ?? ''}`.trim();
  await acquire(path, mine, waitMs);
  try {
    return await work();
  } finally {
    if ((await holderOf(path)) === mine) await rm(path, { force: true });
  }
}

async function acquire(path: string, mine: string, waitMs: number): Promise<void> {
  const deadline = Date.now() + waitMs;
  while (!(await create(path, mine))) {
    const holder = await holderOf(path);
    if (holder === undefined) continue;
    if (isDead(holder)) {
      if (await takeOver(path, holder, mine, waitMs)) return;
    } else if (Date.now() > deadline) {
      throw new Error(
        `another process (${holder}) holds ${path} for over ${waitMs / 1000} s; end it or remove the file`,
      );
    } else await sleep(50);
  }
}

/** Whether the file was made; it is never there without its content. */
async function create(path: string, content: string): Promise<boolean> {
  return withDraft(path, content, async (draft) => {
    try {
      await link(draft, path);
      return true;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      return false;
    }
  });
}

/**
 * Puts our file in the place of a dead holder's. Several may find it dead, and the slowest must not take a living one's place:
 * who replaces that holder holds a lock that has its name, and looks again under it.
 */
async function takeOver(path: string, holder: string, mine: string, waitMs: number): Promise<boolean> {
  const [, token = 'nobody'] = holder.split(' ');
  return withLock(
    `${path}.${token}`,
    async () => {
      if ((await holderOf(path)) !== holder) return false;
      await withDraft(path, mine, (draft) => rename(draft, path));
      return true;
    },
    waitMs,
  );
}

async function withDraft<T>(path: string, content: string, use: (draft: string) => Promise<T>): Promise<T> {
  const draft = `${path}.${crypto.randomUUID()}`;
  await writeFile(draft, `${content}\n`, { flag: 'wx' });
  try {
    return await use(draft);
  } finally {
    await rm(draft, { force: true });
  }
}

/** What the file says; undefined where there is none. */
async function holderOf(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Not so where the file is nobody's that we know: a person may have put it there. */
function isDead(holder: string): boolean {
  const [pid = '', , birth] = holder.split(' ');
  return /^\d+$/.test(pid) && !isStillAlive(Number(pid), birth);
}
