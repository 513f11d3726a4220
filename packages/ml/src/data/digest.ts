/** A number of 53 bits for what an array holds, by which contents are told apart: equal ones give equal numbers. */
export function digestOf({ buffer, byteOffset, byteLength }: ArrayBufferView): number {
  const isWhole = byteOffset % 4 === 0 && byteLength % 4 === 0;
  const words = isWhole
    ? new Uint32Array(buffer, byteOffset, byteLength / 4)
    : new Uint8Array(buffer, byteOffset, byteLength);
  // Two multiplicative hashes, in the manner of murmur3.
  let [one, two] = [0x811c9dc5 ^ byteLength, 0x9747b28c];
  for (const word of words) {
    one = Math.imul(one ^ word, 0x85ebca6b);
    one ^= one >>> 15;
    two = Math.imul(two ^ word, 0xc2b2ae35);
    two ^= two >>> 13;
  }
  return (two >>> 11) * 2 ** 32 + (one >>> 0);
}
