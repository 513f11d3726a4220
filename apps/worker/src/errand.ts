/** One errand in a process of its own: an order goes in, reports come out, the last one is the answer. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Errand<Report> {
  /** The module that the process runs: it takes one message, and ends when its worker is gone. */
  readonly module: URL;
  readonly order: object;
  /** Told when the process has started. */
  readonly onStart?: (pid: number | undefined) => void;
  /** @throws Error where a message is not what the two have agreed on; that ends the errand */
  readonly parse: (message: unknown) => Report;
  /** Gives true when this is the answer. */
  readonly take: (report: Report) => boolean;
  /** Ends the process. */
  readonly signal: AbortSignal;
}

/** @returns undefined when the answer came, else how the process ended without one */
export function runErrand<Report>(errand: Errand<Report>): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    if (errand.signal.aborted) return resolve('was not started');
    // `fork` hands on tsx's loader through the parent's own arguments.
    const child = fork(fileURLToPath(errand.module), {
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    errand.onStart?.(child.pid);
    const kill = () => child.kill('SIGKILL');
    const giveUp = (error: unknown) => {
      reject(error instanceof Error ? error : new Error(String(error)));
      kill();
    };
    errand.signal.addEventListener('abort', kill, { once: true });
    child.on('message', (message) => {
      try {
        if (errand.take(errand.parse(message))) resolve(undefined);
      } catch (error) {
        giveUp(error);
      }
    });
    child.on('error', giveUp);
    child.once('exit', (code, endedBy) => {
      errand.signal.removeEventListener('abort', kill);
      resolve(endedBy === null ? `ended with code ${code ?? 'unknown'}` : `was ended by ${endedBy}`);
    });
    try {
      child.send(errand.order);
    } catch (error) {
      giveUp(error);
    }
  });
}
