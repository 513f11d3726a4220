/** Reads a source in a process of its own. */
import { runErrand } from '../errand.ts';
import { readBlocks } from './block-file.ts';
import type { FiledContent, MeasuredContent } from './filed-content.ts';
import { parseImportReport, type ImportOrder, type ImportReport } from './messages.ts';

export type ReadResult =
  { readonly type: 'read'; readonly content: MeasuredContent } | Extract<ImportReport, { type: 'failed' }>;

/** That the process may hold: sources are read in slices, and only what is wrong with one, or not meant for this, needs more. */
const MOST_MEMORY_BYTES = 3 * 1024 ** 3;

interface ReadOptions {
  readonly onStart: (pid: number | undefined) => void;
  readonly onProgress: (share: number) => void;
  /** Ends the process; the result is then a failure that says so. */
  readonly signal: AbortSignal;
}

export async function readInProcess(
  order: Omit<ImportOrder, 'memoryBytes'> & { readonly memoryBytes?: number },
  { onStart, onProgress, signal }: ReadOptions,
): Promise<ReadResult> {
  let answer: ReadResult | undefined;
  const how = await runErrand({
    module: new URL('./child.ts', import.meta.url),
    order: { memoryBytes: MOST_MEMORY_BYTES, ...order },
    onStart,
    parse: parseImportReport,
    take: (report) => {
      if (report.type === 'progress') onProgress(report.share);
      else answer = report.type === 'read' ? { type: 'read', content: unfiled(report.content) } : report;
      return answer !== undefined;
    },
    signal,
  });
  if (answer !== undefined) return answer;
  const megabytes = Math.round((order.memoryBytes ?? MOST_MEMORY_BYTES) / 1024 ** 2);
  const message =
    `the import process ${how ?? 'ended'} before it was done; the source may need more than the ${megabytes} MB of memory that an import may ` +
    'take, or more than this machine has';
  return { type: 'failed', expected: false, message, stack: null };
}

/** The blocks come from the file one after the other, when the dataset is written. */
function unfiled({ measured, ...content }: FiledContent): MeasuredContent {
  return { ...content, measured: { ...measured, blocks: readBlocks(measured.blocks) } };
}
