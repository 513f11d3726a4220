import { RunInterruptedError } from '../errors.ts';

/** Lets messages, timers and signals be handled; the mathematics holds the thread otherwise. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/**
 * A pause between two pieces of work of a run that trains nothing and so has nothing to save.
 *
 * @returns a function that lets others take their turn and throws RunInterruptedError once `signal` was aborted
 */
export function pauseUnless(signal: AbortSignal): () => Promise<void> {
  return async () => {
    await nextTurn();
    if (signal.aborted) throw new RunInterruptedError(0);
  };
}
