import { open } from 'node:fs/promises';
import type { SourceFile } from './source-file.ts';

/** Comma, semicolon or tab: whichever the first line has most of. */
export async function delimiterOf(file: SourceFile): Promise<string> {
  const handle = await open(file.path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
    const [line = ''] = buffer.subarray(0, bytesRead).toString('utf8').split(/\r?\n/, 1);
    const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: line.split(delimiter).length }));
    return counts.reduce((most, candidate) => (candidate.count > most.count ? candidate : most)).delimiter;
  } finally {
    await handle.close();
  }
}
