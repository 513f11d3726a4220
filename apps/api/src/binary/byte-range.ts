/** The Range header of HTTP (RFC 9110, section 14), single ranges of bytes. */
export interface ByteRange {
  readonly start: number;
  /** One past the last byte. */
  readonly end: number;
}

/**
 * Reads a Range header against a body of `length` bytes.
 *
 * @returns the range asked for, null when the whole body is to be sent (no header, another unit, several ranges), or
 * 'unsatisfiable' when the range lies outside the body
 */
export function readByteRange(header: string | undefined, length: number): ByteRange | null | 'unsatisfiable' {
  if (header === undefined) return null;
  const match = /^bytes=(\d*)-(\d*)$/.exec(header.trim());
  const [, first, last] = match ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return null;
  if (first === '') {
    const suffix = Math.min(Number(last), length);
    return suffix === 0 ? 'unsatisfiable' : { start: length - suffix, end: length };
  }
  const start = Number(first);
  const end = last === '' ? length : Math.min(Number(last) + 1, length);
  if (last !== '' && Number(last) < start) return null;
  return start < length ? { start, end } : 'unsatisfiable';
}
