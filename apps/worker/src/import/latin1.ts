/** Text whose characters are its bytes, 0 to 255; `TextDecoder` takes that name for Windows' own table. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
