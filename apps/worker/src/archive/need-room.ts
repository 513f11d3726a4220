import { statfs } from 'node:fs/promises';
import { ImportError } from '../import/import-error.ts';

/** What is left free beside an upload: a worker that fills a disk harms others than itself. */
const SPARE_BYTES = 512 * 1024 ** 2;

/** @throws ImportError where the disk under the folder has no room for so many bytes and some spare */
export async function needRoom(folder: string, bytes: number, label: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= bytes + SPARE_BYTES) return;
  const megabytes = (count: number) => Math.ceil(count / 1e6);
  throw new ImportError(
    label,
    null,
    `has ${megabytes(bytes)} MB, and the worker's disk ${megabytes(free)} MB free, of which ${megabytes(SPARE_BYTES)} MB ` +
      'must stay: free some, or give the worker a TMPDIR with room',
  );
}
