/** Typed arrays as the bytes that the database keeps: little-endian, which every machine that Node runs on speaks. */

/** The array's own memory, not a copy. */
export function bytesOf(array: Float32Array | Float16Array | Uint32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** A copy, because bytes from the driver lie anywhere in its buffers and floats must be aligned. */
export function float32Of(bytes: Uint8Array): Float32Array {
  return new Float32Array(aligned(bytes));
}

export function float16Of(bytes: Uint8Array): Float16Array {
  return new Float16Array(aligned(bytes));
}

export function uint32Of(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(aligned(bytes));
}

function aligned(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}

/** One bit a reading, lowest bit first, from one byte a reading (1 = observed). */
export function packMask(mask: Uint8Array): Uint8Array {
  const bits = new Uint8Array(Math.ceil(mask.length / 8));
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] !== 0) bits[i >> 3] = (bits[i >> 3] ?? 0) | (1 << (i & 7));
  }
  return bits;
}

/** One byte a reading from one bit a reading. */
export function unpackMask(bits: Uint8Array, length: number): Uint8Array {
  const mask = new Uint8Array(length);
  for (let i = 0; i < length; i++) mask[i] = ((bits[i >> 3] ?? 0) >> (i & 7)) & 1;
  return mask;
}
