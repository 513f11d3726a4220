/** A CSV table with one row a time and sensor, and a column a channel. */
import { readCsvBatches } from '../csv-records.ts';
import { ImportError, quoted } from '../import-error.ts';
import { numberOf } from '../numbers.ts';
import type { ReadAids } from '../parsed-dataset.ts';
import type { SourceFile } from '../source-file.ts';
import { isoParser } from '../time-format.ts';
import { MISSING } from '../wide-values.ts';
import type { LongColumns } from './long-columns.ts';
import { LongRows, type LongTable } from './long-rows.ts';

export interface LongOptions extends ReadAids {
  readonly delimiter: string;
  readonly columns: LongColumns;
  /** Of times without an offset. */
  readonly zone: string;
  /** In their order, where something else than the rows tells it; a row of another is refused. */
  readonly sensors?: readonly string[] | undefined;
}

/** @throws ImportError naming the line of the first ragged row, non-number, bad time, or reading that occurs twice */
export async function readLongTable(file: SourceFile, options: LongOptions): Promise<LongTable> {
  const { columns, delimiter, onProgress } = options;
  const rows = new LongRows(file.label, columns.channels, options.sensors);
  const onBytes = (bytes: number) => onProgress?.(bytes / file.bytes);
  const missing = new Set(MISSING);
  let width = 0;
  let [time, sensor] = [-1, -1];
  let channels: readonly number[] = [];
  for await (const batch of readCsvBatches(file, { delimiter, onBytes })) {
    for (const { line, cells } of batch) {
      if (width === 0) {
        width = cells.length;
        [time, sensor] = [cells.indexOf(columns.time), cells.indexOf(columns.sensor)];
        channels = columns.channels.map((name) => cells.indexOf(name));
        continue;
      }
      if (cells.length !== width) {
        throw new ImportError(file.label, line, `expected ${width} cells as in the header, got ${cells.length}`);
      }
      const id = cells[sensor] ?? '';
      rows.add(line, cells[time] ?? '', id);
      for (const [channel, column] of channels.entries()) {
        const cell = cells[column] ?? '';
        if (missing.has(cell)) continue;
        const value = numberOf(cell);
        if (value === null) {
          const what = `${quoted(columns.channels[channel] ?? '')} of sensor ${quoted(id)}`;
          throw new ImportError(file.label, line, `expected a number as ${what}, got ${quoted(cell)}`);
        }
        rows.set(channel, value);
      }
    }
  }
  return rows.finish((text) => isoParser(String(text)), options.zone, options.folder);
}
