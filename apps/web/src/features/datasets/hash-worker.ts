/** A thread that hashes files and parts of files as they are read from the disk: nothing is in memory as a whole. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { HashAnswer, HashOrder } from './hasher.ts';

const say = (answer: HashAnswer) => self.postMessage(answer);

self.onmessage = ({ data: { id, blob } }: MessageEvent<HashOrder>) => {
  hash(id, blob).catch((error: unknown) =>
    say({ type: 'failed', id, message: error instanceof Error ? error.message : String(error) }),
  );
};

async function hash(id: number, blob: Blob): Promise<void> {
  const sum = sha256.create();
  const reader = blob.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    sum.update(value);
    say({ type: 'read', id, bytes: value.length });
  }
  say({ type: 'hashed', id, sha256: bytesToHex(sum.digest()) });
}
