/** One POST to a webhook: bounded in time and in what is read of the answer, never redirected. */
import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { webhookUrlFault, type webhooks } from '@stillgraph/db';
import { publicLookup } from '../public-lookup.ts';

/** Resolving, connecting, sending and reading, all together. */
const MOST_MS = 10_000;
/** Of the answer: enough to see what a receiver has against it. */
const MOST_ANSWER_BYTES = 4096;

export interface PostOptions {
  /** Whether private addresses may be reached. */
  readonly allowPrivate: boolean;
  readonly mostMs?: number;
}

export async function post(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  { allowPrivate, mostMs = MOST_MS }: PostOptions,
): Promise<webhooks.Attempt> {
  const begin = performance.now();
  const failed = (error: string): webhooks.Attempt => ({
    ...{ delivered: false, responseStatus: null, responseExcerpt: null, error },
    durationMs: performance.now() - begin,
  });
  // Addresses in the URL itself are not looked up, and rules may have changed since the webhook was made.
  const fault = webhookUrlFault(url, { allowPrivate });
  if (fault !== undefined) return failed(fault);
  const signal = AbortSignal.timeout(mostMs);
  try {
    const response = await send(new URL(url), body, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': String(Buffer.byteLength(body)),
        'user-agent': 'Stillgraph-Webhooks/1',
        ...headers,
      },
      // A connection of its own: one that is kept open would not be looked up again.
      agent: false,
      ...(allowPrivate ? {} : { lookup: publicLookup }),
      signal,
    });
    const excerpt = await beginningOf(response);
    const status = response.statusCode ?? 0;
    const delivered = status >= 200 && status < 300;
    return {
      delivered,
      responseStatus: status,
      responseExcerpt: excerpt,
      durationMs: performance.now() - begin,
      error: delivered ? null : refusalOf(status),
      retryAfterSeconds: secondsOf(response.headers['retry-after']),
      gone: status === 410,
    };
  } catch (error) {
    return failed(signal.aborted ? `no answer within ${mostMs / 1000} s` : reasonOf(error));
  }
}

function send(url: URL, body: string, options: RequestOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options, resolve);
    request.on('error', reject);
    request.end(body);
  });
}

/** The answer's beginning as text; the rest is not waited for. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response) {
    const piece = Buffer.from(part as Uint8Array);
    parts.push(piece);
    bytes += piece.length;
    if (bytes >= MOST_ANSWER_BYTES) break;
  }
  return Buffer.concat(parts).subarray(0, MOST_ANSWER_BYTES).toString('utf8');
}

function refusalOf(status: number): string {
  if (status >= 300 && status < 400) return `answered ${status}: redirects are not followed, give the address itself`;
  return `answered ${status}; expected 200 to 299`;
}

/** Seconds of a `retry-after` header; a date, and nonsense, count as none. */
function secondsOf(header: string | undefined): number {
  return header !== undefined && /^\d{1,9}$/.test(header) ? Number(header) : 0;
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
