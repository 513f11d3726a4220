/** tfjs has one active backend per process; these switch it without waiting, so that no other code runs in between. */
import * as tf from '@tensorflow/tfjs';
import { EngineUsageError } from './errors.ts';

/** Makes a backend that has started the active one, at once. */
export function activateBackend(name: string): void {
  if (tf.getBackend() === name) return;
  // Unless the backend starts asynchronously, the switch happens before the promise is returned; checked below.
  void tf.setBackend(name);
  if (tf.getBackend() !== name || !tf.engine().backend)
    throw new EngineUsageError(`tfjs backend ${name} has not been started`);
}

/** Calls `work` with another backend active and restores the one before, whatever happens. */
export function onBackend<T>(name: string, work: () => T): T {
  const before = tf.getBackend() ?? 'cpu'; // nothing active yet: leave the plain backend, which is always there
  activateBackend(name);
  try {
    return work();
  } finally {
    if (before !== name) activateBackend(before);
  }
}
