import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/kit/database.ts';
import { signatureOf, startS3Server, type S3Server } from '../../../../test/kit/s3-server.ts';
import { isTransient } from '../errors.ts';
import { sha256 } from '../hashing.ts';
import { createQueue, type Queue } from '../jobs/index.ts';
import * as artifacts from '../queries/artifacts/index.ts';
import * as uploads from '../queries/uploads/index.ts';
import { ensureDemoTeam } from '../seed.ts';
import { claimAs, sampleExperiment } from '../testing/samples.ts';
import { storedParts } from '../uploads/stored-parts.ts';
import { openObjectStore } from './open-object-store.ts';
import type { ObjectStore } from './object-store.ts';
import type { S3Settings } from './s3-bucket.ts';

const MIB = 1 << 20;
let database: TestDatabase;
let queue: Queue;
let server: S3Server;
let objects: ObjectStore;

beforeAll(async () => {
  database = await createTestDatabase();
  queue = await createQueue(database.url);
  server = await startS3Server();
  objects = await opened();
});
afterAll(async () => {
  await server.close();
  await queue.stop();
  await database.close();
});
afterEach(() => {
  server.interrupt = () => undefined;
});

const settings = (change: Partial<S3Settings> = {}): S3Settings => ({
  ...server.settings,
  prefix: 'of/tests/',
  ...change,
});
async function opened(change: Partial<S3Settings> = {}, silences: Error[] = []): Promise<ObjectStore> {
  const store = await openObjectStore(settings(change), (error) => silences.push(error));
  if (store === undefined) throw new Error('no store');
  return store;
}

/** Bytes whose every one tells its place; `seed` tells one content from another. */
function content(seed: number, length = 9 * MIB + 17): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at++) bytes[at] = ((at * 2_654_435_761) >>> 24) ^ seed;
  return bytes;
}
const keys = () => [...server.objects.keys()].map((key) => key.replace('laboratory/of/tests/', '')).toSorted();
const swept = async () => (await objects.sweep(database.db), keys());
const sweepRows = () => database.sql<{ key: string }[]>`select key from object_sweeps`;
/** What waits for its use is due now, as if an hour had passed. */
const anHourLater = () => database.sql`update object_sweeps set due_at = now() - interval '1 minute'`;

async function held() {
  const { a, b } = await sampleExperiment(database.db, queue);
  const [one, two] = [await claimAs(database.db, 'w', a.id), await claimAs(database.db, 'w', b.id)];
  if (one === undefined || two === undefined) throw new Error('the sample runs could not be claimed');
  return [one.held, two.held] as const;
}
const weights = (bytes: Uint8Array, name = 'weights') => ({ kind: 'WEIGHTS', name, bytes }) as const;

describe('the storage of the tests', () => {
  it('signs as the protocol says, by the example of its description', () => {
    // "GET Object" of AWS's page "Signature Calculations for the Authorization Header".
    const headers = {
      host: 'examplebucket.s3.amazonaws.com',
      range: 'bytes=0-9',
      'x-amz-content-sha256': sha256(''),
      'x-amz-date': '20130524T000000Z',
    };
    const scope = '20130524/us-east-1/s3/aws4_request';
    const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
    expect(signatureOf({ method: 'GET', url: '/test.txt', headers }, Object.keys(headers), scope, secret)).toBe(
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    );
  });
});

describe('an object storage', () => {
  it.each([
    ['a wrong secret', { secretAccessKey: 'wrong' }, '403 (SignatureDoesNotMatch'],
    ['an unknown key', { accessKeyId: 'NOBODY' }, '403 (InvalidAccessKeyId'],
    ['another region', { region: 'mars-1' }, '400 (AuthorizationHeaderMalformed'],
    ['a bucket that is not there', { bucket: 'elsewhere' }, '404 (NoSuchBucket'],
  ])('is refused at start with %s, and told with what it answered', async (_what, change, told) => {
    const fault = await opened(change).catch((error: unknown) => error);
    expect(String(fault)).toContain(told);
    expect(String(fault)).not.toContain(settings().secretAccessKey);
    expect(isTransient(fault)).toBe(false);
  });

  it('that does not answer may come later', async () => {
    const silences: Error[] = [];
    await opened({ endpoint: 'http://127.0.0.1:1' }, silences);
    expect(silences.map(({ message }) => message)).toEqual([
      'the object storage at http://127.0.0.1:1 does not answer',
    ]);
    expect(isTransient(silences[0])).toBe(true);
  });

  it('that is at fault for a moment is asked again; for longer it is a fault that passes', async () => {
    const [run] = await held();
    let left = 2;
    server.interrupt = () => (left-- > 0 ? 503 : undefined);
    const row = await artifacts.put(database.db, run, weights(content(20, MIB)), objects);
    expect(await artifacts.read(database.db, row, 0, row.bytes, objects)).toEqual(content(20, MIB));
    server.interrupt = () => 503;
    const refused = await artifacts.put(database.db, run, weights(content(21, MIB)), objects).catch((e: unknown) => e);
    expect(String(refused)).toContain('answered 503 (Interrupted');
    expect(isTransient(refused)).toBe(true);
  });
});

