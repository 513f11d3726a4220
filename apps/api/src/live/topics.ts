/**
 * What subscribers follow: runs, experiments, teams. All who follow one of them share what is read of it, so that the
 * database is asked once an event, not once an event and subscriber. A topic lives as long as somebody follows it.
 */
import { Bell } from './bell.ts';

/** What followers of a topic share. */
export interface Shared {
  /** There may be more than was read. */
  ring(): void;
}

export interface Following<S extends Shared> {
  readonly shared: S;
  readonly bell: Bell;
  /** Ends the waits; safe to call again. */
  release(): void;
}

interface Topic<S extends Shared> {
  readonly shared: S;
  readonly bells: Set<Bell>;
}

export class Topics<S extends Shared> {
  readonly #topics = new Map<string, Topic<S>>();

  /** @param create makes what is shared, for the first who follows */
  follow(id: string, create: () => S): Following<S> {
    const topic = this.#topics.get(id) ?? { shared: create(), bells: new Set() };
    this.#topics.set(id, topic);
    const bell = new Bell();
    topic.bells.add(bell);
    return {
      shared: topic.shared,
      bell,
      release: () => {
        bell.close();
        topic.bells.delete(bell);
        if (topic.bells.size === 0 && this.#topics.get(id) === topic) this.#topics.delete(id);
      },
    };
  }

  ring(id: string): void {
    const topic = this.#topics.get(id);
    if (topic !== undefined) ringTopic(topic);
  }

  /** For a break in the connection: anything may have changed meanwhile. */
  ringAll(): void {
    for (const topic of this.#topics.values()) ringTopic(topic);
  }

  closeAll(): void {
    for (const { bells } of this.#topics.values()) for (const bell of bells) bell.close();
    this.#topics.clear();
  }

  /** Number of subscribers. */
  get followers(): number {
    let count = 0;
    for (const { bells } of this.#topics.values()) count += bells.size;
    return count;
  }
}

function ringTopic({ shared, bells }: Topic<Shared>): void {
  shared.ring();
  for (const bell of bells) bell.ring();
}
