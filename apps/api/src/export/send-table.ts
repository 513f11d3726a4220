/** Sends a table in the format that the address asks for, as fast as the client takes it. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { namesTag } from '../binary/send-bytes.ts';
import { csvOf } from './csv.ts';
import { jsonOf } from './json.ts';
import { parquetOf } from './parquet.ts';
import type { Table } from './table.ts';

const formats = {
  csv: { type: 'text/csv; charset=utf-8; header=present', write: csvOf },
  json: { type: 'application/json; charset=utf-8', write: jsonOf },
  parquet: { type: 'application/vnd.apache.parquet', write: parquetOf },
} as const;
export type Format = keyof typeof formats;

export const isFormat = (text: string): text is Format => Object.hasOwn(formats, text);

export async function sendTable(request: Request, response: Response, table: Table, format: Format): Promise<void> {
  const { type, write } = formats[format];
  const fileName = `${table.name.replace(/[^\w.-]+/g, '-')}.${format}`;
  response.set({
    'content-type': type,
    'content-disposition': `attachment; filename="${fileName}"`,
    // A sheet of figures is for whoever asked; who may see it can change.
    'cache-control': 'private, no-cache',
    vary: 'Cookie, Authorization',
  });
  if (table.etag !== null) {
    const tag = createHash('sha256')
      .update(`${table.etag} ${format} ${JSON.stringify(table.about)}`)
      .digest('hex');
    response.set('etag', `"${tag}"`);
    if (namesTag(request.get('if-none-match'), `"${tag}"`)) {
      response.status(304).end();
      return;
    }
  }
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  await pipeline(Readable.from(write(table), { objectMode: false, highWaterMark: 64 * 1024 }), response);
}