describe('an artifact in object storage', () => {
  it('comes back whole and in any range, across the borders of its pieces, and is in no table', async () => {
    const [run] = await held();
    const bytes = content(1);
    const row = await artifacts.put(database.db, run, weights(bytes), objects);
    expect(keys().filter((key) => key.startsWith(`artifacts/${row.contentHash}/`))).toHaveLength(3);
    expect(await database.sql`select 1 from artifact_chunks where content_hash = ${row.contentHash}`).toHaveLength(0);
    for (const [start, end] of [
      [0, bytes.length],
      [0, 1],
      [4 * MIB - 3, 4 * MIB + 3],
      [5, 9 * MIB],
      [bytes.length - 5, bytes.length],
      [7, 7],
    ] as const) {
      const range = await artifacts.read(database.db, row, start, end, objects);
      expect(Buffer.compare(range, bytes.slice(start, end))).toBe(0);
    }
    const many = await artifacts.readMany(database.db, [run.runId], 'weights', objects);
    expect(Buffer.compare(many.get(run.runId) ?? new Uint8Array(0), bytes)).toBe(0);
    await expect(artifacts.read(database.db, row)).rejects.toThrow(/lies in object storage.*set S3_ENDPOINT/);
  });

  it('is held against its hash when it is read whole', async () => {
    const [run] = await held();
    const row = await artifacts.put(database.db, run, weights(content(2, MIB)), objects);
    const [key = ''] = [...server.objects.keys()].filter((each) => each.includes(row.contentHash));
    server.objects.set(key, Buffer.alloc(MIB));
    const read = artifacts.read(database.db, row, 0, row.bytes, objects);
    await expect(read).rejects.toThrow(`; ${row.contentHash} was stored`);
    server.objects.delete(key);
    await expect(artifacts.read(database.db, row, 0, row.bytes, objects)).rejects.toThrow('404 (NoSuchKey');
  });

  it('shares its content with its equals, also with those that came while it was in Postgres', async () => {
    const [one, two] = await held();
    const inRows = await artifacts.put(database.db, one, weights(content(3, MIB)));
    await artifacts.put(database.db, two, weights(content(3, MIB)), objects);
    expect(keys().some((key) => key.includes(inRows.contentHash))).toBe(false);
    const both = await Promise.all(
      [one, two].map((run) => artifacts.put(database.db, run, weights(content(4)), objects)),
    );
    const [{ contentHash } = { contentHash: '' }] = both;
    await swept();
    // Written twice where both began at once, kept once.
    expect(keys().filter((key) => key.includes(contentHash))).toHaveLength(3);
    const row = both[1];
    expect(await artifacts.read(database.db, row ?? inRows, 0, content(4).length, objects)).toHaveLength(9 * MIB + 17);
  });

  it('is removed after the last that has it went, and not before', async () => {
    const [one, two] = await held();
    const { contentHash } = await artifacts.put(database.db, one, weights(content(5)), objects);
    await artifacts.put(database.db, two, weights(content(5)), objects);
    const left = async () => (await swept()).filter((key) => key.includes(contentHash)).length;
    await artifacts.put(database.db, one, weights(content(6)), objects);
    expect(await left()).toBe(3);
    await database.sql`delete from experiments where id = (select experiment_id from runs where id = ${two.runId})`;
    expect(keys().filter((key) => key.includes(contentHash))).toHaveLength(3);
    expect(await left()).toBe(0);
  });

  it('that was written and never stored is removed, whether its writer failed or vanished', async () => {
    const [run] = await held();
    await artifacts.put(database.db, run, weights(content(7)), objects);
    const before = await swept();
    const stale = { ...run, attempt: run.attempt + 1 };
    await expect(artifacts.put(database.db, stale, weights(content(8)), objects)).rejects.toThrow('may not write');
    expect(keys()).toHaveLength(before.length + 3);
    expect(await swept()).toEqual(before);
    // A process that died before its transaction has said nothing more than that it begins.
    const address = { teamId: null, key: 'artifacts/dead/1', bytes: MIB };
    const whole = async function* () {
      yield await Promise.resolve(content(9, MIB));
    };
    const written = await objects.write(database.db, address, whole());
    expect(await swept()).toContain('artifacts/dead/1/0');
    await anHourLater();
    expect(await swept()).toEqual(before);
    await expect(database.db.transaction((tx) => objects.claim(tx, written))).rejects.toThrow(
      'was not put to use within',
    );
    expect(await sweepRows()).toEqual([]);
  });

  it('that cannot be removed now is removed later, and keeps the others from nothing', async () => {
    const [one, two] = await held();
    const [first, second] = [content(10, MIB), content(11, MIB)];
    await artifacts.put(database.db, one, weights(first), objects);
    await artifacts.put(database.db, two, weights(second), objects);
    for (const run of [one, two]) await artifacts.put(database.db, run, weights(new Uint8Array(0)), objects);
    server.interrupt = (request) => (request.includes(sha256(first)) ? 403 : undefined);
    await expect(objects.sweep(database.db)).rejects.toThrow('answered 403');
    expect(keys().filter((key) => key.includes(sha256(second)))).toEqual([]);
    server.interrupt = () => undefined;
    await database.sql`update object_sweeps set taken_at = now() - interval '11 minutes' where taken_at is not null`;
    expect((await swept()).filter((key) => key.includes(sha256(first)))).toEqual([]);
  });
});

