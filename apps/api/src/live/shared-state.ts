/** How something stands, read once for all who follow it each time that it may have changed. */
import type { Shared } from './topics.ts';

export class SharedState<T> implements Shared {
  readonly #read: () => Promise<T>;
  #current: Promise<T> | null = null;

  constructor(read: () => Promise<T>) {
    this.#read = read;
  }

  ring(): void {
    this.#current = null;
  }

  /** As it stands now, or stood at a moment after the last ring. */
  get(): Promise<T> {
    if (this.#current !== null) return this.#current;
    const reading = this.#read();
    this.#current = reading;
    // A fault is not kept: who comes next reads again.
    reading.catch(() => {
      if (this.#current === reading) this.#current = null;
    });
    return reading;
  }
}
