/**
 * Reads a wide table to the end whatever is wrong in it, so that all of it can be told at once: cells that are no numbers count
 * as missing, rows that are too short or too long as far as they go, times in any order. The import itself reads strictly.
 */
import { readCsv } from '../import/csv-records.ts';
import { delimiterOf } from '../import/delimiter.ts';
import { numberOf } from '../import/numbers.ts';
import type { Readings } from '../import/readings.ts';
import { RowSpool } from '../import/row-spool.ts';
import type { SourceFile } from '../import/source-file.ts';
import { findTimeColumn } from '../import/time-column.ts';
import { isoParser, type TimeParser } from '../import/time-format.ts';
import { zoneClock } from '../import/zone-clock.ts';
import { MISSING } from '../import/wide-values.ts';
import type { TimedRow } from './time-survey.ts';

const EXAMPLES = 10;
/** A table with one row a reading has such a column; it is not read here. */
const LONG_NAMES = /^(sensor|sensor_id|node|node_id|station|station_id|id|detector|entity_id)$/i;
const MOST_SENSORS = 100_000;

export interface TolerantOptions {
  /** IANA zone of times that name no offset. */
  readonly zone: string;
  readonly zeroIsMissing: boolean;
  readonly folder: string;
  /** What the time column is called and how its times are written, where the source says it. */
  readonly time?: { readonly column: string; readonly parser: TimeParser } | undefined;
  readonly missingValues?: readonly string[] | undefined;
  readonly onProgress: (share: number) => void;
}

export interface TolerantTable {
  readonly sensors: readonly string[];
  readonly repeatedSensors: readonly string[];
  readonly rows: readonly TimedRow[];
  /** Whether any time names no offset, so that a local clock may be behind it. */
  readonly isLocal: boolean;
  readonly readings: Readings;
  readonly raggedLines: { readonly count: number; readonly lines: readonly number[] };
  readonly unreadable: {
    readonly count: number;
    readonly examples: readonly { readonly line: number; readonly column: string; readonly text: string }[];
  };
}

/**
 * @returns null where the table has no column of times or is no wide one
 * @throws ImportError where it cannot be read as CSV at all
 */
export async function readTolerantly(file: SourceFile, options: TolerantOptions): Promise<TolerantTable | null> {
  const clock = zoneClock(options.zone);
  const parse = options.time?.parser ?? isoParser;
  const missing = new Set(options.missingValues ?? MISSING);
  const rows: TimedRow[] = [];
  const ragged = { count: 0, lines: [] as number[] };
  const unreadable = { count: 0, examples: [] as TolerantTable['unreadable']['examples'][number][] };
  let isLocal = false;
  let header: readonly string[] | undefined;
  let time = -1;
  let spool: RowSpool | undefined;
  const onBytes = (bytes: number) => options.onProgress(bytes / file.bytes);
  const cannotRead = (line: number, column: string, text: string) => {
    unreadable.count += 1;
    if (unreadable.examples.length < EXAMPLES) unreadable.examples.push({ line, column, text: text.slice(0, 40) });
  };
  for await (const { line, cells } of readCsv(file, { delimiter: await delimiterOf(file), onBytes })) {
    if (header === undefined) {
      header = cells;
      time = header.indexOf(options.time?.column ?? findTimeColumn(header) ?? '');
      const isLong = header.length < 8 && header.some((name) => LONG_NAMES.test(name));
      if (time === -1 || isLong || header.length < 2 || header.length > MOST_SENSORS) return null;
      continue;
    }
    if (cells.length !== header.length) {
      ragged.count += 1;
      if (ragged.lines.length < EXAMPLES) ragged.lines.push(line);
    }
    const written = parse(cells[time] ?? '');
    if (written === null) {
      cannotRead(line, header[time] ?? '', cells[time] ?? '');
      continue;
    }
    isLocal ||= written.offset === null;
    let instant = written.offset === null ? clock.instantOf(written.wallClock) : written.wallClock - written.offset;
    const previous = rows.at(-1)?.instant ?? -Infinity;
    // Of an hour that the zone's clock shows twice the second time.
    if (written.offset === null && instant <= previous) instant = clock.instantOf(written.wallClock, true);
    rows.push({ instant, line });
    spool ??= new RowSpool(header.length - 1, options.folder);
    const row = spool.next();
    for (let column = 0, at = 0; column < header.length; column++) {
      if (column === time) continue;
      const cell = cells[column] ?? '';
      if (!missing.has(cell)) {
        const value = numberOf(cell);
        if (value === null) cannotRead(line, header[column] ?? '', cell);
        else if (value !== 0 || !options.zeroIsMissing) {
          row.values[at] = value;
          row.mask[at] = 1;
        }
      }
      at += 1;
    }
  }
  if (header === undefined || spool === undefined) return null;
  const sensors = header.filter((_, column) => column !== time);
  const seen = new Set<string>();
  const repeatedSensors = sensors.filter((id) => seen.size === seen.add(id).size);
  const readings: Readings = { steps: spool.steps, rows: spool.rows.bind(spool) };
  return { sensors, repeatedSensors, rows, isLocal, readings, raggedLines: ragged, unreadable };
}
