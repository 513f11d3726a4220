/**
 * The import process: reads one source, cuts and hashes its measurements, files them, sends what else is to be written, and
 * ends. That may take long; the worker's own process keeps beating meanwhile.
 */
import { join } from 'node:path';
import { serveErrand } from '../errand-process.ts';
import { sourceOf } from '../uploads/source-order.ts';
import { filedContent } from './filed-content.ts';
import { ImportError } from './import-error.ts';
import { boundMemory } from './memory-watch.ts';
import { parseImportOrder, type ImportReport } from './messages.ts';
import { readContent } from './read-content.ts';

const PROGRESS_MS = 300;
/** Of the work, where a table is parsed row by row before its readings are gone through. */
const BEFORE_SHARE = 0.8;

function failureOf(error: unknown): ImportReport {
  return {
    type: 'failed',
    expected: error instanceof ImportError,
    message: error instanceof Error ? error.message : String(error),
    stack: error instanceof Error ? (error.stack ?? null) : null,
  };
}

serveErrand<ImportReport>(async (order, send) => {
  let toldAt = 0;
  const tell = (share: number) => {
    if (performance.now() - toldAt < PROGRESS_MS) return;
    toldAt = performance.now();
    void send({ type: 'progress', share });
  };
  const answer = await Promise.resolve(order)
    .then(parseImportOrder)
    .then(async ({ memoryBytes, ...order }): Promise<ImportReport> => {
      boundMemory(memoryBytes);
      const { folder } = order;
      const { source, options } = await sourceOf(order);
      // Some formats are read before the pass over the readings, some within it.
      let read = 0;
      const onProgress = (share: number) => tell((read = BEFORE_SHARE * share));
      const content = await readContent(source, options, { onProgress, folder });
      const rest = 1 - read;
      return {
        type: 'read',
        content: await filedContent(content, join(folder, 'blocks'), (share) => tell(read + rest * share)),
      };
    })
    .catch(failureOf);
  await send(answer);
});
