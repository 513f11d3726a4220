// An upload whose API is killed, between two parts and in the midst of one: what was acknowledged is there, nothing else is.
import { createHash } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { createTeamKey } from '@stillgraph/api';
import { ensureDemoTeam, openObjectStore, storedParts, uploads, type ObjectStore } from '@stillgraph/db';
import { createQueue, type Queue } from '@stillgraph/db/jobs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { spawnApi, type ApiProcess } from '../kit/api.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';
import { startS3Server, type S3Server } from '../kit/s3-server.ts';
import { until } from '../kit/laboratory.ts';

const MIB = 1024 ** 2;
/** Three parts of 8 MiB and a short one. */
const content = Buffer.alloc(25 * MIB, 'every byte of it counts ');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const digest = (bytes: Uint8Array) => `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;

const uploadShape = z.object({
  id: z.string(),
  status: z.string(),
  missingParts: z.array(z.number()),
  parts: z.array(z.object({ offset: z.number(), bytes: z.number(), path: z.string() })),
});
const answerShape = z.object({
  data: z.record(z.string(), z.object({ upload: uploadShape.nullable(), userErrors: z.array(z.unknown()) })),
});
const payload = 'upload { id status missingParts parts { offset bytes path } } userErrors { message }';
const create = `mutation ($input: UploadCreateInput!) { uploadCreate(input: $input) { ${payload} } }`;
const complete = `mutation ($id: ID!) { uploadComplete(id: $id) { ${payload} } }`;

let s3: S3Server;
let queue: Queue;
let database: TestDatabase;
let key: string;
let teamId: string;
let api: ApiProcess;

beforeAll(async () => {
  s3 = await startS3Server();
  database = await createTestDatabase();
  queue = await createQueue(database.url);
  teamId = (await ensureDemoTeam(database.db)).team.id;
  key = await createTeamKey(database.db, { team: 'demo', role: 'member', name: 'sender' });
});
afterAll(async () => {
  await queue.stop();
  await database.close();
  await s3.close();
});

describe.each([
  { place: 'the database', isS3: false },
  { place: 'object storage', isS3: true },
])('an upload whose parts go into $place', { timeout: 120_000 }, ({ isS3 }) => {
  const start = async () => (api = await spawnApi(database.url, isS3 ? s3.environment : {}));
  beforeEach(start);
  afterEach(() => api.kill('SIGKILL'));

  async function change(mutation: string, variables: object) {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query: mutation, variables }),
    });
    const [change] = Object.values(answerShape.parse(await response.json()).data);
    if (change?.upload == null) throw new Error(JSON.stringify(change));
    return change.upload;
  }
  const bytesOf = ({ offset, bytes }: { offset: number; bytes: number }) => content.subarray(offset, offset + bytes);
  const put = (part: { offset: number; bytes: number; path: string }) =>
    fetch(`${api.url}${part.path}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${key}`, 'content-digest': digest(bytesOf(part)) },
      body: bytesOf(part),
    });
  const head = ({ path }: { path: string }) =>
    fetch(`${api.url}${path}`, { method: 'HEAD', headers: { authorization: `Bearer ${key}` } });

  /** Sends most of a part and leaves the rest unsaid. */
  async function sendMost(part: { offset: number; bytes: number; path: string }): Promise<Socket> {
    const { hostname, port } = new URL(api.url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.write(
      `PUT ${part.path} HTTP/1.1\r\nhost: ${hostname}\r\nauthorization: Bearer ${key}\r\n` +
        `content-length: ${part.bytes}\r\ncontent-digest: ${digest(bytesOf(part))}\r\n\r\n`,
    );
    await new Promise((resolve) => socket.write(bytesOf(part).subarray(0, 6 * MIB), resolve));
    return socket;
  }
  /** Bytes that lie in the store, of parts or not. */
  const stored = async () => {
    if (isS3) return [...s3.objects.values()].reduce((sum, { length }) => sum + length, 0);
    const [row] = await database.sql<{ bytes: number }[]>`
      select coalesce(sum(octet_length(data)), 0)::int as bytes from upload_chunks`;
    return row?.bytes ?? 0;
  };
  const objects = (): Promise<ObjectStore | undefined> =>
    openObjectStore(isS3 ? s3.settings : undefined, (error) => expect.unreachable(error.message));

  it('goes on where it was when the API is killed, and is whole when it is complete', async () => {
    const files = [{ name: 'values.csv', bytes: content.length, sha256: sha256(content) }];
    const upload = await change(create, { input: { files } });
    const [first, second, third, last] = upload.parts;
    if (first === undefined || second === undefined || third === undefined || last === undefined) {
      throw new Error(`expected four parts, got ${upload.parts.length}`);
    }
    // Between two parts.
    expect((await put(first)).status).toBe(204);
    api.kill('SIGKILL');
    expect(await api.ended).toBe('SIGKILL');
    await start();
    expect((await head(first)).status).toBe(200);

    // In the midst of one, of which a good deal is in the store already.
    const before = await stored();
    const socket = await sendMost(second);
    await until('some of the part has arrived in the store', async () => (await stored()) > before);
    api.kill('SIGKILL');
    await api.ended;
    socket.destroy();
    await start();
    expect((await head(second)).status).toBe(404);
    for (const part of [second, third, last]) expect((await put(part)).status).toBe(204);
    expect(await change(complete, { id: upload.id })).toMatchObject({ status: 'COMPLETE', missingParts: [] });

    const store = storedParts(database.db, await objects());
    const [row] = await database.sql<{ id: string }[]>`select id from uploads where status = 'COMPLETE'`;
    const sum = createHash('sha256');
    const file = { uploadId: row?.id ?? '', teamId, index: 0 };
    for await (const piece of uploads.readFile(database.db, store, file)) sum.update(piece);
    expect(sum.digest('hex')).toBe(sha256(content));

    // What the killed process had begun is nobody's, and goes with the rest of the upload.
    await database.db.transaction((tx) => uploads.cancel(tx, queue, { id: file.uploadId, teamId }));
    await uploads.clear(database.db, queue, store, file.uploadId);
    await database.sql`update object_sweeps set due_at = now()`;
    await (await objects())?.sweep(database.db);
    expect(await stored()).toBe(0);
  });
});
