/** Memory of a process and of those that it started, as the system tells it. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const EVERY_MS = 150;

/** Megabytes in memory, of the process and all that descend from it. */
export async function familyMegabytes(pid: number): Promise<number> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const family = new Set([pid]);
  // Children come after their parents, but for numbers that were used again: a second look finds those too.
  for (let look = 0; look < 2; look++) {
    for (const [own = 0, parent = 0] of rows) if (family.has(parent)) family.add(own);
  }
  const kilobytes = rows.reduce((sum, [own = 0, , rss = 0]) => (family.has(own) ? sum + rss : sum), 0);
  return kilobytes / 1024;
}

/** The most that was seen while the work was done. */
export async function peakMegabytes<T>(
  pid: number,
  work: () => Promise<T>,
): Promise<{ readonly peak: number; readonly result: T }> {
  let peak = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      peak = Math.max(peak, await familyMegabytes(pid));
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  })();
  const end = () => {
    isOver = true;
    return watching;
  };
  const result = await work().finally(end);
  return { result, peak };
}
