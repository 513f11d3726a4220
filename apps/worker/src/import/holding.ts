/** An import in hand: tells how far it is, and notices that it is not in hand any more. */
import { imports, type Database } from '@stillgraph/db';
import type { Log } from '../log.ts';

export class Holding {
  /** Aborts when whoever has it in hand must stop: told so from outside, or because its writes are refused. */
  readonly signal: AbortSignal;
  readonly #lost = new AbortController();
  #telling: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Database,
    private readonly held: { readonly importId: string; readonly attempt: number },
    private readonly log: Log,
    stop: AbortSignal,
  ) {
    this.signal = AbortSignal.any([stop, this.#lost.signal]);
  }

  /** Whether it was cancelled, or a newer attempt has it. */
  get isLost(): boolean {
    return this.#lost.signal.aborted;
  }

  /** @param progress share of the whole import, 0 to 1 */
  tell(progress: number, message: string): void {
    this.#telling = this.#telling
      .then(() => imports.progress(this.db, { ...this.held, progress, message }))
      .catch((error: unknown) => {
        if (error instanceof imports.StaleImportError) this.#lost.abort();
        else this.log.warn({ ...this.held, err: error }, 'the progress of an import could not be written');
      });
  }

  /** Resolves when all is written that was told. */
  told(): Promise<void> {
    return this.#telling;
  }
}
