/** Sends bytes of known length and identity with HTTP's own caching: ETag, If-None-Match, Range, If-Range. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { readByteRange, type ByteRange } from './byte-range.ts';

export interface Bytes {
  /** Strong validator, without quotes: equal for equal bytes. */
  readonly etag: string;
  readonly length: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Gives the bytes of a range in order, piece by piece. */
  read(range: ByteRange): AsyncIterable<Uint8Array>;
}

/** Whether an If-None-Match header names the quoted tag. */
export function namesTag(header: string | undefined, quoted: string): boolean {
  if (header === undefined) return false;
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(quoted) || tags.includes('*');
}

export async function sendBytes(request: Request, response: Response, bytes: Bytes): Promise<void> {
  const quoted = `"${bytes.etag}"`;
  response.set({
    etag: quoted,
    // The bytes behind an address never change, but who may see them can.
    'cache-control': 'private, no-cache',
    vary: 'Cookie, Authorization',
    'accept-ranges': 'bytes',
    ...bytes.headers,
  });
  if (namesTag(request.get('if-none-match'), quoted)) {
    response.status(304).end();
    return;
  }
  const ifRange = request.get('if-range');
  const range = ifRange === undefined || ifRange === quoted ? readByteRange(request.get('range'), bytes.length) : null;
  if (range === 'unsatisfiable') {
    response.set('content-range', `bytes */${bytes.length}`);
    response.status(416).json({
      error: { code: 'RANGE_NOT_SATISFIABLE', message: `the body has ${bytes.length} bytes; the range lies outside` },
    });
    return;
  }
  const { start, end } = range ?? { start: 0, end: bytes.length };
  response.status(range === null ? 200 : 206);
  if (range !== null) response.set('content-range', `bytes ${start}-${end - 1}/${bytes.length}`);
  response.set({ 'content-type': 'application/octet-stream', 'content-length': String(end - start) });
  if (request.method === 'HEAD' || start === end) {
    response.end();
    return;
  }
  await pipeline(Readable.from(bytes.read({ start, end })), response);
}
