import { createReadStream } from 'node:fs';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;

/**
 * Line, from 1, on which the quote opened that is still open at the end of the file, or where line `before` begins; null
 * where none is. For files that the parser gave up on: it names the line that it had come to, which may be far below.
 */
export async function openQuoteLine(path: string, before = Infinity): Promise<number | null> {
  let line = 1;
  let opened: number | null = null;
  let position = 0;
  let closed = { at: -2, opened: 0 };
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    for (const byte of chunk) {
      if (byte === LINE_FEED) {
        line += 1;
        if (line === before) return opened;
      } else if (byte === QUOTE) {
        if (opened !== null) {
          closed = { at: position, opened };
          opened = null;
        } else {
          // A doubled quote is one of the text: the cell that seemed to end goes on.
          opened = closed.at === position - 1 ? closed.opened : line;
        }
      }
      position += 1;
    }
  }
  return opened;
}
