import { join } from 'node:path';
import { readCsv } from '../../import/csv-records.ts';
import { ImportError } from '../../import/import-error.ts';
import { openSource } from '../../import/source-file.ts';

/** One record of a table, by the names of its columns; what is not there or empty is null. */
export interface GtfsRow {
  readonly line: number;
  readonly cell: (column: string) => string | null;
}

/**
 * The records of one table of a timetable, in bounded memory.
 *
 * @param required columns that must be there
 * @throws ImportError when the table or a column is missing, or it is no CSV
 */
export async function* readTable(
  folder: string,
  name: string,
  required: readonly string[],
  onBytes: (bytes: number, of: number) => void = () => undefined,
): AsyncGenerator<GtfsRow> {
  const file = await openSource(join(folder, name), name);
  let header: Map<string, number> | null = null;
  const reading = readCsv(file, { delimiter: ',', onBytes: (bytes) => onBytes(bytes, file.bytes) });
  for await (const { line, cells } of reading) {
    if (header === null) {
      header = new Map(cells.map((column, at) => [column, at]));
      const missing = required.find((column) => header?.has(column) !== true);
      if (missing !== undefined) throw new ImportError(name, line, `the header has no column "${missing}"`);
      continue;
    }
    const columns = header;
    yield {
      line,
      cell: (column) => {
        const text = cells[columns.get(column) ?? -1];
        return text === undefined || text === '' ? null : text;
      },
    };
  }
  if (header === null) throw new ImportError(name, null, 'the table is empty');
}

/** @throws ImportError when the cell is no number */
export function numberIn(name: string, { line, cell }: GtfsRow, column: string): number {
  const text = cell(column);
  const value = Number(text ?? NaN);
  if (Number.isFinite(value)) return value;
  throw new ImportError(name, line, `expected a number as ${column}, got ${text === null ? 'nothing' : `"${text}"`}`);
}

/** Seconds since the begin of the service day; null where none is written. @throws ImportError when it is no time */
export function secondsIn(name: string, { line, cell }: GtfsRow, column: string): number | null {
  const text = cell(column);
  if (text === null) return null;
  const [, hours, minutes, seconds] = /^(\d{1,3}):([0-5]\d):([0-5]\d)$/.exec(text) ?? [];
  if (hours !== undefined) return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  throw new ImportError(name, line, `expected a time such as 25:10:00 as ${column}, got "${text}"`);
}
