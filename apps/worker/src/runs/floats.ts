/** Float arrays as the little-endian bytes that artifacts hold. */

/** A copy, because bytes may lie anywhere in their buffer and floats must be aligned. */
export function floatsOf(bytes: Uint8Array): Float32Array {
  return new Float32Array(bytes.slice().buffer);
}

/** The array's own memory, not a copy. */
export function bytesOf(array: Float32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
