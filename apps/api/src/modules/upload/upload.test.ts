/** An upload over the wire: announced, sent in parts, broken off, resumed, completed; and everything that is refused. */
import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startApi, type TestApi } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';
import { clashes, nameFault } from './file-names.ts';

const content = Buffer.from(Uint8Array.from({ length: 9_000_000 }, (_, at) => (at * 7) % 253));
const hex = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const digest = (bytes: Uint8Array) => `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;
const file = { name: 'data/values.csv', bytes: content.length, sha256: hex(content) };

const fields = `upload {
  id name status bytes partBytes partCount receivedBytes missingParts
  files { name bytes sha256 }
  parts { number file offset bytes sha256 path }
} userErrors { field message code }`;
const uploadShape = z.looseObject({
  id: z.string(),
  status: z.string(),
  receivedBytes: z.number(),
  missingParts: z.array(z.number()),
  parts: z.array(
    z.object({
      number: z.number(),
      file: z.number().optional(),
      offset: z.number(),
      bytes: z.number(),
      sha256: z.string().nullable(),
      path: z.string(),
    }),
  ),
});
type UploadShape = z.infer<typeof uploadShape>;
const payloadShape = z.object({
  upload: uploadShape.nullable(),
  userErrors: z.array(z.object({ field: z.array(z.string()).nullable(), message: z.string(), code: z.string() })),
});

let api: TestApi;
let member: Client;

beforeAll(async () => {
  api = await startApi();
  member = await (await api.team('alpha')).script('member');
});
afterAll(() => api.close());

async function create(files: readonly object[] = [file]) {
  const query = `mutation ($input: UploadCreateInput!) { uploadCreate(input: $input) { ${fields} } }`;
  const answer = await member.read(z.object({ uploadCreate: payloadShape }), query, { input: { files } });
  return answer.uploadCreate;
}
async function created(): Promise<UploadShape> {
  const { upload, userErrors } = await create();
  if (upload === null) throw new Error(JSON.stringify(userErrors));
  return upload;
}
/** A small one, all of it sent. */
async function whole(name: string): Promise<UploadShape> {
  const bytes = Buffer.from('<osm/>');
  const { upload } = await create([{ name, bytes: bytes.length, sha256: hex(bytes) }]);
  const [part] = upload?.parts ?? [];
  if (upload === null || part === undefined) throw new Error('the upload was not made');
  expect((await put(part.path, bytes)).status).toBe(204);
  await end('uploadComplete', upload.id);
  return upload;
}
async function end(name: 'uploadComplete' | 'uploadCancel', id: string) {
  const query = `mutation ($id: ID!) { ${name}(id: $id) { ${fields} } }`;
  return (await member.read(z.record(z.string(), payloadShape), query, { id }))[name];
}
async function reread(id: string): Promise<UploadShape> {
  const query = `query ($id: ID!) { node(id: $id) { ... on Upload { id status receivedBytes missingParts parts { number offset bytes sha256 path } } } }`;
  return (await member.read(z.object({ node: uploadShape }), query, { id })).node;
}
const bytesOf = ({ offset, bytes }: UploadShape['parts'][number]) => content.subarray(offset, offset + bytes);
const put = (path: string, bytes: Uint8Array<ArrayBuffer> | Buffer, headers: Record<string, string> = {}) =>
  fetch(`${member.url}${path}`, {
    method: 'PUT',
    body: new Uint8Array(bytes),
    headers: { ...member.headers, 'content-digest': digest(bytes), ...headers },
  });
const messageOf = async (response: Response) =>
  z.object({ error: z.object({ message: z.string() }) }).parse(await response.json()).error.message;

describe('an upload', () => {
  it('is planned in parts, and complete when all have come', { timeout: 60_000 }, async () => {
    const upload = await created();
    expect(upload).toMatchObject({
      ...{ status: 'OPEN', name: file.name, bytes: content.length, partBytes: 8_388_608, partCount: 2 },
      ...{ receivedBytes: 0, missingParts: [1, 2], files: [file] },
    });
    const [first, second] = upload.parts;
    if (first === undefined || second === undefined) throw new Error('the upload has no two parts');
    expect(second).toMatchObject({ number: 2, file: 0, offset: 8_388_608, bytes: 611_392, sha256: null });
    expect((await put(second.path, bytesOf(second))).status).toBe(204);
    expect((await end('uploadComplete', upload.id))?.userErrors).toEqual([
      { field: null, code: 'CONFLICT', message: 'a part is missing: 1; send them first' },
    ]);
    const answers = await Promise.all([put(first.path, bytesOf(first)), put(first.path, bytesOf(first))]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    const head = await fetch(`${member.url}${first.path}`, { method: 'HEAD', headers: member.headers });
    expect([head.status, head.headers.get('content-digest')]).toEqual([200, digest(bytesOf(first))]);
    expect((await end('uploadComplete', upload.id))?.upload).toMatchObject({
      ...{ status: 'COMPLETE', missingParts: [], receivedBytes: content.length },
    });
    const late = await put(first.path, Buffer.alloc(first.bytes));
    expect([late.status, await messageOf(late)]).toEqual([409, 'the upload takes no more parts: it is COMPLETE']);
    expect((await end('uploadCancel', upload.id))?.upload?.status).toBe('CANCELLED');
  });

  it('goes on where a killed connection left it', { timeout: 60_000 }, async () => {
    const upload = await created();
    const [first, second] = upload.parts;
    if (first === undefined || second === undefined) throw new Error('the upload has no two parts');
    await put(second.path, bytesOf(second));
    const { hostname, port } = new URL(member.url);
    const socket = connect(Number(port), hostname);
    const headers = {
      ...member.headers,
      'content-digest': digest(bytesOf(first)),
      'content-length': String(first.bytes),
    };
    const lines = Object.entries({ host: hostname, ...headers }).map(([name, value]) => `${name}: ${value}`);
    socket.write(`PUT ${first.path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    socket.write(bytesOf(first).subarray(0, 3_000_000));
    const chunks = async () =>
      (
        await api.database.sql`select count(*)::int as n from upload_chunks where storage_key not in
        (select storage_key from upload_parts where storage_key is not null)`
      )[0]?.['n'] as number;
    await expect.poll(chunks, { timeout: 10_000 }).toBeGreaterThan(0);
    socket.destroy();
    await expect.poll(chunks, { timeout: 10_000 }).toBe(0);
    const after = await reread(upload.id);
    expect(after.missingParts).toEqual([1]);
    expect(after.parts[1]?.sha256).toBe(hex(bytesOf(second)));
    expect((await put(first.path, bytesOf(first))).status).toBe(204);
    expect((await end('uploadComplete', upload.id))?.upload?.status).toBe('COMPLETE');
    await end('uploadCancel', upload.id);
  });

  it('tells what networks are read from it, and from no other', async () => {
    const [used, unused] = [await whole('town.osm'), await whole('other.osm')];
    const start = `mutation ($input: NetworkImportInput!) { networkImport(input: $input) { request { id } } }`;
    const { networkImport } = await member.read(
      z.object({ networkImport: z.object({ request: z.object({ id: z.string() }) }) }),
      start,
      {
        input: { uploadId: used.id, name: 'town' },
      },
    );
    const query = `query ($id: ID!) { node(id: $id) { ... on Upload { networkRequests { id work status } } } }`;
    const told = (id: string) =>
      member.read(z.object({ node: z.object({ networkRequests: z.array(z.looseObject({})) }) }), query, { id });
    expect((await told(used.id)).node.networkRequests).toEqual([
      { id: networkImport.request.id, work: 'IMPORT', status: 'QUEUED' },
    ]);
    expect((await told(unused.id)).node.networkRequests).toEqual([]);
    await end('uploadCancel', unused.id);
  });

  it('takes no part of another length or hash, or without its digest', async () => {
    const upload = await created();
    const [first, second] = upload.parts;
    if (first === undefined || second === undefined) throw new Error('the upload has no two parts');
    const short = await put(second.path, bytesOf(second).subarray(1));
    expect([short.status, await messageOf(short)]).toEqual([
      400,
      'part 2 has 611392 bytes; the content-length is 611391',
    ]);
    const long = await put(second.path, bytesOf(first));
    expect([long.status, await messageOf(long)]).toEqual([
      400,
      'part 2 has 611392 bytes; the content-length is 8388608',
    ]);
    const other = await put(second.path, bytesOf(second), { 'content-digest': digest(Buffer.from('x')) });
    expect([other.status, await messageOf(other)]).toEqual([
      400,
      expect.stringContaining('the bytes of part 2 have the sha256'),
    ]);
    for (const untold of ['', 'sha-256=:abc:', 'md5=:AAAA:']) {
      const bare = await put(second.path, bytesOf(second), { 'content-digest': untold });
      expect([bare.status, await messageOf(bare)]).toEqual([400, expect.stringContaining('content-digest: sha-256')]);
    }
    for (const number of ['0', '3', 'x', '1e9', '1e0', '+1', '0x1', '1.0']) {
      expect((await put(second.path.replace(/\d+$/, number), bytesOf(second))).status).toBe(404);
    }
    expect((await reread(upload.id)).missingParts).toEqual([1, 2]);
    await end('uploadCancel', upload.id);
  });

  it('is refused with the field that is wrong, and its bounds', async () => {
    const faultsOf = async (files: readonly object[]) =>
      (await create(files)).userErrors.map(({ field, message }) => `${(field ?? []).join('.')}: ${message}`);
    expect(await faultsOf([])).toEqual(['files: an upload needs at least one file']);
    expect(await faultsOf([{ name: '../x', bytes: 0.5, sha256: 'zz' }])).toEqual([
      'files.0.name: a name stays in the folder of the upload: no . and no ..',
      'files.0.bytes: expected a whole number of bytes of at least 1, got 0.5',
      'files.0.sha256: expected the sha256 of the file as 64 hexadecimal digits',
    ]);
    expect(await faultsOf([{ ...file, bytes: 1e18 }])).toEqual([
      'files.0.bytes: expected a whole number of bytes of at most 9007199254740991, got 1000000000000000000',
    ]);
    expect(await faultsOf([{ ...file, bytes: 2 ** 50 }])).toEqual([
      `files: an upload may have ${16 * 2 ** 30} bytes; this one has ${2 ** 50}`,
    ]);
    const many = Array.from({ length: 1001 }, (_, at) => ({ ...file, name: `${at}.csv` }));
    expect(await faultsOf(many)).toEqual([expect.stringContaining('1000 files; this one has 1001')]);
  });
});

describe('names of files', () => {
  it.each(['', '/etc/passwd', 'a/../../b', './a', 'a//b', 'a/', 'a\\b', 'C:a', 'a\0b', 'x'.repeat(401)])(
    'do not leave their folder: %j',
    (name) => {
      expect(nameFault(name)).not.toBeNull();
    },
  );

  it('may be of any language, in folders', () => {
    for (const name of ['a.csv', 'Données/März 2024.csv', '.hidden', '测量/值.csv']) expect(nameFault(name)).toBeNull();
  });

  it('stand for one file each', () => {
    expect(clashes(['a.csv', 'b/A.csv', 'A.CSV'])).toEqual(
      new Map([[2, '"A.CSV" stands for the same file as "a.csv"']]),
    );
    expect(clashes(['a', 'a/b.csv'])).toEqual(new Map([[0, '"a" is a folder to "a/b.csv"']]));
  });
});
