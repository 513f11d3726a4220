/** Parquet: a column of times with a column a sensor, or with a row a time and sensor. */
import { plainIssue } from '@stillgraph/db/plain-issue';
import { z } from 'zod';
import { channelsOf, type NumberArray } from '../arrays/number-array.ts';
import type { Beside, SourceContent } from '../beside.ts';
import { ImportError } from '../import-error.ts';
import { longColumns, type LongColumns } from '../long/long-columns.ts';
import { LongRows } from '../long/long-rows.ts';
import { namedChannels } from '../named-channels.ts';
import type { ReadAids } from '../parsed-dataset.ts';
import { LARGEST_BINARY_BYTES, type FileFormat } from '../source-format.ts';
import { TimeAxisReader } from '../time-axis.ts';
import { findTimeColumn } from '../time-column.ts';
import { isoParser, type ParsedTime } from '../time-format.ts';
import { isParquet, ParquetFile, type ParquetColumn } from './parquet-file.ts';

/** How pandas calls the index of a frame that has no name. */
const INDEX = /^__index_level_\d+__$/;

export const parquetFormat: FileFormat = {
  recognises: ({ path }, start) => isParquet(start) || /\.(parquet|pq)$/i.test(path),
  largestBytes: LARGEST_BINARY_BYTES,
  read: async (source, beside, aids = {}) => {
    const file = await ParquetFile.open(source);
    const time = timeColumnOf(file);
    const long = longColumns(
      file.columns.map(({ name }) => name),
      time.name,
    );
    const zone = beside.zone ?? zoneOf(file, time) ?? 'UTC';
    return long === null ? readWide(file, time, zone, beside) : readLong(file, time, { ...aids, long, zone, beside });
  },
};

/** The first column of times; of texts the one that is called as times are. */
function timeColumnOf({ label, columns }: ParquetFile): ParquetColumn {
  const named = findTimeColumn(columns.filter(({ kind }) => kind === 'text').map(({ name }) => name));
  const found = columns.find(({ kind, name }) => kind === 'time' || name === named);
  if (found !== undefined) return found;
  throw new ImportError(
    label,
    null,
    'expected a column of times, or one of texts that is called time, timestamp or date',
  );
}

const pandasNote = z.object({
  columns: z.array(
    z.object({ field_name: z.string().nullish(), metadata: z.object({ timezone: z.string() }).nullish().catch(null) }),
  ),
});

/** The zone that pandas says the times were told in. */
function zoneOf(file: ParquetFile, { name }: ParquetColumn): string | undefined {
  const text = file.note('pandas');
  if (text === undefined) return undefined;
  try {
    const note = pandasNote.safeParse(JSON.parse(text), { error: plainIssue });
    const zone = note.data?.columns.find((column) => column.field_name === name)?.metadata?.timezone;
    return zone !== undefined && Intl.supportedValuesOf('timeZone').includes(zone) ? zone : undefined;
  } catch {
    return undefined; // a note that is not JSON says nothing
  }
}

/** What a value of a time column says; null for none. */
function timeOf(value: unknown, { isInstant }: ParquetColumn): ParsedTime | null {
  if (typeof value === 'string') return isoParser(value);
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return null;
  return { wallClock: value.getTime(), offset: isInstant ? 0 : null };
}

async function readWide(file: ParquetFile, time: ParquetColumn, zone: string, beside: Beside): Promise<SourceContent> {
  const { label, groups } = file;
  if (beside.channel !== undefined)
    throw new ImportError('--channel', null, `${label} holds one channel, a column a sensor`);
  const sensors = file.columns.filter((column) => column !== time && !INDEX.test(column.name));
  const [foreign] = sensors.filter(({ kind }) => kind !== 'number');
  if (foreign !== undefined)
    throw new ImportError(`${label}: ${foreign.name}`, null, 'expected numbers, got another type');
  if (sensors.length === 0) throw new ImportError(label, null, 'names no sensor beside its times');
  const times = new TimeAxisReader(label, isoParser, '', zone, null);
  for (const group of groups) {
    const values = await file.read(time.name, group);
    for (let at = 0; at < group.rows; at++) {
      const written = timeOf(values[at], time);
      if (written === null) throw new ImportError(label, `row ${group.first + at}`, 'expected a time, got none');
      times.addTime(written, group.first + at);
    }
  }
  const names = sensors.map(({ name }) => name);
  const steps = groups.reduce((sum, { rows }) => sum + rows, 0);
  const [readings] = channelsOf(wideArray(file, names, steps));
  return { label, sensors: names, readings, time: times.finish() };
}

