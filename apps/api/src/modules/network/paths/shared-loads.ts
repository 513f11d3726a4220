/** Roads that are on their way to the thread for ways: whoever asks for the same meanwhile shares them. */
import type { Roads } from './messages.ts';

/** Gives the roads of versions; those that are not there are left out. */
export type LoadRoads = (versionIds: readonly string[]) => Promise<ReadonlyMap<string, Roads>>;

interface Load {
  readonly roads: Promise<Roads | undefined>;
  /** How many have taken it and have not ended. */
  users: number;
}

export interface Share {
  /** Loads what nobody else is loading and waits for the rest. @throws what `load` throws */
  readonly roadsOf: LoadRoads;
  /** What was taken is needed no more: the thread has it, or it was in vain. */
  readonly end: () => void;
}

export class SharedLoads {
  private readonly loads = new Map<string, Load>();

  /** @param load asks for what nobody else is loading, and for what somebody else did not get */
  begin(load: LoadRoads): Share {
    const taken = new Map<string, Load>();
    const roadsOf: LoadRoads = async (versionIds) => {
      const missing = versionIds.filter((id) => !this.loads.has(id));
      this.start(missing, load);
      const roads = new Map<string, Roads>();
      for (const id of versionIds) {
        const one = this.loads.get(id);
        if (one === undefined || taken.has(id)) continue;
        one.users += 1;
        taken.set(id, one);
      }
      const others: string[] = [];
      for (const id of versionIds) {
        const isOwn = missing.includes(id);
        // Somebody else's time may have been up, or they may not see what this one does.
        const found = await taken.get(id)?.roads.catch((error: unknown) => {
          if (isOwn) throw error;
        });
        if (found !== undefined) roads.set(id, found);
        else if (!isOwn) others.push(id);
      }
      if (others.length === 0) return roads;
      for (const id of others) taken.delete(id);
      return new Map([...roads, ...(await roadsOf(others))]);
    };
    return { roadsOf, end: () => this.end(taken) };
  }

  private start(versionIds: readonly string[], load: LoadRoads): void {
    if (versionIds.length === 0) return;
    const all = load(versionIds);
    for (const id of versionIds) {
      const forget = () => void this.loads.delete(id);
      const roads = all.then((found) => found.get(id));
      this.loads.set(id, { roads, users: 0 });
      // What nobody got is not shared any longer.
      roads.then((found) => {
        if (found === undefined) forget();
      }, forget);
    }
  }

  private end(taken: ReadonlyMap<string, Load>): void {
    for (const [id, one] of taken) {
      one.users -= 1;
      if (one.users === 0 && this.loads.get(id) === one) this.loads.delete(id);
    }
  }
}
