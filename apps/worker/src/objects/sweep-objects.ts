/** Objects that are in nobody's use are removed now and every minute; any worker may do it, several share the work. */
import type { Database, ObjectStore } from '@stillgraph/db';
import type { Log } from '../log.ts';

const SWEEP_MS = 60_000;

/** @returns what ends it, after a sweep that goes on */
export function startSweeping(db: Database, objects: ObjectStore | undefined, log: Log): () => Promise<void> {
  if (objects === undefined) return () => Promise.resolve();
  let sweeping = Promise.resolve();
  const sweep = () => {
    sweeping = sweeping
      .then(() => objects.sweep(db))
      .then(
        (removed) => {
          if (removed > 0) log.info({ objects: removed }, 'objects that nothing uses any more are removed');
        },
        (error: unknown) => log.warn({ err: error }, 'objects that nothing uses could not all be removed'),
      );
  };
  sweep();
  const timer = setInterval(sweep, SWEEP_MS);
  return () => {
    clearInterval(timer);
    return sweeping;
  };
}
