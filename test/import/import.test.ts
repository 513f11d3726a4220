// `npm run import` as a process on a real Postgres: what it tells, its exit code, and what a failure leaves behind.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/import.ts', import.meta.url));

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'stillgraph-import-'));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const importing = (...args: string[]) => importingWith({}, ...args);

function importingWith(
  more: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<{ code: number; out: string; error: string }> {
  const environment = {
    ...{ DATABASE_URL: database.url, STILLGRAPH_HOME: folder, INIT_CWD: folder, WEB_PORT: '3456' },
    ...more,
  };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), SCRIPT, ...args],
      { env: { ...process.env, ...environment } },
      (_failure, out, error) => resolve({ code: child.exitCode ?? -1, out, error }),
    );
  });
}

/** Rows of every table that an import writes. */
async function written(): Promise<Record<string, number>> {
  const [row] = await database.sql<Record<string, number>[]>`
    select (select count(*)::int from datasets) as datasets, (select count(*)::int from dataset_nodes) as nodes,
      (select count(*)::int from dataset_channels) as channels, (select count(*)::int from series_blocks) as blocks,
      (select count(*)::int from graphs) as graphs`;
  return row ?? {};
}

const statuses = async () =>
  (await database.sql<{ status: string }[]>`select status from imports`).map((row) => row.status);

const NOTHING = { datasets: 0, nodes: 0, channels: 0, blocks: 0, graphs: 0 };
const hour = (at: number, cells: string) => `2024-01-01 ${String(at).padStart(2, '0')}:00,${cells}\n`;

describe('npm run import', () => {
  it('tells what is plainly wrong without asking for an import', async () => {
    expect(await importing('absent')).toEqual({
      code: 1,
      out: '',
      error: `Nothing was imported. ${join(folder, 'absent')}: there is no such file or folder\n`,
    });
    expect(await statuses()).toEqual([]);
  });

  it('leaves nothing of a table whose last row is wrong', async () => {
    await writeFile(join(folder, 'week.csv'), `time,a,b\n${hour(0, '1,2')}${hour(1, '3,4')}${hour(3, '5,6')}`);
    const { code, out, error } = await importing('week.csv');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toMatch(
      /^Nothing was imported\. week\.csv, line 4: a gap in the times: expected 2024-01-01 02:00 after/,
    );
    expect(await written()).toEqual(NOTHING);
    expect(await statuses()).toEqual(['FAILED']);
  });

  it('brings the mended table in and sums it up', async () => {
    await writeFile(join(folder, 'week.csv'), `time,a,b\n${hour(0, '1,2')}${hour(1, '3,')}${hour(2, '5,')}`);
    const { code, out, error } = await importing('week.csv', '--unit', 'Cel');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatch(/^Imported "week" for team demo\.\n {2}unit {7}value in °C\n/);
    expect(out).toContain('  period     2024-01-01 00:00 to 2024-01-01 02:00\n  missing    33.3 % of the readings\n');
    expect(out).toMatch(/dashboard {2}http:\/\/localhost:3456\/datasets\/\w+ /);
    expect(await written()).toEqual({ datasets: 1, nodes: 2, channels: 1, blocks: 1, graphs: 1 });
  });

  it('refuses a name that is taken before a worker is started', async () => {
    const { code, error } = await importing('week.csv');
    expect(code).toBe(1);
    expect(error).toContain('Team demo has a dataset "week" already; choose another name with --name.');
    expect(await statuses()).toEqual(['FAILED', 'SUCCEEDED']);
  });

  it('leaves nothing that could be imported later when its worker ends by itself', async () => {
    // With this the worker does not start.
    const { code, out, error } = await importingWith({ WORKER_THREADS: 'none' }, 'week.csv', '--name', 'later');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toMatch(/^The import worker ended with code 1\. The end of its log/);
    expect(await statuses()).toEqual(['FAILED', 'SUCCEEDED', 'FAILED']);
  });
});

describe('npm run import -- network', () => {
  const town = fileURLToPath(new URL('../../apps/worker/src/network/testing/fixtures/town.osm.pbf', import.meta.url));
  const kept = () => database.sql`
    select name, number from networks join network_versions on network_id = networks.id order by name, number`;

  it('brings a network in, and a next version of one that is there', async () => {
    const { code, out, error } = await importing('network', town);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatch(/^Imported the network "town" for team demo\.\n {2}junctions {2}14\n {2}segments {3}18, each/);
    expect(out).toContain('findings   8 dangling ends, 9 junctions that cannot be reached\n');
    expect(out).toContain('http://localhost:3456/networks ');
    const next = await importing('network', town, '--road-classes', 'motorway,primary', '--name', 'town');
    expect(next.out).toMatch(/^Imported version 2 of "town" for team demo\./);
    expect(await kept()).toEqual([
      { name: 'town', number: 1 },
      { name: 'town', number: 2 },
    ]);
  });

  it('says what is wrong before anything is started, and leaves nothing of what a worker refuses', async () => {
    expect((await importing('network', 'absent.osm')).error).toBe(
      'Nothing was imported. absent.osm: there is no such file or folder\n',
    );
    expect((await importing('network', town, '--bounds', '1,2')).error).toMatch(/^Expected four numbers as --bounds/);
    expect((await importing('network', town, '--direction', 'up')).error).toMatch(
      /direction: expected one of BOTH, DRAWN/,
    );
    await writeFile(join(folder, 'broken.osm'), '<osm><way id="1">');
    const { code, error } = await importing('network', 'broken.osm');
    expect([code, error]).toEqual([
      1,
      expect.stringMatching(/^Nothing was imported\. broken\.osm, line 1: is not well/),
    ]);
    expect(await kept()).toHaveLength(2);
  });
});