describe('a part of an upload in object storage', () => {
  const bytes = content(12, uploads.PART_BYTES + 10);
  const parts = [bytes.subarray(0, uploads.PART_BYTES), bytes.subarray(uploads.PART_BYTES)];
  const LIMITS: uploads.UploadLimits = { open: 10, teamBytes: 1e9, keepHours: 1 };
  let teamId: string;
  beforeAll(async () => {
    teamId = (await ensureDemoTeam(database.db)).team.id;
  });
  const create = () =>
    database.db.transaction((tx) =>
      uploads.create(
        tx,
        queue,
        { teamId, createdBy: null, name: 'v', files: [{ name: 'v', bytes: bytes.length, sha256: sha256(bytes) }] },
        LIMITS,
      ),
    );
  const storeOf = (inRows: boolean) => storedParts(database.db, inRows ? undefined : objects);
  async function send(uploadId: string, number: number, sent = parts[number - 1] ?? bytes, { inRows = false } = {}) {
    const part = await uploads.findPart(database.db, { uploadId, teamId, number });
    if (part === undefined) throw new Error('no such part');
    const whole = async function* () {
      yield await Promise.resolve(sent);
    };
    await uploads.receivePart(database.db, storeOf(inRows), part, {
      sha256: sha256(sent),
      bytes: whole(),
    });
  }
  async function read(uploadId: string, { inRows = false } = {}) {
    const pieces: Uint8Array[] = [];
    const file = { uploadId, teamId, index: 0 };
    for await (const piece of uploads.readFile(database.db, storeOf(inRows), file)) pieces.push(piece);
    return sha256(...pieces);
  }
  const ofUpload = (id: string) => keys().filter((key) => key.startsWith(`uploads/${id}/`));

  it('is read as it was sent, also where the other parts are in Postgres, and is in no table', async () => {
    const { id } = await create();
    await send(id, 1);
    expect(ofUpload(id)).toHaveLength(2);
    await send(id, 2, parts[1], { inRows: true });
    expect(await database.sql`select 1 from upload_chunks where upload_id = ${id}`).toHaveLength(1);
    expect(await read(id)).toBe(sha256(bytes));
    await expect(read(id, { inRows: true })).rejects.toThrow(/a part of an upload lies in object storage/);
  });

  it('is kept once, by the last that came, and nothing of one that is wrong', async () => {
    const { id } = await create();
    await send(id, 2, new Uint8Array(10));
    await send(id, 2);
    await send(id, 2);
    await expect(send(id, 1, new Uint8Array(3))).rejects.toThrow('only 3 were sent');
    await swept();
    expect(ofUpload(id)).toHaveLength(1);
    expect((await sweepRows()).filter(({ key }) => key.includes(id))).toEqual([]);
  });

  it('goes when the upload is cleared, and when its row goes with its team', async () => {
    const store = storedParts(database.db, objects);
    const [cancelled, lost] = [await create(), await create()];
    for (const { id } of [cancelled, lost]) await send(id, 1);
    await database.db.transaction((tx) => uploads.cancel(tx, queue, { id: cancelled.id, teamId }));
    await uploads.clear(database.db, queue, store, cancelled.id);
    await database.sql`delete from uploads where id = ${lost.id}`;
    await swept();
    expect([...ofUpload(cancelled.id), ...ofUpload(lost.id)]).toEqual([]);
  });
});
