import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../../test/kit/database.ts';
import { sha256 } from '../../hashing.ts';
import { createQueue, type Queue } from '../../jobs/index.ts';
import { ensureDemoTeam } from '../../seed.ts';
import type { PartStore } from '../../uploads/part-store.ts';
import { storedParts } from '../../uploads/stored-parts.ts';
import * as imports from '../imports.ts';
import * as uploads from './index.ts';

const LIMITS: uploads.UploadLimits = { open: 3, teamBytes: 64 * 1024 * 1024, keepHours: 24 };
const TAIL = 1_500_000;

let database: TestDatabase;
let queue: Queue;
let store: PartStore;
let teamId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  queue = await createQueue(database.url);
  store = storedParts(database.db, undefined);
  teamId = (await ensureDemoTeam(database.db)).team.id;
});
afterAll(async () => {
  await queue.stop();
  await database.close();
});

/** Bytes that tell their place. */
const content = Uint8Array.from({ length: uploads.PART_BYTES + TAIL }, (_, at) => (at * 31) % 251);
const partsOfContent = [content.subarray(0, uploads.PART_BYTES), content.subarray(uploads.PART_BYTES)];
const file = { name: 'folder/values.csv', bytes: content.length, sha256: sha256(content) };

const create = (files = [file], limits = LIMITS) =>
  database.db.transaction((tx) =>
    uploads.create(tx, queue, { teamId, createdBy: null, name: 'values', files }, limits),
  );
const partOf = async (uploadId: string, number: number) => {
  const part = await uploads.findPart(database.db, { uploadId, teamId, number });
  if (part === undefined) throw new Error(`the upload has no part ${number}`);
  return part;
};
/** In pieces of no round size. */
async function* inPieces(bytes: Uint8Array, size = 70_001) {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}
const send = async (uploadId: string, number: number, bytes: Uint8Array, hash = sha256(bytes)) =>
  uploads.receivePart(database.db, store, await partOf(uploadId, number), { sha256: hash, bytes: inPieces(bytes) });
const complete = (id: string) => database.db.transaction((tx) => uploads.complete(tx, { id, teamId }, LIMITS));
const cancel = (id: string) => database.db.transaction((tx) => uploads.cancel(tx, queue, { id, teamId }));
const missing = async (id: string) => (await uploads.missingPartsOf(database.db, [id])).get(id);
const chunksOf = async (id: string) => (await database.sql`select 1 from upload_chunks where upload_id = ${id}`).length;
const statusOf = async (id: string) => (await uploads.byIds(database.db, [id])).get(id)?.status;
async function read(uploadId: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of uploads.readFile(database.db, store, { uploadId, teamId, index: 0 })) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

