/** What this worker does beside a training, and takes processor time from it: imports, graphs, attributions, rankings. */

export class Company {
  private readonly present = new Map<symbol, string>();
  private readonly watches = new Set<Set<string>>();

  /** Does `work` as one of the errands that trainings have beside them. */
  async with<T>(errand: string, work: () => Promise<T>): Promise<T> {
    const mine = Symbol(errand);
    this.present.set(mine, errand);
    for (const seen of this.watches) seen.add(errand);
    try {
      return await work();
    } finally {
      this.present.delete(mine);
    }
  }

  /** Begins to look who is there, also those who are already. */
  watch(): Watch {
    const seen = new Set(this.present.values());
    this.watches.add(seen);
    return {
      seen: () => [...seen].toSorted(),
      restart: () => {
        seen.clear();
        for (const errand of this.present.values()) seen.add(errand);
      },
      end: () => void this.watches.delete(seen),
    };
  }
}

export interface Watch {
  /** The errands that went on at any time since the watch began. */
  seen(): string[];
  /** Forgets those who have gone. */
  restart(): void;
  end(): void;
}
