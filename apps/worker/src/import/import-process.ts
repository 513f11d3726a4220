/** Reads a source in a process of its own. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DatasetContent } from './dataset-content.ts';
import { parseImportReport, type ImportOrder, type ImportReport } from './messages.ts';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));

export type ReadResult =
  { readonly type: 'read'; readonly content: DatasetContent } | Extract<ImportReport, { type: 'failed' }>;

/** @param signal ends the process; the result is then a failure that says so */
export function readInProcess(
  order: ImportOrder,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<ReadResult> {
  return new Promise((resolve, reject) => {
    const child = fork(CHILD, { serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const kill = () => child.kill('SIGKILL');
    signal.addEventListener('abort', kill, { once: true });
    child.on('message', (message) => {
      try {
        const report = parseImportReport(message);
        if (report.type === 'progress') onProgress(report.share);
        else resolve(report);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
        kill();
      }
    });
    child.once('error', reject);
    child.once('exit', (code, endedBy) => {
      signal.removeEventListener('abort', kill);
      const how = endedBy === null ? `ended with code ${code ?? 'unknown'}` : `was ended by ${endedBy}`;
      const message = `the import process ${how} before it was done; the source may be too large for this machine's memory`;
      resolve({ type: 'failed', expected: false, message, stack: null });
    });
    child.send(order);
  });
}
