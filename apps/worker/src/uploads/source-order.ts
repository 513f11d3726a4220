/** How the worker tells a process what to read. */
import { join } from 'node:path';
import { z } from 'zod';
import { uploadedSource, type Asked } from './uploaded-source.ts';

/**
 * @property source path of a folder or file, or `simulator`; of an upload the folder that its files are in
 * @property folder an empty one, for what is too large for a message
 * @property uploaded names of the files of an upload, relative to the source; left out where the source is no upload
 */
export const sourceOrder = z.object({
  source: z.string(),
  folder: z.string(),
  options: z.record(z.string(), z.unknown()),
  uploaded: z.array(z.string()).optional(),
});
export type SourceOrder = z.infer<typeof sourceOrder>;

/** What is to be read: of an upload the file or folder that holds the values, unpacked where it is an archive. */
export async function sourceOf({ source, folder, options, uploaded }: SourceOrder): Promise<Asked> {
  if (uploaded === undefined) return { source, options };
  return uploadedSource(source, uploaded, options, join(folder, 'unpacked'));
}