/** Rows of the sensors' columns; the row group that was read last is kept, for the next rows are in it too. */
function wideArray(file: ParquetFile, sensors: readonly string[], steps: number): NumberArray {
  const width = sensors.length;
  let kept: { readonly first: number; readonly numbers: Float32Array } | undefined;
  const groupAt = async (row: number) => {
    const group = file.groups.find(({ first, rows }) => row >= first && row < first + rows);
    if (group === undefined) throw new ImportError(file.label, `row ${row}`, 'is not there');
    if (kept?.first !== group.first) {
      kept = undefined;
      const numbers = new Float32Array(group.rows * width);
      for (const [column, name] of sensors.entries()) {
        const values = await file.read(name, group);
        for (let at = 0; at < group.rows; at++) numbers[at * width + column] = numberIn(values[at]);
      }
      kept = { first: group.first, numbers };
    }
    return { group, numbers: kept.numbers };
  };
  return {
    label: file.label,
    shape: [steps, width],
    rows: async (from, to) => {
      const out = new Float32Array((to - from) * width);
      for (let row = from; row < to;) {
        const { group, numbers } = await groupAt(row);
        const end = Math.min(to, group.first + group.rows);
        out.set(numbers.subarray((row - group.first) * width, (end - group.first) * width), (row - from) * width);
        row = end;
      }
      return out;
    },
  };
}

const numberIn = (value: unknown) =>
  typeof value === 'number' ? value : typeof value === 'bigint' ? Number(value) : NaN;

async function readLong(
  file: ParquetFile,
  time: ParquetColumn,
  { long, zone, beside, folder, onProgress }: ReadAids & { long: LongColumns; zone: string; beside: Beside },
): Promise<SourceContent> {
  const { label } = file;
  const kindOf = (name: string) => file.columns.find((column) => column.name === name)?.kind;
  const channels = long.channels.filter((name) => !INDEX.test(name));
  const foreign = channels.find((name) => kindOf(name) !== 'number');
  if (foreign !== undefined) throw new ImportError(`${label}: ${foreign}`, null, 'expected numbers, got another type');
  const rows = new LongRows(label, channels);
  const instants = new Map<string | number, ParsedTime>();
  for (const [at, group] of file.groups.entries()) {
    const times = await file.read(time.name, group);
    const sensors = await file.read(long.sensor, group);
    const values = [];
    for (const name of channels) values.push(await file.read(name, group));
    for (let row = 0; row < group.rows; row++) {
      const place = `row ${group.first + row}`;
      const written = timeOf(times[row], time);
      if (written === null) throw new ImportError(label, place, 'expected a time, got none');
      const id = sensors[row];
      if (typeof id !== 'string' && typeof id !== 'number' && typeof id !== 'bigint') {
        throw new ImportError(label, place, 'expected a text or a whole number as the id of a sensor, got another');
      }
      const key = written.wallClock - (written.offset ?? 0);
      instants.set(key, written);
      rows.add(place, key, String(id));
      for (const [channel, column] of values.entries()) {
        const value = numberIn(column[row]);
        if (Number.isNaN(value)) continue;
        if (!Number.isFinite(Math.fround(value))) {
          throw new ImportError(label, place, `expected a number that float32 can hold, got ${value}`);
        }
        rows.set(channel, value);
      }
    }
    onProgress?.((at + 1) / file.groups.length);
  }
  const { channels: found, ...table } = rows.finish((key) => instants.get(key) ?? null, zone, folder);
  return { label, ...table, ...namedChannels(label, found, beside.channel) };
}
