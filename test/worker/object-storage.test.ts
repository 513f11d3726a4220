// A team whose uploads and artifacts lie in object storage: imported, trained, distilled and ranked from there.
import { createHash } from 'node:crypto';
import { artifacts, experiments, imports, leaderboards, openObjectStore, storedParts, uploads } from '@stillgraph/db';
import { experimentConfigSchema } from '@stillgraph/ml/config';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { datasetOf, entriesOf, openLaboratory, smallCity, until, type Laboratory } from '../kit/laboratory.ts';
import { startS3Server, type S3Server } from '../kit/s3-server.ts';
import { spawnWorker } from '../kit/worker.ts';

let laboratory: Laboratory;
let s3: S3Server;
beforeAll(async () => {
  s3 = await startS3Server();
  laboratory = await openLaboratory();
});
afterAll(async () => {
  await laboratory.close();
  await s3.close();
});

const opened = async () => {
  const store = await openObjectStore(s3.settings, (error) => expect.unreachable(error.message));
  if (store === undefined) throw new Error('no store');
  return store;
};
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

it('does not start a worker that the storage refuses, or that is told half of it', async () => {
  const { url } = laboratory.database;
  const wrong = spawnWorker(url, { ...s3.environment, S3_SECRET_ACCESS_KEY: 'wrong', WORKER_JOBS: 'imports' });
  expect(await wrong.ended).toBe(1);
  expect(wrong.log()).toContain('answered 403 (SignatureDoesNotMatch');
  const half = spawnWorker(url, { S3_BUCKET: 'laboratory' });
  expect(await half.ended).toBe(1);
  expect(half.log()).toContain('S3_ENDPOINT is required, as S3_BUCKET is given');
});

it('holds what is uploaded and what runs keep, and gives it to whoever needs it', async () => {
  const { database, queue, teamId } = laboratory;
  const { db } = database;
  const objects = await opened();
  laboratory.worker(s3.environment);

  const table = Buffer.from(
    `time,a,b\n${Array.from({ length: 30 }, (_, at) => `2024-01-01T00:${String(at).padStart(2, '0')}Z,${at},1\n`).join('')}`,
  );
  const file = { name: 'minutes.csv', bytes: table.length, sha256: sha256(table) };
  const input = { teamId, createdBy: null, name: 'minutes', files: [file] };
  const limits = { open: 10, teamBytes: 1e9, keepHours: 1 };
  const upload = await db.transaction((tx) => uploads.create(tx, queue, input, limits));
  const part = await uploads.findPart(db, { uploadId: upload.id, teamId, number: 1 });
  if (part === undefined) throw new Error('the upload has no part');
  const whole = async function* () {
    yield await Promise.resolve(table);
  };
  await uploads.receivePart(db, storedParts(db, objects), part, { sha256: file.sha256, bytes: whole() });
  await db.transaction((tx) => uploads.complete(tx, { id: upload.id, teamId }, limits));
  const asked = { teamId, source: 'minutes', uploadId: upload.id, options: {} };
  const { id: importId } = await imports.create(db, queue, asked);
  const imported = await until('the import is over', async () => {
    const row = (await imports.byIds(db, [importId])).get(importId);
    return row?.finishedAt != null && row;
  });
  expect(await datasetOf(laboratory, imported)).toMatchObject({ steps: 30, nodeCount: 2 });

  const dataset = await datasetOf(laboratory, await laboratory.imported('simulator', smallCity));
  const few = { updates: 4, validations: 1, batchSize: 2 };
  const config = experimentConfigSchema.parse({
    baselines: [{ name: 'last-value' }],
    teachers: [{ model: { name: 'stid', hidden: 8, blocks: 1 }, training: few }],
    students: [{ model: { name: 'nlinear' }, training: few }],
    methods: [{ name: 'response', weight: 0.5 }],
    seeds: 1,
  });
  const { experimentId, runIds } = await laboratory.begin(dataset.id, config);
  await until('the experiment is over', async () => {
    const row = (await experiments.byIds(db, [experimentId])).get(experimentId);
    return row?.status === 'SUCCEEDED' && row;
  });
  const { sql } = database;
  expect(await sql`select 1 from artifact_chunks`).toHaveLength(0);
  expect(await sql`select 1 from upload_chunks`).toHaveLength(0);
  const known = await artifacts.byRunIds(db, runIds);
  const weights = [...known.values()].flat().filter(({ kind }) => kind === 'WEIGHTS');
  expect(weights.length).toBeGreaterThan(2);
  for (const row of weights) {
    expect(sha256(await artifacts.read(db, row, 0, row.bytes, objects))).toBe(row.contentHash);
  }
  // The ranking reads the errors of all runs from there.
  const board = await until('the board is ranked', async () => (await leaderboards.list(db, { teamId })).rows[0]);
  expect((await entriesOf(db, board.id)).length).toBeGreaterThan(2);
  // Every object is in use, or on the list of those to be swept.
  const listed = (
    await sql<{ key: string }[]>`
    select object_key as key from artifact_contents where object_key is not null
    union select object_key from upload_parts where object_key is not null union select key from object_sweeps`
  ).map(({ key }) => key);
  const unlisted = [...s3.objects.keys()].filter(
    (key) => !listed.some((each) => key.startsWith(`laboratory/${each}/`)),
  );
  expect(unlisted).toEqual([]);
});
