/**
 * A bell that one subscriber waits on. It remembers that it rang while nobody waited, so that nothing is missed between two
 * waits; several rings before a wait are one waking.
 */
export class Bell {
  #rang = false;
  #wake: (() => void) | null = null;
  #closed = false;

  ring(): void {
    this.#rang = true;
    this.#wake?.();
  }

  close(): void {
    this.#closed = true;
    this.#wake?.();
  }

  get closed(): boolean {
    return this.#closed;
  }

  /**
   * Resolves at once where it rang since the last wait, and for good once it was closed.
   *
   * @param atMostMs wakes by itself after this time; never when left out
   */
  async wait(atMostMs?: number): Promise<void> {
    if (!this.#rang && !this.#closed) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        if (atMostMs !== undefined) timer = setTimeout(resolve, atMostMs);
      });
      clearTimeout(timer);
      this.#wake = null;
    }
    this.#rang = false;
  }
}
