/** A bound on the memory of a process, kept from a thread of its own: whatever the process is busy with, the thread looks. */
import { Worker } from 'node:worker_threads';

/** Milliseconds between two looks: at a gigabyte a second a tenth of one may come on top. */
const LOOK_MS = 100;

const watch = `
  const { workerData: { bytes, every } } = require('node:worker_threads');
  const look = () => {
    if (process.memoryUsage.rss() <= bytes) return;
    process.stderr.write('the process passes ' + bytes + ' bytes of memory and ends\\n');
    process.kill(process.pid, 'SIGKILL');
  };
  look();
  setInterval(look, every);
`;

/** Ends this process when it holds more than so many bytes, all told: heap, arrays, WebAssembly. */
export function boundMemory(bytes: number): void {
  new Worker(watch, { eval: true, workerData: { bytes, every: LOOK_MS }, execArgv: [] }).unref();
}
