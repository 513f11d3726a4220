/** How long one operation may go on. When its time is up the client is answered, and what resolvers ask next is refused. */
import { deadlineExceeded } from '../errors/api-error.ts';

export class Deadline {
  readonly #controller = new AbortController();
  readonly #ms: number;
  readonly #endsAt: number;
  readonly #timer: NodeJS.Timeout;

  /** @param ms counted from now */
  constructor(ms: number) {
    this.#ms = ms;
    this.#endsAt = performance.now() + ms;
    this.#timer = setTimeout(() => this.#controller.abort(this.#error()), ms);
    this.#timer.unref();
  }

  /** Aborted when the time is up; never once the operation has ended. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** In milliseconds; below 0 once the time is up. */
  get msLeft(): number {
    return this.#endsAt - performance.now();
  }

  /** @throws ApiError DEADLINE_EXCEEDED when the time is up */
  throwIfPassed(): void {
    if (this.#controller.signal.aborted) throw this.#error();
  }

  /** @throws ApiError DEADLINE_EXCEEDED when the time is up before the work is done; the work's own end is then ignored */
  async within<Result>(work: Promise<Result>): Promise<Result> {
    this.throwIfPassed();
    const { signal } = this.#controller;
    let giveUp: (() => void) | undefined;
    const timeIsUp = new Promise<never>((_resolve, reject) => {
      giveUp = () => reject(this.#error());
      signal.addEventListener('abort', giveUp, { once: true });
    });
    try {
      return await Promise.race([work, timeIsUp]);
    } finally {
      if (giveUp !== undefined) signal.removeEventListener('abort', giveUp);
    }
  }

  /** The operation has ended: its time no longer runs. */
  end(): void {
    clearTimeout(this.#timer);
  }

  #error() {
    return deadlineExceeded(this.#ms / 1000);
  }
}
