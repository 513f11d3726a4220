// Loaded ahead of every service: ends it when the script that started it is gone, however that happened. Plain
// JavaScript, because it runs before the loader of TypeScript.
import { isMainThread } from 'node:worker_threads';

const PATIENCE_MS = 12_000;

if (isMainThread && process.connected) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => {
      try {
        process.kill(-process.pid, 'SIGKILL');
      } catch {
        // No leader of a group: a child of a service, which that one ends.
      }
    }, PATIENCE_MS).unref();
  });
  // The channel alone is no reason to stay.
  process.channel.unref();
}
