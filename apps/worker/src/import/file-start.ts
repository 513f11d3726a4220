/** How a file begins: enough to tell what it is. */
import { open } from 'node:fs/promises';
import type { SourceFile } from './source-file.ts';

export async function fileStart({ path }: Pick<SourceFile, 'path'>, length = 4096): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Whether bytes are packed by gzip. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
