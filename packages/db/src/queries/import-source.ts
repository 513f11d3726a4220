import type { ImportRow } from './imports.ts';

/**
 * What an import reads, as its team and those that the team's events are sent to may know it: the file or folder alone. Where
 * that lies on the machine of the worker is nobody's concern but its keeper's. Uploads and public datasets have a name, which
 * stays as it is.
 */
export function sourceName({
  source,
  uploadId,
  catalogueName,
}: Pick<ImportRow, 'source' | 'uploadId' | 'catalogueName'>): string {
  if (uploadId !== null || catalogueName !== null) return source;
  return source.split(/[\\/]/).findLast((part) => part !== '') ?? source;
}
