/** Ctrl-C and friends: the first asks for an orderly end, a second does not wait for it. */
import { constants } from 'node:os';

export interface Ending {
  /** Aborts when the person wants the script to end. */
  readonly signal: AbortSignal;
}

/** The terminal, npm and the loader may all hand on one Ctrl-C: only what comes later than this counts as a second. */
const ONE_WISH_MS = 500;

/** Listens for the signals that end a process; what must not outlive it listens for its `exit`. */
export function listenForEnd(): Ending {
  const controller = new AbortController();
  let first: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      const now = performance.now();
      if (first === undefined) {
        first = now;
        controller.abort();
      } else if (now - first > ONE_WISH_MS) process.exit(128 + constants.signals[signal]);
    });
  }
  return { signal: controller.signal };
}
