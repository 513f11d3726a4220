/** What several students need of one teacher is computed by one worker; the others wait until it is stored. */
import { setTimeout as sleep } from 'node:timers/promises';
import { artifacts, type DatabaseConnection } from '@stillgraph/db';

const POLL_MS = 500;

/** What the run in hand is to compute for others. */
export class Derivations {
  private readonly held = new Map<string, () => Promise<void>>();
  private readonly awaited = new Set<string>();

  /**
   * @param signal ends the waiting: the run in hand must stop
   * @param onWait told once the name of each thing that another worker computes
   */
  constructor(
    private readonly connection: Pick<DatabaseConnection, 'db' | 'sql'>,
    private readonly signal: AbortSignal,
    private readonly onWait: (name: string) => void = () => undefined,
    private readonly pollMs = POLL_MS,
  ) {}

  /** The artifact, once somebody has stored it; undefined where it is for this run to compute, or the waiting has ended. */
  async find(runId: string, name: string): Promise<artifacts.ArtifactRow | undefined> {
    while (!this.signal.aborted) {
      const kept = await artifacts.findDerived(this.connection.db, runId, name);
      if (kept !== undefined) await this.release(name);
      if (kept !== undefined || this.held.has(name)) return kept;
      const release = await artifacts.tryToDerive(this.connection, runId, name);
      if (release === undefined) await this.wait(runId, name);
      // Another look: it may have been stored between the first and the lock.
      else this.held.set(name, release);
    }
    return undefined;
  }

  private async wait(runId: string, name: string): Promise<void> {
    const what = `${runId} ${name}`;
    if (!this.awaited.has(what)) this.onWait(name);
    this.awaited.add(what);
    await sleep(this.pollMs, undefined, { signal: this.signal }).catch(() => undefined);
  }

  /** It is stored, or will not be: the next may look. */
  async release(name: string): Promise<void> {
    const release = this.held.get(name);
    this.held.delete(name);
    await release?.();
  }

  async releaseAll(): Promise<void> {
    for (const name of [...this.held.keys()]) await this.release(name);
  }
}
