// The network process as a worker has it: what it answers, and what becomes of a source that would take the machine's memory.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { networkHash } from '@stillgraph/db/network-hash';
import { patchInProcess, readInProcess } from './network-process.ts';
import type { ParsedJunction, ParsedSegment } from './parsed-network.ts';
import { readPieces } from './pieces.ts';
import { fixturePath } from './testing/read-fixture.ts';

// A forked process takes its loader from its parent's arguments, as with `npm start`.
beforeAll(() => void process.execArgv.push('--import', import.meta.resolve('tsx')));

let scratch: string;
beforeAll(async () => void (scratch = await mkdtemp(join(tmpdir(), 'stillgraph-network-process-'))));
afterAll(() => rm(scratch, { recursive: true }));

const { signal } = new AbortController();
const read = (path = fixturePath('town.osm'), memoryBytes?: number) =>
  readInProcess({ path, scratch, options: {} }, signal, () => undefined, memoryBytes);

async function all<Part>(path: string): Promise<Part[]> {
  const parts: Part[] = [];
  for await (const piece of readPieces<Part>(path)) parts.push(...piece);
  return parts;
}

/** A map that takes longer to read than the watch over the memory takes to begin. */
async function longMap(): Promise<string> {
  const nodes = Array.from(
    { length: 200_000 },
    (_, id) => `<node id="${id + 1}" lat="${(52 + id * 1e-5).toFixed(5)}" lon="4.3"/>`,
  );
  const ways = Array.from({ length: 2000 }, (_, id) => {
    const places = Array.from({ length: 100 }, (_, place) => `<nd ref="${id * 100 + place + 1}"/>`).join('');
    return `<way id="${id + 1}">${places}<tag k="highway" v="primary"/></way>`;
  });
  const path = join(scratch, 'long.osm');
  await writeFile(path, `<osm version="0.6">\n${nodes.join('\n')}\n${ways.join('\n')}\n</osm>\n`);
  return path;
}

it('is ended when it passes its memory, and the failure says how much that was', async () => {
  await expect(read(await longMap(), 1024 ** 2)).rejects.toThrow(
    /^the network process was ended by SIGKILL before it was done; the network may need more than the 1 MB of memory/,
  );
});

it('hashes what it read and filed, and what it changed, as whoever writes it would', async () => {
  const { network, contentHash } = await read();
  const junctions = await all<ParsedJunction>(network.filed.junctions);
  const segments = await all<ParsedSegment>(network.filed.segments);
  expect(contentHash).toBe(networkHash({ junctions, segments }));
  const patched = await patchInProcess({ network: { junctions, segments }, patches: [] }, signal);
  expect(patched.contentHash).toBe(networkHash(patched.network));
});
