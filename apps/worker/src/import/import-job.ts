/** A `dataset-import` job: read the source, write everything in one transaction, or write why not. */
import { rm } from 'node:fs/promises';
import { datasets, DuplicateError, imports, isTransient, reasonOf } from '@stillgraph/db';
import type { Delivery, JobPayload } from '@stillgraph/db/jobs';
import type { Context } from '../context.ts';
import { readInProcess } from './import-process.ts';

/** Reading takes most of the time; the rest is the one transaction. */
const READING_SHARE = 0.9;
const LEFT = 'import left: its job was delivered elsewhere';

export async function importDataset(
  context: Pick<Context, 'db' | 'queue' | 'log' | 'stopping' | 'scratch'>,
  payload: JobPayload<'dataset-import'>,
  delivery: Delivery,
): Promise<void> {
  const folder = await context.scratch.folder();
  try {
    await importThrough(folder, context, payload, delivery);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function importThrough(
  folder: string,
  { db, queue, log, stopping }: Pick<Context, 'db' | 'queue' | 'log' | 'stopping'>,
  { importId }: JobPayload<'dataset-import'>,
  delivery: Delivery,
): Promise<void> {
  const row = await imports.claim(db, importId);
  if (row === undefined) {
    log.info({ importId }, 'the import is over; nothing to do');
    return;
  }
  const held = { importId, attempt: row.attempt };
  log.info({ ...held, source: row.source }, 'import begins');
  let telling: Promise<void> = Promise.resolve();
  const tell = (share: number, message: string) => {
    telling = telling
      .then(() => imports.progress(db, { ...held, progress: share * READING_SHARE, message }))
      .catch((error: unknown) => log.warn({ ...held, err: error }, 'the progress of an import could not be written'));
  };
  tell(0, `reading ${row.source}`);
  const order = { source: row.source, folder, options: row.options };
  const result = await readInProcess(order, {
    onStart: (pid) => log.info({ ...held, importProcess: pid }, 'the source is read in a process of its own'),
    onProgress: (share) => tell(share, `reading ${row.source}`),
    signal: AbortSignal.any([delivery.signal, stopping]),
  });
  await telling;
  if (delivery.signal.aborted) {
    // Another delivery has it: that one writes.
    log.warn(held, LEFT);
    return;
  }
  if (result.type === 'failed' && stopping.aborted) {
    await imports.handBack(db, queue, held);
    log.info(held, 'import handed back');
    return;
  }
  if (result.type === 'failed') {
    if (!result.expected) log.error({ ...held, stack: result.stack }, `import failed unexpectedly: ${result.message}`);
    await imports.fail(db, { ...held, error: result.message });
    return;
  }
  try {
    await imports.progress(db, { ...held, progress: READING_SHARE, message: 'writing the dataset' });
    const { notes, ...content } = result.content;
    const { dataset } = await datasets.insertMeasured(db, {
      ...content,
      teamId: row.teamId,
      createdBy: row.createdBy,
      import: { ...held, notes },
    });
    log.info({ ...held, dataset: dataset.name, steps: dataset.steps, nodes: dataset.nodeCount }, 'import succeeded');
  } catch (error) {
    if (delivery.signal.aborted) {
      log.warn({ ...held, err: error }, LEFT);
      return;
    }
    if (error instanceof DuplicateError) {
      await imports.fail(db, { ...held, error: `${error.message}; import it under another name` });
      return;
    }
    if (isTransient(error) || stopping.aborted) {
      // Nothing is known against the source: the queue delivers the job again.
      log.warn({ ...held, err: error }, 'import interrupted while it was written');
      throw error;
    }
    log.error({ ...held, err: error }, 'import failed unexpectedly');
    await imports.fail(db, { ...held, error: `an unexpected error: ${reasonOf(error)}` });
  }
}
