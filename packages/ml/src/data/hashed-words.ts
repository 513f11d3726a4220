/** Offset basis and prime of the 32-bit FNV-1a hash (Fowler, Noll and Vo). */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** 32-bit FNV-1a of the UTF-8 bytes of a text. */
export function fnv1a(text: string): number {
  let hash = BASIS;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, PRIME) >>> 0;
  return hash;
}

/**
 * A text as a signed bag of words in a fixed number of buckets, without a vocabulary that would have to be learnt
 * (Weinberger et al. 2009, "Feature Hashing for Large Scale Multitask Learning"): each word adds 1 or −1, by the lowest bit of
 * its hash, to the bucket that the other bits give. Words are runs of letters and digits, in lower case.
 *
 * @param buckets K, 1 or more
 * @returns [K]
 */
export function hashedWords(text: string, buckets: number): Float32Array {
  const bag = new Float32Array(buckets);
  for (const word of text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []) {
    const hash = fnv1a(word);
    const bucket = (hash >>> 1) % buckets;
    bag[bucket] = (bag[bucket] ?? 0) + (hash & 1 ? -1 : 1);
  }
  return bag;
}
