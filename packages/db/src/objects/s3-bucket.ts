/** A bucket of any storage that speaks the S3 protocol (AWS, MinIO, Ceph, Garage, R2), addressed by its path. */
import { AwsClient } from 'aws4fetch';
import { sha256 as hashOf } from '../hashing.ts';
import { BucketError, type Bucket } from './bucket.ts';

/** How a bucket is reached. */
export interface S3Settings {
  /** Address of the storage, without the bucket: `https://s3.eu-central-1.amazonaws.com`. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Begins every key: a bucket may hold more than Stillgraph's. */
  readonly prefix: string;
}

/** A piece has 4 MiB: a storage that has not taken or given one by then does not answer. */
const PATIENCE_MS = 60_000;
/** After the first, where the storage answers that it is too busy or at fault. */
const RETRIES = 3;
const FIRST_RETRY_MS = 200;
/** Of an answer that is told in an error. */
const TOLD_LENGTH = 300;

/**
 * Every request is signed with the hash of its body, so the storage itself refuses bytes that were damaged on the way; the
 * connection is opened by the first request.
 */
export function s3Bucket(settings: S3Settings): Bucket {
  const { endpoint, bucket, region, accessKeyId, secretAccessKey, prefix } = settings;
  const client = new AwsClient({
    ...{ accessKeyId, secretAccessKey, region, service: 's3' },
    ...{ retries: RETRIES, initRetryMs: FIRST_RETRY_MS },
  });
  const base = `${endpoint.replace(/\/+$/, '')}/${bucket}/${prefix}`;

  async function ask(method: string, key: string, init: RequestInit = {}, fine: readonly number[] = []) {
    let response: Response;
    try {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      response = await client.fetch(`${base}${key}`, { ...init, method, signal, redirect: 'manual' });
      if (response.ok || fine.includes(response.status)) return new Uint8Array(await response.arrayBuffer());
    } catch (cause) {
      throw new BucketError(`the object storage at ${endpoint} does not answer`, { passes: true, cause });
    }
    throw await refused(response, `${method} ${key}`);
  }

  async function refused(response: Response, what: string): Promise<BucketError> {
    const { status } = response;
    const text = await response.text().catch(() => '');
    const [, code] = /<Code>([^<]+)<\/Code>/.exec(text) ?? [];
    const [, message = text] = /<Message>([^<]*)<\/Message>/.exec(text) ?? [];
    const told = [code, message.slice(0, TOLD_LENGTH)].filter(Boolean).join(': ');
    return new BucketError(
      `the object storage at ${endpoint} answered ${status}${told === '' ? '' : ` (${told})`} to ${what} in ${bucket}`,
      { passes: status >= 500 || status === 429 },
    );
  }

  const put: Bucket['put'] = async (key, bytes, sha256) => {
    // A view of a larger buffer would be sent as a copy of its own bytes; shared memory is never handed in.
    await ask('PUT', key, { body: bytes as Uint8Array<ArrayBuffer>, headers: { 'x-amz-content-sha256': sha256 } });
  };
  const get: Bucket['get'] = async (key, start, end) => {
    if (start === end) return new Uint8Array(0);
    const bytes = await ask('GET', key, {
      headers: { range: `bytes=${start}-${end - 1}`, 'x-amz-content-sha256': EMPTY },
    });
    if (bytes.length === end - start) return bytes;
    throw new BucketError(`expected ${end - start} bytes of ${key} in ${bucket}, got ${bytes.length}`, {
      passes: false,
    });
  };
  const remove: Bucket['remove'] = async (key) => {
    await ask('DELETE', key, { headers: { 'x-amz-content-sha256': EMPTY } }, [404]);
  };
  return {
    put,
    get,
    remove,
    check: async () => {
      const key = `checks/${crypto.randomUUID()}`;
      const byte = Uint8Array.of(42);
      await put(key, byte, hashOf(byte));
      await get(key, 0, 1);
      await remove(key);
    },
  };
}

const EMPTY = hashOf('');