describe('an upload', () => {
  it('is read as it was sent, its parts in any order and again', async () => {
    const { id } = await create();
    expect(await missing(id)).toEqual([1, 2]);
    const [first = content, second = content] = partsOfContent;
    await send(id, 2, second);
    expect(await missing(id)).toEqual([1]);
    await expect(complete(id)).rejects.toThrow('a part is missing: 1; send them first');
    await Promise.all([send(id, 1, first), send(id, 1, first)]);
    await send(id, 2, second);
    expect(await chunksOf(id)).toBe(8 + 2);
    expect(await complete(id)).toMatchObject({ row: { status: 'COMPLETE' }, isChanged: true });
    expect(await complete(id)).toMatchObject({ row: { status: 'COMPLETE' }, isChanged: false });
    expect(sha256(await read(id))).toBe(file.sha256);
    // With the same bytes it changes nothing; with others it is too late.
    await send(id, 1, first);
    await expect(send(id, 1, new Uint8Array(uploads.PART_BYTES))).rejects.toThrow('no more parts: it is COMPLETE');
    expect(await chunksOf(id)).toBe(8 + 2);
    await cancel(id);
  });

  it('keeps nothing of a part of another size or hash, or whose sender broke off', async () => {
    const { id } = await create();
    const [first = content] = partsOfContent;
    await expect(send(id, 1, first.subarray(1))).rejects.toThrow('part 1 has 8388608 bytes; only 8388607 were sent');
    await expect(send(id, 1, content)).rejects.toThrow('part 1 has 8388608 bytes; more were sent');
    await expect(send(id, 1, first, sha256('another'))).rejects.toBeInstanceOf(uploads.WrongPartError);
    async function* breakingOff() {
      yield* inPieces(first.subarray(0, 3_000_000));
      throw new Error('the line is dead');
    }
    const broken = uploads.receivePart(database.db, store, await partOf(id, 1), {
      sha256: sha256(first),
      bytes: breakingOff(),
    });
    await expect(broken).rejects.toThrow('the line is dead');
    expect(await chunksOf(id)).toBe(0);
    expect(await missing(id)).toEqual([1, 2]);
    await cancel(id);
  });

  it('puts new bytes in the place of old ones while it is open', async () => {
    const { id } = await create();
    const [, second = content] = partsOfContent;
    await send(id, 2, new Uint8Array(TAIL));
    await send(id, 2, second);
    expect(await chunksOf(id)).toBe(2);
    expect((await partOf(id, 2)).sha256).toBe(sha256(second));
    await cancel(id);
  });

  it('has a part whose commit nobody was told of', async () => {
    const [first = content, second = content] = partsOfContent;
    const { id } = await create();
    let isLost = false;
    const db = new Proxy(database.db, {
      get: (target, key): unknown =>
        key === 'transaction'
          ? async (...work: Parameters<typeof target.transaction>) => {
              const answer = await target.transaction(...work);
              if (isLost) return answer;
              isLost = true;
              throw new Error('the connection was lost');
            }
          : Reflect.get(target, key),
    });
    const part = await partOf(id, 1);
    const sending = uploads.receivePart(db, store, part, { sha256: sha256(first), bytes: inPieces(first) });
    await expect(sending).rejects.toThrow('the connection was lost');
    await send(id, 1, first);
    await send(id, 2, second);
    await complete(id);
    expect(sha256(await read(id))).toBe(file.sha256);
    await cancel(id);
  });

  it('is refused where the team has too many or too much, with what is in use', async () => {
    const small = { ...file, bytes: 10 };
    const open = await Promise.all([create([small]), create([small]), create([small])]);
    await expect(create([small])).rejects.toThrow('a team may have 3 open uploads at once, and this one has 3');
    for (const { id } of open) await cancel(id);
    await expect(create([file], { ...LIMITS, teamBytes: 1_000_000 })).rejects.toThrow(
      `may have 1000000 bytes together; 0 are in use and this one has ${file.bytes}`,
    );
  });

  it('is cleared when it was cancelled or its time is over, and not while an import reads it', async () => {
    const { db, sql } = database;
    const [, second = content] = partsOfContent;
    const [given, late, busy] = [await create(), await create(), await create()];
    for (const { id } of [given, late, busy]) await send(id, 2, second);
    await uploads.clear(db, queue, store, given.id);
    expect(await chunksOf(given.id)).toBe(2);
    await cancel(given.id);
    expect(await cancel(given.id)).toMatchObject({ row: { status: 'CANCELLED' }, isChanged: false });
    await expect(send(given.id, 1, new Uint8Array(uploads.PART_BYTES))).rejects.toThrow('it is CANCELLED');
    await uploads.clear(db, queue, store, given.id);
    expect(await chunksOf(given.id)).toBe(0);

    const source = { teamId, source: 'values', uploadId: busy.id, options: {} };
    const { id: importId } = await imports.create(db, queue, source);
    await expect(cancel(busy.id)).rejects.toThrow('an import reads the upload: cancel that first');
    await sql`update uploads set expires_at = now() - interval '1 second' where id in ${sql([late.id, busy.id])}`;
    await sql`delete from pgboss.job where name = 'upload-clear'`;
    expect(await uploads.sendLost(db, queue)).toEqual(expect.arrayContaining([late.id, busy.id]));
    expect(await uploads.sendLost(db, queue)).toEqual([]);
    for (const { id } of [late, busy]) await uploads.clear(db, queue, store, id);
    expect([await statusOf(late.id), await statusOf(busy.id)]).toEqual(['EXPIRED', 'OPEN']);
    expect([await chunksOf(late.id), await chunksOf(busy.id)]).toEqual([0, 2]);
    await imports.giveUp(db, importId, 'no more');
    await uploads.clear(db, queue, store, busy.id);
    expect([await statusOf(busy.id), await chunksOf(busy.id)]).toEqual(['EXPIRED', 0]);
  });

  it.each(['../up.csv', '/root.csv', 'a/../b.csv', 'a//b.csv', './a.csv', 'a/', ''])(
    'takes no file that lies outside of its folder: %s',
    async (name) => {
      await expect(create([{ ...file, name }])).rejects.toThrow();
    },
  );
});
