// Loaded ahead of every service: ends it when the script that started it is gone, however that happened. Plain
// JavaScript, because it runs before the loader of TypeScript.
const PATIENCE_MS = 12_000;

// Taken away at once: a process that the service starts inherits its arguments, but has a channel of its own.
const isService = process.env.STILLGRAPH_SERVICE !== undefined;
delete process.env.STILLGRAPH_SERVICE;

if (isService && process.connected) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.kill(-process.pid, 'SIGKILL'), PATIENCE_MS).unref();
  });
  // The channel alone is no reason to stay.
  process.channel.unref();
}
