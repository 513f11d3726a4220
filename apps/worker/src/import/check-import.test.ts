import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkImport } from './check-import.ts';
import { writePackage } from './testing/package-fixture.ts';

let folder: string;
let table: string;
const made: string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillgraph-check-'));
  table = join(folder, 'Week 2.csv');
  await writeFile(table, 'time,a\n2024-01-01,1\n2024-01-02,2\n');
});
afterAll(() => Promise.all([folder, ...made].map((path) => rm(path, { recursive: true }))));

async function packageWith(changes: Readonly<Record<string, string | null>> = {}): Promise<string> {
  const path = await writePackage(changes);
  made.push(path);
  return path;
}

describe('what is looked at before an import begins', () => {
  it('tells the name that the dataset will have', async () => {
    expect(await checkImport(await packageWith(), {})).toEqual({ name: 'small' });
    expect(await checkImport(table, {})).toEqual({ name: 'week-2' });
    expect(await checkImport(table, { name: 'chosen' })).toEqual({ name: 'chosen' });
  });

  it('tells what of the simulator is forecast', async () => {
    expect(await checkImport('simulator', {})).toEqual({ name: 'demo-city' });
    expect(await checkImport('simulator', { values: 'flow' })).toEqual({ name: 'demo-city-flow' });
    await expect(checkImport('simulator', { values: 'noise' })).rejects.toThrow(
      '--values: expected speed or flow of the simulator',
    );
    await expect(checkImport('simulator', { zeroIsMissing: true })).rejects.toThrow('--zero-is-missing: is for files');
  });

  it.each([
    [{ zone: 'Mars/Base' }, '--zone: expected an IANA time zone such as Europe/Amsterdam or UTC, got "Mars/Base"'],
    [{ name: ' ' }, '--name: expected visible text without control characters, got " "'],
    [{ name: 'n'.repeat(121) }, /^--name: expected text of at most 120 characters, got "n+…$/],
    [{ title: '', unit: 'u'.repeat(61) }, /^--title: expected visible text.*; --unit: expected text of at most 60/],
  ])('finds fault with the options %j', async (options, message) => {
    await expect(checkImport(table, options)).rejects.toThrow(message);
  });

  it('finds what is not there', async () => {
    const absent = join(folder, 'absent');
    await expect(checkImport(absent, {})).rejects.toThrow(`${absent}: there is no such file or folder`);
    const locations = join(folder, 'places.csv');
    await expect(checkImport(table, { locations })).rejects.toThrow('places.csv: there is no such file');
    await expect(checkImport(await packageWith({ 'nodes.csv': null }), {})).rejects.toThrow(
      'nodes.csv: there is no such file',
    );
  });

  it('names a folder that is no package', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'stillgraph-empty-'));
    made.push(empty);
    await expect(checkImport(empty, {})).rejects.toThrow(
      `${empty}: expected a data package, got a folder without datapackage.json, which is empty`,
    );
    await expect(checkImport(folder, {})).rejects.toThrow(
      'with "Week 2.csv"; a single CSV file is imported by its own',
    );
  });

  it('finds a header without times', async () => {
    const path = await packageWith({ 'values.csv': 'when,a,b,c\n' });
    await expect(checkImport(path, {})).rejects.toThrow('values.csv, line 1: the header has no column "time"');
  });
});
