/** For tests alone: networks out of the files beside this one, and out of texts and bytes that a test makes up. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NetworkOptions } from '../network-options.ts';
import type { ParsedNetwork, ParsedSegment } from '../parsed-network.ts';
import { readNetwork } from '../read-network.ts';

export const fixturePath = (name: string): string => fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));

export function readFixture(name: string, options: NetworkOptions = {}): Promise<ParsedNetwork> {
  return withScratch((scratch) => readNetwork({ path: fixturePath(name), scratch }, options));
}

/** @param content of a file that is called `name` */
export function readMadeUp(name: string, content: string | Uint8Array, options: NetworkOptions = {}) {
  return withScratch(async (scratch) => {
    const path = join(scratch, name);
    await writeFile(path, content);
    return readNetwork({ path, scratch }, options);
  });
}

async function withScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'stillgraph-networks-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Segments by their ids, with the ids of their junctions. */
export function segmentsById({ junctions, segments }: ParsedNetwork): ReadonlyMap<string, NamedSegment> {
  const nameOf = (place: number) => junctions[place]?.externalId ?? '';
  return new Map(
    segments.map((segment) => [
      segment.externalId,
      { ...segment, start: nameOf(segment.from), end: nameOf(segment.to) },
    ]),
  );
}

export type NamedSegment = ParsedSegment & { readonly start: string; readonly end: string };
