/** The other end of an errand: what a process does that was started for one order. */

export type Send<Report extends object> = (report: Report) => Promise<void>;

/**
 * Takes the one order and ends when `work` is done, or when the worker is gone. A `work` that rejects ends the process with
 * an error.
 */
export function serveErrand<Report extends object>(work: (order: unknown, send: Send<Report>) => Promise<void>): void {
  const send: Send<Report> = (report) =>
    new Promise((resolve, reject) => {
      if (process.send === undefined) reject(new Error('this process needs the worker that starts it'));
      else process.send(report, undefined, undefined, (error) => (error === null ? resolve() : reject(error)));
    });
  process.once('message', (message) => {
    // A rejection stays unhandled, which ends the process with its stack on stderr and a code that is not 0.
    void work(message, send).then(() => process.disconnect());
  });
  process.on('disconnect', () => process.exit(0));
  // Signals of the terminal go to the whole process group; the worker decides.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => undefined);
}
