/** Content hashes: sha256, in hexadecimal. */
import { createHash } from 'node:crypto';

/** Bytes that are hashed at once: Node refuses 2 GiB, which the forecasts of a large network pass. */
const SLICE_BYTES = 16 * 1024 * 1024;

/** Hash of the parts, one after the other. */
export function sha256(...parts: (Uint8Array | string)[]): string {
  const sum = new Sha256();
  for (const part of parts) sum.add(part);
  return sum.digest();
}

/** The same of parts that come one after the other. */
export class Sha256 {
  readonly #hash = createHash('sha256');

  add(part: Uint8Array | string): void {
    if (typeof part === 'string') this.#hash.update(part);
    else for (let at = 0; at < part.length; at += SLICE_BYTES) this.#hash.update(part.subarray(at, at + SLICE_BYTES));
  }

  digest(): string {
    return this.#hash.digest('hex');
  }
}

/** JSON with the keys of every object in order, so that equal values have equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
