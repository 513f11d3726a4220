/** Ctrl-C and friends: the first asks for an orderly end, the second does not wait for it. */
export interface Ending {
  /** Aborts when the person wants the script to end. */
  readonly signal: AbortSignal;
  /** The signal that came, once one has. */
  received(): NodeJS.Signals | undefined;
}

export function listenForEnd(): Ending {
  const controller = new AbortController();
  let received: NodeJS.Signals | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // The terminal and npm may both hand on one Ctrl-C: only a later one counts as a second.
      if (received !== undefined) return;
      received = signal;
      controller.abort();
    });
  }
  return { signal: controller.signal, received: () => received };
}
