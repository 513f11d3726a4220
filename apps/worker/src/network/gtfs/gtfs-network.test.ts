import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readNetwork } from '../read-network.ts';
import { fixturePath, readFixture, segmentsById } from '../testing/read-fixture.ts';
import { unpackTables } from './unpack-tables.ts';

const TABLES = ['stops.txt', 'routes.txt', 'trips.txt', 'stop_times.txt', 'shapes.txt'];

/** The timetable in a folder, with some of its tables changed. */
async function changed<T>(
  changes: Readonly<Record<string, (text: string) => string | null>>,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'stillgraph-gtfs-'));
  try {
    const zip = { path: fixturePath('timetable.zip'), label: 'timetable.zip' };
    await unpackTables(zip, new Map(TABLES.map((name) => [name, 1e6])), folder);
    const { readFile } = await import('node:fs/promises');
    for (const [name, change] of Object.entries(changes)) {
      const text = change(await readFile(join(folder, name), 'utf8'));
      if (text === null) await rm(join(folder, name));
      else await writeFile(join(folder, name), text);
    }
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const readFolder = (path: string) => readNetwork({ path, scratch: path }, {});

describe('a timetable', () => {
  it('becomes a segment from each stop to the next, with the median time of a ride', async () => {
    const network = await readFixture('timetable.zip');
    const rows = [...segmentsById(network).values()].map(
      ({ externalId, name, roadClass, travelSeconds }) =>
        `${externalId} ${name ?? '-'} ${roadClass ?? '-'} ${travelSeconds ?? '-'}`,
    );
    // a>b took 120, 180 and 420 seconds; b>c 120 and 180.
    expect(rows.sort()).toEqual(['a>b 11 tram 180', 'b>c 11 tram 120', 'c>d 22 bus -', 'd>a 22 bus -']);
    expect(network.junctions.map(({ externalId }) => externalId).sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(network.notes).toEqual([
      '2 segments are straight lines: the timetable draws no way between their stops',
      'of 2 segments the timetable does not tell how long a ride takes',
    ]);
  });

  it('follows the shapes', async () => {
    const segments = segmentsById(await readFixture('timetable.zip'));
    expect(segments.get('b>c')?.geometry).toEqual([52, 4.31, 52.005, 4.312, 52.01, 4.31]);
    expect(segments.get('c>d')?.geometry).toEqual([52.01, 4.31, 52.02, 4.31]);
  });

  it('is the same in a folder', async () => {
    expect(await changed({}, readFolder)).toEqual(await readFixture('timetable.zip'));
  });

  it('does without shapes', async () => {
    const network = await changed({ 'shapes.txt': () => null }, readFolder);
    expect(segmentsById(network).get('b>c')?.geometry).toHaveLength(4);
  });

  it.each([
    ['stops.txt', () => null, 'stops.txt: there is no such file'],
    ['stops.txt', (text: string) => text.replace('stop_lat', 'lat'), 'line 1: the header has no column "stop_lat"'],
    ['stops.txt', (text: string) => text.replace('52.01', 'north'), 'expected a number as stop_lat, got "north"'],
    ['stops.txt', (text: string) => text.replace('52.01', '520.1'), 'is no place on earth'],
    ['stop_times.txt', (text: string) => text.replace('t2,b', 't9,b'), 'names the trip_id "t9", which is not there'],
    ['stop_times.txt', (text: string) => text.replace('24:02:00', '24:62:00'), 'expected a time such as 25:10:00'],
    ['stop_times.txt', (text: string) => text.slice(0, text.indexOf('\n') + 1), 'has no trip that leads from one stop'],
  ])('says what is wrong with %s', async (name, change, reason) => {
    await expect(changed({ [name]: change }, readFolder)).rejects.toThrow(reason);
  });
});
