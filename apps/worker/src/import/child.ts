/**
 * The import process: reads one source, cuts and hashes its measurements, files them, sends what else is to be written, and
 * ends. That may take long and much memory; the worker's own process keeps beating meanwhile.
 */
import { join } from 'node:path';
import { serveErrand } from '../errand-process.ts';
import { writeBlocks } from './block-file.ts';
import { measuredContent } from './dataset-content.ts';
import { ImportError } from './import-error.ts';
import { parseImportOrder, type ImportReport } from './messages.ts';
import { readContent } from './read-content.ts';

const PROGRESS_MS = 300;

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
  const onProgress = (share: number) => {
    if (performance.now() - toldAt < PROGRESS_MS) return;
    toldAt = performance.now();
    void send({ type: 'progress', share });
  };
  const answer = await Promise.resolve(order)
    .then(parseImportOrder)
    .then(async ({ source, folder, options }): Promise<ImportReport> => {
      const { measured, ...content } = measuredContent(await readContent(source, options, onProgress));
      const blocks = await writeBlocks(join(folder, 'blocks'), measured.blocks);
      return { type: 'read', content: { ...content, measured: { ...measured, blocks } } };
    })
    .catch(failureOf);
  await send(answer);
});
