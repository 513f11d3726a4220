/** tfjs has one active backend per process; these switch it without waiting, so that no other code runs in between. */
import * as tf from '@tensorflow/tfjs';
import { EngineUsageError } from './errors.ts';

/** Makes a backend that has started the active one, at once. */
export function activateBackend(name: string): void {
  if (tf.getBackend() === name) return;
  // For a started backend the switch happens before the promise is returned; the check below makes sure of it.
  void tf.setBackend(name);
  if (tf.getBackend() !== name || !tf.engine().backend)
    throw new EngineUsageError(`tfjs backend ${name} has not been started`);
}

/** Calls `work` with another backend active and restores the one before, whatever happens. */
export function onBackend<T>(name: string, work: () => T): T {
  const before = tf.getBackend();
  activateBackend(name);
  try {
    return work();
  } finally {
    if (before && before !== name) activateBackend(before);
  }
}
