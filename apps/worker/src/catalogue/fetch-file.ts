/** Fetches one file of the catalogue: streaming, bounded, from the public internet alone. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { get as getPlainly, type IncomingMessage } from 'node:http';
import { get, type RequestOptions } from 'node:https';
import { isIP } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { hostOf, isPublicAddress } from '@stillgraph/db';
import type { CatalogueFile } from '@stillgraph/ml/config';
import { ImportError } from '../import/import-error.ts';
import { publicLookup } from '../public-lookup.ts';

/** Of a file whose size nobody says. */
const LARGEST_BYTES = 8 * 1024 ** 3;
/** Without a byte for so long the connection is given up. */
const SILENCE_MS = 30_000;

export interface FetchOptions {
  readonly signal: AbortSignal;
  readonly onBytes?: (bytes: number) => void;
  /** For tests, which have no public internet: a server on this machine, without encryption. No setting leads here. */
  readonly fromThisMachine?: boolean;
}

/**
 * @throws ImportError where the address is not public or not https, the answer is another than 200 (redirects are not followed),
 *   the file is larger than the catalogue says, or has another sha256
 */
export async function fetchFile(file: CatalogueFile, path: string, options: FetchOptions): Promise<void> {
  const { name, url, bytes, sha256 } = file;
  const fault = (reason: string, cause?: unknown) =>
    new ImportError(name, null, reason, cause === undefined ? {} : { cause });
  if (url === null) throw fault('is published where an account is needed: put it into the folder of CATALOGUE_MIRROR');
  const most = bytes ?? LARGEST_BYTES;
  const sum = createHash('sha256');
  let received = 0;
  try {
    const response = await answerOf(new URL(url), options);
    if (response.statusCode !== 200) {
      response.destroy();
      throw fault(`${url} answered ${String(response.statusCode)}, where the file was expected`);
    }
    await pipeline(
      response,
      async function* (pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          received += piece.length;
          if (received > most) throw fault(`${url} sends more than ${most} bytes, the size that the catalogue says`);
          sum.update(piece);
          options.onBytes?.(received);
          yield piece;
        }
      },
      createWriteStream(path, { flags: 'wx' }),
      { signal: options.signal },
    );
  } catch (error) {
    if (error instanceof ImportError || options.signal.aborted) throw error;
    const told = error instanceof Error ? error.message : 'unknown reason';
    throw fault(`${url} cannot be reached (${told}); without the internet a folder of CATALOGUE_MIRROR serves`, error);
  }
  if (bytes !== null && received !== bytes) throw fault(`${url} sent ${received} bytes; the catalogue says ${bytes}`);
  const found = sum.digest('hex');
  if (sha256 !== null && found !== sha256) {
    throw fault(`from ${url} has the sha256 ${found}; the catalogue says ${sha256}: it was changed`);
  }
}

function answerOf(url: URL, { signal, fromThisMachine = false }: FetchOptions): Promise<IncomingMessage> {
  if (url.protocol !== 'https:' && !fromThisMachine) throw new Error('only https is fetched');
  // A name is looked up by the request; an address that is written out is not.
  const host = hostOf(url);
  if (isIP(host) !== 0 && !isPublicAddress(host) && !fromThisMachine) throw new Error(`${host} is not public`);
  const options: RequestOptions = { signal, timeout: SILENCE_MS, ...(fromThisMachine ? {} : { lookup: publicLookup }) };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'http:' ? getPlainly : get)(url, options, resolve);
    request.on('timeout', () => request.destroy(new Error(`no byte came for ${SILENCE_MS / 1000} s`)));
    request.on('error', reject);
  });
}
