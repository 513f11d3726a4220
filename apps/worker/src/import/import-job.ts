/** A `dataset-import` job: bring the source here, read it, write everything in one transaction, or write why not. */
import { rm } from 'node:fs/promises';
import { datasets, DuplicateError, imports, isTransient, reasonOf } from '@stillgraph/db';
import type { Delivery, JobPayload } from '@stillgraph/db/jobs';
import type { Context } from '../context.ts';
import { inspectInProcess } from '../inspection/inspect-process.ts';
import { shapeFaults, type CatalogueEntry } from '@stillgraph/ml/config';
import { bringSource } from '../uploads/bring-source.ts';
import type { SourceOrder } from '../uploads/source-order.ts';
import { Holding } from './holding.ts';
import { ImportError } from './import-error.ts';
import { readInProcess, type ReadResult } from './import-process.ts';
import { reportToUploader, toUploader } from './uploader-words.ts';

/** Reading takes most of the time; the rest is the one transaction. */
const READING_SHARE = 0.9;
/** Of the reading, where the source is not on this machine yet. */
const BRINGING_SHARE = 0.2;
const LEFT = 'import left: it was cancelled, or its job was delivered elsewhere';

type JobContext = Pick<Context, 'db' | 'queue' | 'log' | 'stopping' | 'scratch' | 'catalogueMirror' | 'objects'>;

export async function importDataset(
  context: JobContext,
  payload: JobPayload<'dataset-import'>,
  delivery: Delivery,
): Promise<void> {
  const row = await imports.claim(context.db, payload.importId);
  if (row === undefined) {
    context.log.info(payload, 'the import is over; nothing to do');
    return;
  }
  const folder = await context.scratch.folder();
  try {
    await importThrough(folder, context, row, delivery);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function importThrough(
  folder: string,
  { db, queue, log, stopping, objects, catalogueMirror: mirror }: JobContext,
  row: imports.ImportRow,
  delivery: Delivery,
): Promise<void> {
  const held = { importId: row.id, attempt: row.attempt };
  log.info({ ...held, source: row.source }, 'import begins');
  const holding = new Holding(db, held, log, AbortSignal.any([delivery.signal, stopping]));
  const { signal } = holding;
  const isFromElsewhere = row.uploadId !== null || row.catalogueName !== null;
  const toAsker = (text: string) => (isFromElsewhere ? toUploader(text, folder) : text);
  /** Of a public dataset, what the catalogue says of it. */
  let entry: CatalogueEntry | undefined;

  const result = await bringAndRead();
  await holding.told();
  if (delivery.signal.aborted || holding.isLost) {
    // Another delivery has it, or nobody wants it: this one writes nothing.
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
    await imports.fail(db, { ...held, error: toAsker(result.message) });
    return;
  }
  await write(result);

  /** @returns what was read, or why it could not be */
  async function bringAndRead(): Promise<Read> {
    try {
      const { entry: found, ...brought } = await bringSource(db, row, folder, {
        ...{ signal, mirror, objects },
        onProgress: (share, message) => holding.tell(share * BRINGING_SHARE * READING_SHARE, message),
      });
      entry = found;
      const begin = brought.uploaded === undefined ? 0 : BRINGING_SHARE;
      const told = `reading ${row.source}`;
      holding.tell(begin * READING_SHARE, told);
      return await read({ ...brought, folder }, (share) =>
        holding.tell((begin + (1 - begin) * share) * READING_SHARE, told),
      );
    } catch (error) {
      if (error instanceof ImportError) return { type: 'failed', expected: true, message: error.message, stack: null };
      if (signal.aborted) return { type: 'failed', expected: true, message: 'it was stopped', stack: null };
      throw error;
    }
  }

  async function read(order: SourceOrder, onProgress: (share: number) => void): Promise<Read> {
    const onStart = (pid: number | undefined) =>
      log.info({ ...held, importProcess: pid }, 'the source is read in a process of its own');
    if (!row.isDryRun) return readInProcess(order, { onStart, onProgress, signal });
    const answer = await inspectInProcess(order, { onStart, onProgress, signal });
    return answer.type === 'failed' ? { ...answer, expected: false } : answer;
  }

  async function write(found: Exclude<Read, { type: 'failed' }>): Promise<void> {
    try {
      if (found.type === 'inspected') {
        const report = isFromElsewhere ? reportToUploader(found.report, folder) : found.report;
        await imports.report(db, { ...held, report });
        log.info({ ...held, findings: report.findings.length }, 'dry run ends');
        return;
      }
      await imports.progress(db, { ...held, progress: READING_SHARE, message: 'writing the dataset' });
      const { notes, ...content } = found.content;
      const faults = entry === undefined ? [] : shapeFaults(entry, shapeOf(found.content));
      if (faults.length > 0) {
        await imports.fail(db, {
          ...held,
          error: `this is not ${entry?.title ?? row.source} as published: ${faults.join('; ')}`,
        });
        return;
      }
      const { dataset } = await datasets.insertMeasured(db, {
        ...content,
        ...(entry === undefined ? {} : factsOf(entry)),
        teamId: row.teamId,
        createdBy: row.createdBy,
        import: { ...held, notes: notes.map(toAsker) },
      });
      log.info({ ...held, dataset: dataset.name, steps: dataset.steps, nodes: dataset.nodeCount }, 'import succeeded');
    } catch (error) {
      if (delivery.signal.aborted || error instanceof imports.StaleImportError) {
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
}

type Read = ReadResult | Extract<Awaited<ReturnType<typeof inspectInProcess>>, { type: 'inspected' }>;

const shapeOf = ({ nodes, measured, stepSeconds }: Extract<ReadResult, { type: 'read' }>['content']) => ({
  ...{ nodes: nodes.length, steps: measured.steps, stepSeconds },
});

/** What the catalogue knows of a public dataset better than its files. */
function factsOf({ title, description, citation, licence }: CatalogueEntry) {
  return { title, description, source: citation, licence: licence.title, licences: [licence] };
}
