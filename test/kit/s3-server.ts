/**
 * A storage that speaks as much of the S3 protocol as Stillgraph asks for, and believes nobody: every request must bear a
 * signature of version 4 over its method, path, headers and the hash of its body, which is computed here from the protocol's
 * description and not by the library that signs.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

const SKEW_MS = 15 * 60 * 1000;

export interface S3Server {
  /** How a client of ours is told of it. */
  readonly settings: {
    readonly endpoint: string;
    readonly region: string;
    readonly bucket: string;
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly prefix: string;
  };
  /** What the environment of a process says of it. */
  readonly environment: Readonly<Record<string, string>>;
  /** By bucket and key: `stillgraph/prefix/uploads/...`. */
  readonly objects: Map<string, Buffer>;
  /** Method and path of every request, in their order. */
  readonly requests: string[];
  /** Is asked before a request is done: a status is answered in place of doing it. */
  interrupt: (request: string) => number | undefined | Promise<number | undefined>;
  close(): Promise<void>;
}

const BUCKET = 'laboratory';
const KEYS = { id: 'AKIDLABORATORY', secret: 'not/so+secret' } as const;

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();

export interface SignedRequest {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/**
 * The signature that a request must bear (AWS, "Signature Calculations for the Authorization Header: Transferring Payload in a
 * Single Chunk").
 */
export function signatureOf(
  { method, url, headers }: SignedRequest,
  signed: readonly string[],
  scope: string,
  secret: string,
) {
  const [path = '', query = ''] = url.split('?', 2);
  const canonical = [
    method,
    path,
    query.split('&').toSorted().join('&'),
    ...signed.map((name) => `${name}:${String(headers[name] ?? '').trim()}`),
    '',
    signed.join(';'),
    String(headers['x-amz-content-sha256']),
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = scope.split('/').reduce<string | Buffer>((last, part) => hmac(last, part), `AWS4${secret}`);
  return hmac(key, toSign).toString('hex');
}

interface Refusal {
  readonly status: number;
  readonly code: string;
}

/** Why a request is not believed; undefined where it is. */
function refusalOf(request: IncomingMessage, body: Buffer, region: string): Refusal | undefined {
  const { method = '', url = '', headers } = request;
  const [, id, scope = '', names = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    ) ?? [];
  if (id !== KEYS.id) return { status: 403, code: 'InvalidAccessKeyId' };
  const date = String(headers['x-amz-date']);
  if (scope !== `${date.slice(0, 8)}/${region}/s3/aws4_request`) {
    return { status: 400, code: 'AuthorizationHeaderMalformed' };
  }
  const at = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (!(Math.abs(Date.now() - at) < SKEW_MS)) return { status: 403, code: 'RequestTimeTooSkewed' };
  const signed = names.split(';');
  // What is not signed could be changed on the way.
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => signed.includes(name))) {
    return { status: 403, code: 'AccessDenied' };
  }
  const expected = signatureOf({ method, url, headers }, signed, scope, KEYS.secret);
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(signature)))
    return { status: 403, code: 'SignatureDoesNotMatch' };
  if (headers['x-amz-content-sha256'] !== sha256(body)) return { status: 400, code: 'XAmzContentSHA256Mismatch' };
  return undefined;
}

export async function startS3Server(region = 'eu-test-1'): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}`;
  const self: S3Server = {
    settings: { endpoint, region, bucket: BUCKET, accessKeyId: KEYS.id, secretAccessKey: KEYS.secret, prefix: '' },
    environment: {
      S3_ENDPOINT: endpoint,
      S3_REGION: region,
      S3_BUCKET: BUCKET,
      S3_ACCESS_KEY_ID: KEYS.id,
      S3_SECRET_ACCESS_KEY: KEYS.secret,
    },
    objects,
    requests,
    interrupt: () => undefined,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return self;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    const body = await buffer(request);
    requests.push(`${method} ${url}`);
    const status = await self.interrupt(`${method} ${url}`);
    const refusal = status === undefined ? refusalOf(request, body, region) : { status, code: 'Interrupted' };
    if (refusal !== undefined) return refuse(response, refusal);
    const key = url.slice(1);
    if (!key.startsWith(`${BUCKET}/`)) return refuse(response, { status: 404, code: 'NoSuchBucket' });
    const found = objects.get(key);
    if (method === 'PUT') {
      // A part of the protocol that libraries forget, and real storages insist on.
      if (headers['content-length'] === undefined)
        return refuse(response, { status: 411, code: 'MissingContentLength' });
      objects.set(key, body);
      response.writeHead(200, { etag: `"${sha256(body)}"` }).end();
    } else if (method === 'DELETE') {
      objects.delete(key);
      response.writeHead(204).end();
    } else if (found === undefined) refuse(response, { status: 404, code: 'NoSuchKey' });
    else if (method === 'GET') send(response, found, headers.range);
    else refuse(response, { status: 405, code: 'MethodNotAllowed' });
  }
}

function send(response: ServerResponse, found: Buffer, range: string | undefined): void {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
  if (first === undefined || last === undefined) {
    response.writeHead(200, { 'content-length': found.length }).end(found);
    return;
  }
  if (Number(first) >= found.length) return refuse(response, { status: 416, code: 'InvalidRange' });
  const part = found.subarray(Number(first), Number(last) + 1);
  const contentRange = `bytes ${first}-${Number(first) + part.length - 1}/${found.length}`;
  response.writeHead(206, { 'content-length': part.length, 'content-range': contentRange }).end(part);
}

function refuse(response: ServerResponse, { status, code }: Refusal): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(
    `<?xml version="1.0"?><Error><Code>${code}</Code><Message>refused by the test's storage</Message></Error>`,
  );
}
