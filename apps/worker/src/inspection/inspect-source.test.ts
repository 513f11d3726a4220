import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importReportSchema, type ImportReport } from '@stillgraph/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockChangeAt, changesOf } from './clock-changes.ts';
import { inspectSource } from './inspect-source.ts';
import { placeFaults } from './place-faults.ts';
import { surveyTimes } from './time-survey.ts';
import { guessUnit } from './unit-guess.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillgraph-inspection-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function inspect(
  files: Readonly<Record<string, string>>,
  options: Readonly<Record<string, unknown>> = {},
): Promise<ImportReport> {
  const names = Object.keys(files);
  for (const name of names) await writeFile(join(folder, name), files[name] ?? '');
  const shares: number[] = [];
  const report = await inspectSource(join(folder, names[0] ?? ''), options, {
    folder,
    onProgress: (share) => shares.push(share),
  });
  expect(shares.every((share, at) => share >= 0 && share <= 1 && share >= (shares[at - 1] ?? 0))).toBe(true);
  return importReportSchema.parse(report);
}

const MINUTE = 60_000;
const stamp = (minutes: number, from = '2024-03-04T00:00:00Z') =>
  new Date(Date.parse(from) + minutes * MINUTE).toISOString().slice(0, 16).replace('T', ' ');
const kindsOf = ({ findings }: ImportReport) => findings.map(({ kind, severity }) => `${severity} ${kind}`);

/** A day of three sensors every 10 minutes: two that vary, and what `third` gives. */
function day(third: (step: number) => string, change: (line: string, step: number) => string[] = (line) => [line]) {
  const lines = Array.from({ length: 144 }, (_, step) => {
    const speed = 60 + 6 * Math.sin(step / 9);
    return `${stamp(10 * step)},${speed.toFixed(2)},${(speed - 9).toFixed(2)},${third(step)}`;
  });
  return `time,a,b,c\n${lines.flatMap(change).join('\n')}\n`;
}

describe('a dry run', () => {
  it('finds nothing against a good table, and says what is in it', async () => {
    const report = await inspect({ 'speeds.csv': day((step) => String(55 + (step % 7))) }, { quantity: 'speed' });
    expect(report).toMatchObject({
      ...{ format: 'CSV', files: 1, name: 'speeds', steps: 144, nodes: 3, stepSeconds: 600, zone: 'UTC' },
      ...{ firstAt: '2024-03-04T00:00:00.000Z', lastAt: '2024-03-04T23:50:00.000Z' },
      channels: [{ quantity: 'speed', unit: '', missingShare: 0, unitGuess: { unit: 'mph' } }],
      outliers: { count: 0 },
    });
    expect(kindsOf(report)).toEqual(['NOTE UNIT']);
  });

  it('tells every gap, repetition and disorder of a table that the import refuses at the first', async () => {
    const table = day(
      (step) => String(50 + (step % 5)),
      (line, step) => {
        if (step === 20 || step === 21 || step === 70) return [];
        if (step === 40) return [line, line];
        if (step === 90) return [line.replace(/,[^,]*$/, ',broken')];
        return [line];
      },
    ).replace(/^(.*16:00.*)\n(.*16:10.*)$/m, '$2\n$1');
    const report = await inspect({ 'faulty.csv': table });
    expect(report.gaps).toMatchObject({ count: 2, missingSteps: 3 });
    expect(report.gaps.longest[0]).toEqual({
      ...{ after: '2024-03-04T03:10:00.000Z', before: '2024-03-04T03:40:00.000Z', missingSteps: 2, line: 22 },
    });
    expect(report.duplicateTimes).toEqual({
      count: 1,
      examples: [{ at: '2024-03-04T06:40:00.000Z', lines: [40, 41] }],
    });
    expect(report.outOfOrder.count).toBe(1);
    expect(report.unreadableCells).toMatchObject({ count: 1, examples: [{ column: 'c', text: 'broken' }] });
    expect(report.stepSeconds).toBe(600);
    expect(kindsOf(report)).toEqual([
      ...['REFUSED IMPORTER', 'REFUSED GAP', 'REFUSED DUPLICATE_TIME', 'REFUSED OUT_OF_ORDER', 'REFUSED UNREADABLE'],
      'NOTE UNIT',
    ]);
    expect(report.findings[1]).toMatchObject({
      told: '2 gaps in the times, 3 rows are missing, the longest after 2024-03-04 03:10 (2 steps)',
      mend: 'add a row for every missing time and leave its readings empty',
    });
  });

  it('knows zeros that look like missing readings, a sensor that is dead, and a reading that stands alone', async () => {
    const dropped = day((step) => (step >= 60 && step < 75 ? '0' : step === 100 ? '900' : String(58 + (step % 6))));
    const report = await inspect({
      'odd.csv': dropped.replaceAll(/^([^,]*,[^,]*),[^,]*,/gm, '$1,41,').replace('a,41,c', 'a,b,c'),
    });
    expect(report.suspectZeros).toEqual({
      ...{ runs: 1, readings: 15, longest: [{ externalId: 'c', from: '2024-03-04T10:00:00.000Z', steps: 15 }] },
    });
    expect(report.sensors.constant).toEqual({ count: 1, externalIds: ['b'] });
    expect(report.outliers).toMatchObject({
      count: 1,
      examples: [{ externalId: 'c', at: '2024-03-04T16:40:00.000Z', value: 900 }],
    });
    expect(kindsOf(report)).toEqual(
      expect.arrayContaining(['SUSPECT CONSTANT_SENSOR', 'SUSPECT OUTLIER', 'SUSPECT ZEROS']),
    );
    const taken = await inspect({ 'odd.csv': dropped }, { zeroIsMissing: true });
    expect(taken.suspectZeros.runs).toBe(0);
    expect(taken.channels[0]?.missingShare).toBeCloseTo(15 / (3 * 144), 6);
    expect(taken.sensors.worst).toEqual([{ externalId: 'c', missingShare: expect.closeTo(15 / 144, 6) as number }]);
  });

  it('sees the hour that a local clock skips, and names its zone', async () => {
    const row = (hour: number) => `${stamp(60 * hour, '2024-03-09T00:00:00Z')},${hour},${hour + 1}`;
    const hours = Array.from({ length: 72 }, (_, hour) => hour).filter((hour) => hour !== 26);
    const table = `time,a,b\n${hours.map(row).join('\n')}\n`;
    const report = await inspect({ 'local.csv': table });
    expect(report.clockChanges).toEqual([
      {
        ...{ at: '2024-03-10T02:00:00.000Z', change: 'FORWARD' },
        zones: expect.arrayContaining(['America/Los_Angeles', 'America/New_York']) as string[],
      },
    ]);
    expect(kindsOf(report)).toContain('SUSPECT DAYLIGHT_SAVING');
    const told = await inspect({ 'local.csv': table }, { zone: 'America/Los_Angeles' });
    expect(told.findings.filter(({ severity }) => severity === 'REFUSED')).toEqual([]);
    expect(told.clockChanges).toMatchObject([{ at: '2024-03-10T10:00:00.000Z', change: 'FORWARD' }]);
  });

  it('finds places that are swapped, at zero, or far from all others', async () => {
    const table = day((step) => String(50 + (step % 5)));
    const swapped = 'id,latitude,longitude\na,-118.2,34\nb,34.1,-118.3\nc,34.2,-118.1\n';
    const report = await inspect(
      { 'placed.csv': table, 'places.csv': swapped },
      { locations: join(folder, 'places.csv') },
    );
    expect(report.coordinates).toEqual({ placed: 3, faults: [{ externalId: 'a', fault: 'SWAPPED' }] });
    expect(kindsOf(report)).toContain('REFUSED COORDINATES');
    const cluster = Array.from({ length: 9 }, (_, at) => ({
      externalId: `s${at}`,
      latitude: 52 + at / 100,
      longitude: 4,
    }));
    const odd = [
      { externalId: 'zero', latitude: 0, longitude: 0 },
      { externalId: 'abroad', latitude: 40, longitude: 116 },
      { externalId: 'nowhere', latitude: 99, longitude: 200 },
    ];
    expect(placeFaults([...cluster, ...odd])).toEqual([
      { externalId: 'zero', fault: 'AT_ZERO' },
      { externalId: 'nowhere', fault: 'OUT_OF_RANGE' },
      { externalId: 'abroad', fault: 'FAR_AWAY' },
    ]);
  });

  it('reports a source that cannot be read at all as refused, and not as an error', async () => {
    const report = await inspect({ 'text.csv': 'this is no table\nat all\n' });
    expect(kindsOf(report)).toEqual(['REFUSED IMPORTER']);
    expect(report).toMatchObject({ format: 'CSV', steps: 0, nodes: 0, channels: [] });
  });
});

