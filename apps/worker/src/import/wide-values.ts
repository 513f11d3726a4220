/** A table with one row a step and one column a sensor, read without keeping its text. */
import { tmpdir } from 'node:os';
import { columnOf, readCsv, type CsvRecord } from './csv-records.ts';
import { firstFew, ImportError, quoted } from './import-error.ts';
import { checkName } from './names.ts';
import { numberOf } from './numbers.ts';
import type { Readings } from './readings.ts';
import { RowSpool } from './row-spool.ts';
import type { SourceFile } from './source-file.ts';
import type { TimeAxisReader } from './time-axis.ts';

/** [steps, sensors]. */
export interface WideTable extends Readings {
  readonly sensors: readonly string[];
}

export interface WideOptions {
  readonly delimiter: string;
  /** False: the table starts with its first row, and `sensorsWithoutHeader` names the columns. */
  readonly header: boolean;
  readonly sensorsWithoutHeader?: readonly string[] | undefined;
  /** Name of the time column; null for a table without one. */
  timeColumn(header: readonly string[]): string | null;
  /** Made when the header is known; undefined for a table without times. */
  readonly times?: TimeAxisReader | undefined;
  readonly missingValues: readonly string[];
  readonly zeroIsMissing: boolean;
  readonly onBytes?: (bytes: number) => void;
  /** Steps times sensors; `MOST_READINGS` when left out. */
  readonly mostReadings?: number;
  /** For rows that are too many for memory; the system's folder for temporary files when left out. */
  readonly folder?: string | undefined;
}

/** What stands for a missing reading where nobody says it. */
export const MISSING = ['', 'NaN', 'nan', 'NA', 'null'];

/** A year of LargeST's California, 8,600 sensors every 5 minutes, and some: five bytes each lie on the disk until they are stored. */
export const MOST_READINGS = 1_000_000_000;

/** @throws ImportError naming the line of the first ragged row, non-number or bad time; or when nothing was observed */
export async function readWideValues(file: SourceFile, options: WideOptions): Promise<WideTable> {
  const missing = new Set(options.missingValues);
  const mostReadings = options.mostReadings ?? MOST_READINGS;
  let columns: Columns | undefined;
  let spool: RowSpool | undefined;
  let observed = 0;

  for await (const record of readCsv(file, options)) {
    if (columns === undefined) {
      columns = columnsOf(file, record, options);
      if (options.header) continue;
    }
    const { width, time, sensors } = columns;
    spool ??= new RowSpool(sensors.length, options.folder ?? tmpdir());
    if (record.cells.length !== width) {
      throw new ImportError(
        file.label,
        record.line,
        `expected ${width} cells as in the first row, got ${record.cells.length}`,
      );
    }
    if ((spool.steps + 1) * sensors.length > mostReadings) {
      throw new ImportError(
        file.label,
        record.line,
        `here the table passes ${mostReadings} readings (rows times ${sensors.length} sensors), the most that can be ` +
          'imported at once; split it by time or by sensors',
      );
    }
    if (time !== -1) options.times?.add(record.cells[time] ?? '', record.line);
    const row = spool.next();
    let at = 0;
    for (let column = 0; column < width; column++) {
      if (column === time) continue;
      const cell = record.cells[column] ?? '';
      if (!missing.has(cell)) {
        const value = numberOf(cell);
        if (value === null) {
          const sensor = sensors[column - (time !== -1 && column > time ? 1 : 0)] ?? '';
          throw new ImportError(
            file.label,
            record.line,
            `expected a number for sensor ${quoted(sensor)}, got ${quoted(cell)}` +
              (/^[+-]?\d+,\d+$/.test(cell) ? '; write decimals with a point' : ''),
          );
        }
        if (value !== 0 || !options.zeroIsMissing) {
          row.values[at] = value;
          row.mask[at] = 1;
          observed += 1;
        }
      }
      at += 1;
    }
  }
  if (columns === undefined || spool === undefined) {
    throw new ImportError(file.label, null, 'has no rows of values: the table is empty');
  }
  if (observed === 0) throw new ImportError(file.label, null, 'has no reading: every cell is missing');
  const { sensors } = columns;
  const { steps } = spool;
  const rows = spool.rows.bind(spool);
  return { sensors, steps, rows };
}

interface Columns {
  readonly width: number;
  /** -1: none. */
  readonly time: number;
  readonly sensors: readonly string[];
}

function columnsOf(file: SourceFile, first: CsvRecord, options: WideOptions): Columns {
  if (!options.header) {
    const width = first.cells.length;
    const named = options.sensorsWithoutHeader;
    if (named !== undefined && named.length !== width) {
      throw new ImportError(file.label, first.line, `has ${width} columns, but there are ${named.length} nodes`);
    }
    return { width, time: -1, sensors: named ?? first.cells.map((_, index) => String(index)) };
  }
  const timeColumn = options.timeColumn(first.cells);
  const time = timeColumn === null ? -1 : columnOf(file.label, first.line, first.cells, timeColumn);
  const sensors = first.cells.filter((_, index) => index !== time);
  if (sensors.length === 0) throw new ImportError(file.label, first.line, 'the header names no sensor');
  const nameless = first.cells.findIndex((name, index) => name === '' && index !== time);
  if (nameless !== -1)
    throw new ImportError(file.label, first.line, `column ${nameless + 1} of the header has no name`);
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const id of sensors) {
    checkName(file.label, first.line, 'the name', id);
    if (seen.has(id)) twice.add(id);
    seen.add(id);
  }
  if (twice.size > 0) {
    throw new ImportError(file.label, first.line, `the header names a sensor twice: ${firstFew([...twice])}`);
  }
  return { width: first.cells.length, time, sensors };
}
