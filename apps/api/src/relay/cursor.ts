/** Cursors: opaque to clients, the key of a row inside. */
import { badInput } from '../errors/api-error.ts';

const mark = 'at:';

export function encodeCursor(key: string): string {
  return Buffer.from(`${mark}${key}`).toString('base64url');
}

/** @throws ApiError BAD_USER_INPUT when the text is no cursor or its key fails the test */
export function decodeCursor(cursor: string, isKey: (key: string) => boolean, argument: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  const key = text.slice(mark.length);
  if (!text.startsWith(mark) || !isKey(key)) {
    throw badInput(`${argument} expects a cursor that this connection gave; got "${cursor}"`);
  }
  return key;
}
