/**
 * The import process: reads one source, sends what it holds, and ends. Reading may take long and much memory; the worker's
 * own process keeps beating meanwhile.
 */
import { readContent } from './read-content.ts';
import { ImportError } from './import-error.ts';
import { parseImportOrder, type ImportReport } from './messages.ts';

const PROGRESS_MS = 300;

function send(report: ImportReport): Promise<void> {
  return new Promise((resolve, reject) => {
    if (process.send === undefined) reject(new Error('an import process needs the worker that started it'));
    else process.send(report, undefined, undefined, (error) => (error === null ? resolve() : reject(error)));
  });
}

process.once('message', (message) => {
  const { source, options } = parseImportOrder(message);
  let toldAt = 0;
  const onProgress = (share: number) => {
    if (performance.now() - toldAt < PROGRESS_MS) return;
    toldAt = performance.now();
    void send({ type: 'progress', share });
  };
  readContent(source, options, onProgress)
    .then(
      (content) => send({ type: 'read', content }),
      (error: unknown) =>
        send({
          type: 'failed',
          expected: error instanceof ImportError,
          message: error instanceof Error ? error.message : String(error),
          stack: error instanceof Error ? (error.stack ?? null) : null,
        }),
    )
    .then(
      () => process.disconnect(),
      (error: unknown) => {
        throw error;
      },
    );
});
process.on('disconnect', () => process.exit(0));
// Signals of the terminal go to the whole process group; the worker decides.
process.on('SIGINT', () => undefined);
