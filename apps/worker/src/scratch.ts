/** A folder of this worker's own for what is too large to be told to another process in one message. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { birthOf, isStillAlive } from '@stillgraph/db/processes';

/** With the machine's name: containers that share a folder do not share their processes. */
const prefixOf = (host: string) => `stillgraph-${host}-`;
/**
 * Number and birth of the process, and what tells its folders apart. Nothing more: a machine's name may begin with this one's,
 * as `worker-2` does with `worker`.
 */
const OWNER = /^(\d+)(?:\.([0-9a-f]+))?-[^-]+$/;

export class Scratch {
  private constructor(readonly path: string) {}

  /**
   * Makes the folder, and removes those that workers of this machine left which were killed.
   *
   * @param root the system's folder for temporary files unless said; it needs room for a dataset and for the forecasts of
   *   one run, and no memory may be behind it where either is large
   */
  static async open(root = tmpdir()): Promise<Scratch> {
    const prefix = prefixOf(hostname());
    for (const name of await readdir(root)) {
      const [, pid, birth] = (name.startsWith(prefix) ? OWNER.exec(name.slice(prefix.length)) : null) ?? [];
      if (pid === undefined || isStillAlive(Number(pid), birth)) continue;
      await rm(join(root, name), { recursive: true, force: true });
    }
    const birth = birthOf(process.pid);
    return new Scratch(await mkdtemp(join(root, `${prefix}${process.pid}${birth === undefined ? '' : `.${birth}`}-`)));
  }

  /** A new folder within, for whoever asks; it goes at the latest with the worker. */
  async folder(): Promise<string> {
    // Whoever tidies temporary files may have taken ours away.
    await mkdir(this.path, { recursive: true, mode: 0o700 });
    return mkdtemp(join(this.path, 'f-'));
  }

  async close(): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }
}
