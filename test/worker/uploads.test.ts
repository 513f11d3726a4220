// From an upload to a dataset, through the queue and a worker as a process of its own.
import { createHash } from 'node:crypto';
import { imports, storedParts, uploads } from '@stillgraph/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasetOf, openLaboratory, until, type Laboratory } from '../kit/laboratory.ts';

const LIMITS: uploads.UploadLimits = { open: 10, teamBytes: 1e9, keepHours: 1 };
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

let laboratory: Laboratory;
beforeAll(async () => {
  laboratory = await openLaboratory();
  laboratory.worker({ WORKER_JOBS: 'imports' });
});
afterAll(() => laboratory.close());

async function* whole(text: string) {
  yield await Promise.resolve(Buffer.from(text));
}

/** @param announced hashes that are announced in place of the true ones */
async function uploaded(files: Readonly<Record<string, string>>, announced: Readonly<Record<string, string>> = {}) {
  const { database, queue, teamId } = laboratory;
  const { db } = database;
  const input = {
    ...{ teamId, createdBy: null, name: Object.keys(files)[0] ?? '' },
    files: Object.entries(files).map(([name, text]) => ({
      ...{ name, bytes: Buffer.byteLength(text), sha256: announced[name] ?? sha256(text) },
    })),
  };
  const { id } = await db.transaction((tx) => uploads.create(tx, queue, input, LIMITS));
  for (const [at, text] of Object.values(files).entries()) {
    const part = await uploads.findPart(db, { uploadId: id, teamId, number: at + 1 });
    if (part === undefined) throw new Error('the upload has too few parts');
    await uploads.receivePart(db, storedParts(db, undefined), part, { sha256: sha256(text), bytes: whole(text) });
  }
  await db.transaction((tx) => uploads.complete(tx, { id, teamId }, LIMITS));
  return id;
}

async function imported(uploadId: string, options: Record<string, unknown> = {}, isDryRun = false) {
  const { database, queue, teamId } = laboratory;
  const asked = { teamId, source: 'an upload', uploadId, options, isDryRun };
  const { id } = await imports.create(database.db, queue, asked);
  return until('the import is over', async () => {
    const row = (await imports.byIds(database.db, [id])).get(id);
    return row?.finishedAt != null && row;
  });
}

const table = (rows: number) =>
  `time,a,b\n${Array.from({ length: rows }, (_, at) => `2024-01-01T0${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}Z,${at},${at + 1}\n`).join('')}`;

describe('an upload', () => {
  it('is looked at first, and then made into a dataset with the same options', async () => {
    const places = 'id,latitude,longitude\na,52.1,4.2\nb,52.2,4.3\n';
    const id = await uploaded({ 'set/hours.csv': table(30), 'set/places.csv': places });
    const options = { locations: 'places.csv', unit: 'veh/h', name: 'hours-of-two' };
    const looked = await imported(id, options, true);
    expect(looked).toMatchObject({ status: 'SUCCEEDED', datasetId: null, isDryRun: true, error: null });
    expect(looked.report).toMatchObject({ format: 'CSV', name: 'hours-of-two', steps: 30, nodes: 2, stepSeconds: 60 });
    const dataset = await datasetOf(laboratory, await imported(id, options));
    expect(dataset).toMatchObject({
      ...{ name: 'hours-of-two', steps: 30, nodeCount: 2, unit: 'veh/h', hasCoordinates: true, source: 'hours.csv' },
    });
  });

  it('with faults is refused by the import and told in full by the dry run, without the paths of the worker', async () => {
    const faulty = table(30)
      .replace(/^.*00:07Z.*\n/m, '')
      .replace(/^.*00:20Z.*\n/m, '');
    const id = await uploaded({ 'faulty.csv': faulty });
    const looked = await imported(id, {}, true);
    expect(looked.report).toMatchObject({ gaps: { count: 2, missingSteps: 2 } });
    const refused = await imported(id);
    expect(refused).toMatchObject({ status: 'FAILED', datasetId: null });
    expect(refused.error).toMatch(/^faulty\.csv, line 9: a gap in the times/);
    const folder = await uploaded({ 'x.txt': 'x', 'y.txt': 'y' });
    const failed = await imported(folder);
    expect(failed.status).toBe('FAILED');
    expect(failed.error).not.toContain('stillgraph-');
  });

  it('is told of options as the API calls them, in what is refused, found and noted', async () => {
    const values = { 'values.csv': table(30).replace(/,0,1\n/, ',1,1\n') };
    const misread = await imported(await uploaded(values), { values: 'speed' });
    expect(misread.error).toBe('"values": names a resource of a data package; a CSV file holds its values alone');
    const looked = await imported(await uploaded(values), { values: 'speed' }, true);
    expect(JSON.stringify(looked.report)).toContain('\\"values\\": names a resource');
    const rows = Array.from({ length: 200 }, (_, at) => {
      const time = new Date(Date.UTC(2024, 0, 1, 0, 5 * at)).toISOString();
      return `${time},${at >= 100 && at < 120 ? 0 : 60 + (at % 7)}\n`;
    });
    const made = await imported(await uploaded({ 'silent.csv': `time,a\n${rows.join('')}` }), { name: 'silent' });
    await datasetOf(laboratory, made);
    expect(made.notes).toEqual([expect.stringMatching(/import with "zeroIsMissing"$/)]);
  });

  it('is not read where a file is another than was announced', async () => {
    const id = await uploaded({ 'other.csv': table(5) }, { 'other.csv': 'f'.repeat(64) });
    const row = await imported(id);
    expect(row).toMatchObject({ status: 'FAILED' });
    expect(row.error).toMatch(/^other\.csv: has the sha256 [0-9a-f]{64}; f{64} was announced: upload it again$/);
  });

  it('leaves an import that is cancelled, which may be done again later', async () => {
    const { database, queue, teamId } = laboratory;
    const { db } = database;
    const id = await uploaded({ 'again.csv': table(40) });
    const asked = { teamId, source: 'again', uploadId: id, options: {} };
    const { id: importId } = await db.transaction(async (tx) => {
      const row = await imports.create(tx, queue, asked);
      return (await imports.cancel(tx, { id: row.id, teamId }))?.row ?? row;
    });
    const reread = async () => (await imports.byIds(db, [importId])).get(importId);
    expect(await reread()).toMatchObject({ status: 'CANCELLED', datasetId: null });
    await imports.retry(db, queue, { id: importId, teamId });
    const done = await until('it is done again', async () => {
      const row = await reread();
      return row?.finishedAt != null && row;
    });
    expect((await datasetOf(laboratory, done)).name).toBe('again');
    await expect(imports.retry(db, queue, { id: importId, teamId })).rejects.toThrow('the import is SUCCEEDED');
    await imports.dismiss(db, { id: importId, teamId });
    expect((await imports.newest(db, teamId)).map((row) => row.id)).not.toContain(importId);
  });
});
