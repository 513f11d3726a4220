/**
 * A long list on its way from the process that made it to the worker that stores it: a file of pieces, so that neither a message
 * nor the worker, which carries trainings meanwhile, holds all of it.
 */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';

/** Parts of a piece. */
const MOST_PARTS = 500;
/** Numbers in them, and those of one part more. */
const MOST_NUMBERS = 200_000;
const LENGTH_BYTES = 4;

/**
 * @param path of a file that is not there yet
 * @param numbersOf how many numbers a part holds that make it long
 */
export async function filePieces<Part>(
  path: string,
  parts: readonly Part[],
  numbersOf: (part: Part) => number = () => 0,
): Promise<void> {
  const file = await open(path, 'wx');
  try {
    for (let from = 0, to = 0; from < parts.length; from = to) {
      let numbers = 0;
      for (const part of parts.slice(from, from + MOST_PARTS)) {
        if (numbers >= MOST_NUMBERS) break;
        numbers += numbersOf(part);
        to += 1;
      }
      const bytes = serialize(parts.slice(from, to));
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt32LE(bytes.length);
      await file.writev([length, bytes]);
    }
  } finally {
    await file.close();
  }
}

/** The pieces of a list that `filePieces` has filed; both ends are of one build. */
export async function* readPieces<Part>(path: string): AsyncGenerator<readonly Part[]> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      const end = rest.length < LENGTH_BYTES ? Infinity : LENGTH_BYTES + rest.readUInt32LE();
      if (rest.length < end) break;
      yield deserialize(rest.subarray(LENGTH_BYTES, end)) as readonly Part[];
      rest = rest.subarray(end);
    }
  }
  if (rest.length > 0) throw new Error(`${path} ends in the middle of a piece`);
}
