/** Blocks of a series on their way from the import process to the worker: as a file, for no message could hold them. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { datasets } from '@stillgraph/db';

/** Where the blocks are, and how they follow each other: the values of each, then its mask. */
export interface BlockFile {
  readonly path: string;
  readonly blocks: readonly {
    readonly startStep: number;
    readonly steps: number;
    readonly valueBytes: number;
    readonly maskBytes: number;
  }[];
}

export async function writeBlocks(path: string, blocks: datasets.MeasuredSeries['blocks']): Promise<BlockFile> {
  const file = openSync(path, 'wx');
  const written: BlockFile['blocks'][number][] = [];
  try {
    for await (const { startStep, steps, values, mask } of blocks) {
      for (const bytes of [values, mask]) writeWhole(file, bytes);
      written.push({ startStep, steps, valueBytes: values.length, maskBytes: mask.length });
    }
  } finally {
    closeSync(file);
  }
  return { path, blocks: written };
}

/** One block after the other; of the file no more is in memory. */
export async function* readBlocks({ path, blocks }: BlockFile): AsyncGenerator<datasets.Block> {
  const file = await open(path);
  try {
    let at = 0;
    const read = async (length: number): Promise<Uint8Array> => {
      const bytes = new Uint8Array(length);
      const { bytesRead } = await file.read(bytes, 0, length, at);
      if (bytesRead !== length) throw new Error(`${path} ends after ${at + bytesRead} bytes, before its blocks do`);
      at += length;
      return bytes;
    };
    for (const { startStep, steps, valueBytes, maskBytes } of blocks) {
      yield { startStep, steps, values: await read(valueBytes), mask: await read(maskBytes) };
    }
  } finally {
    await file.close();
  }
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}
