/** Bytes as they come, in pieces of one size. */

/** Pieces of `size` bytes, and a last one that may be shorter; each is a buffer of its own. */
export async function* inPieces(bytes: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  let piece = new Uint8Array(size);
  let filled = 0;
  for await (const arrived of bytes) {
    for (let at = 0; at < arrived.length;) {
      const taken = arrived.subarray(at, at + size - filled);
      piece.set(taken, filled);
      filled += taken.length;
      at += taken.length;
      if (filled < size) continue;
      yield piece;
      piece = new Uint8Array(size);
      filled = 0;
    }
  }
  if (filled > 0) yield piece.subarray(0, filled);
}