describe('times', () => {
  it('have the step that occurs most often, and rows off it', () => {
    const rows = [0, 5, 10, 17, 20, 25].map((minute, at) => ({ instant: minute * MINUTE, line: at + 2 }));
    expect(surveyTimes(rows, { isLocal: false })).toMatchObject({
      stepSeconds: 300,
      offStep: { count: 1, lines: [5] },
    });
  });

  it('are compared with the clocks that were changed', () => {
    expect(clockChangeAt(Date.UTC(2024, 2, 31, 2), 'FORWARD')).toContain('Europe/Berlin');
    expect(clockChangeAt(Date.UTC(2024, 9, 27, 2, 30), 'BACK')).toContain('Europe/Berlin');
    expect(clockChangeAt(Date.UTC(2024, 5, 1, 2), 'FORWARD')).toEqual([]);
    expect(changesOf('Europe/Berlin', Date.UTC(2024, 0, 1), Date.UTC(2025, 0, 1))).toEqual([
      { at: Date.UTC(2024, 2, 31, 1), change: 'FORWARD' },
      { at: Date.UTC(2024, 9, 27, 1), change: 'BACK' },
    ]);
  });
});

describe('a unit', () => {
  const whole = { minimum: 0, median: 60, high: 70, maximum: 80, wholeShare: 0 };
  it.each([
    ['mph', whole, ['speed']],
    ['km/h', { ...whole, median: 95, high: 130, maximum: 150 }, ['speed']],
    ['a count per step', { ...whole, wholeShare: 1, maximum: 600 }, ['flow']],
    ['°C', { ...whole, minimum: -12, median: 8, high: 30, maximum: 34 }, ['value']],
    ['K', { ...whole, minimum: 250, median: 280, high: 300, maximum: 310 }, ['temperature']],
    ['share, 0 to 1', { ...whole, median: 0.1, high: 0.6, maximum: 1 }, ['occupancy']],
  ])('may be %s', (unit, range, names) => {
    expect(guessUnit(range, names)?.unit).toBe(unit);
  });

  it('is not guessed where nothing points to one', () => {
    expect(guessUnit({ minimum: -500, median: 3, high: 900, maximum: 1000, wholeShare: 0.2 }, ['x'])).toBeNull();
  });
});
