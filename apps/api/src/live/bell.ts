/**
 * A bell that one subscriber waits on. It remembers what rang while nobody waited, so that nothing is missed between
 * two waits; several rings before a wait are one waking.
 */
import type { RunEventNotice } from '@stillgraph/db';

/** `all` stands for a break in the connection: anything may have changed meanwhile. */
export type Ring = RunEventNotice | 'all';

export class Bell {
  #pending: Ring[] = [];
  #wake: (() => void) | null = null;
  #closed = false;

  ring(ring: Ring): void {
    this.#pending.push(ring);
    this.#wake?.();
  }

  close(): void {
    this.#closed = true;
    this.#wake?.();
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** @returns what rang since the last wait, at once when something did; empty when the bell was closed */
  async wait(): Promise<Ring[]> {
    if (this.#pending.length === 0 && !this.#closed) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = null;
    }
    const rung = this.#pending;
    this.#pending = [];
    return rung;
  }
}
