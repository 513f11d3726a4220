/** A table with one row a step and one column a sensor, read into arrays without keeping its text. */
import { columnOf, readCsv, type CsvRecord } from './csv-records.ts';
import { firstFew, ImportError, quoted } from './import-error.ts';
import { checkName } from './names.ts';
import { numberOf } from './numbers.ts';
import type { SourceFile } from './source-file.ts';
import type { TimeAxisReader } from './time-axis.ts';

export interface WideTable {
  readonly sensors: readonly string[];
  readonly steps: number;
  /** Row-major [steps, sensors]; 0 where missing. */
  readonly values: Float32Array;
  /** Same order, 1 = observed. */
  readonly mask: Uint8Array;
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
}

/** All readings are held in memory, about three times over (five bytes each): less than a gigabyte. */
const MOST_READINGS = 60_000_000;

/** Rows gathered before they are copied into one piece: about 4 MiB of values. */
const PIECE_READINGS = 1 << 20;

/** @throws ImportError naming the line of the first ragged row, non-number or bad time; or when nothing was observed */
export async function readWideValues(file: SourceFile, options: WideOptions): Promise<WideTable> {
  const missing = new Set(options.missingValues);
  const pieces: { values: Float32Array; mask: Uint8Array }[] = [];
  let columns: Columns | undefined;
  let piece: { values: Float32Array; mask: Uint8Array } | undefined;
  let rowsInPiece = 0;
  let steps = 0;
  let observed = 0;
  const mostReadings = options.mostReadings ?? MOST_READINGS;

  for await (const record of readCsv(file, options)) {
    if (columns === undefined) {
      columns = columnsOf(file, record, options);
      if (options.header) continue;
    }
    const { width, time, sensors } = columns;
    if (record.cells.length !== width) {
      throw new ImportError(
        file.label,
        record.line,
        `expected ${width} cells as in the first row, got ${record.cells.length}`,
      );
    }
    if ((steps + 1) * sensors.length > mostReadings) {
      throw new ImportError(
        file.label,
        record.line,
        `here the table passes ${mostReadings} readings (rows times ${sensors.length} sensors), the most that can be ` +
          'imported at once; split it by time or by sensors',
      );
    }
    if (time !== -1) options.times?.add(record.cells[time] ?? '', record.line);
    const perPiece = Math.max(1, Math.floor(PIECE_READINGS / sensors.length));
    if (piece === undefined || rowsInPiece === perPiece) {
      piece = { values: new Float32Array(perPiece * sensors.length), mask: new Uint8Array(perPiece * sensors.length) };
      pieces.push(piece);
      rowsInPiece = 0;
    }
    let at = rowsInPiece * sensors.length;
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
            `expected a number for sensor ${quoted(sensor)}, got ${quoted(cell)}`,
          );
        }
        if (value !== 0 || !options.zeroIsMissing) {
          piece.values[at] = value;
          piece.mask[at] = 1;
          observed += 1;
        }
      }
      at += 1;
    }
    rowsInPiece += 1;
    steps += 1;
  }
  if (columns === undefined || steps === 0) {
    throw new ImportError(file.label, null, 'has no rows of values: the table is empty');
  }
  if (observed === 0) throw new ImportError(file.label, null, 'has no reading: every cell is missing');
  return { sensors: columns.sensors, steps, ...joined(pieces, steps * columns.sensors.length) };
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
  const nameless = first.cells.indexOf('');
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

function joined(pieces: { values: Float32Array; mask: Uint8Array }[], length: number) {
  const values = new Float32Array(length);
  const mask = new Uint8Array(length);
  let offset = 0;
  // Each piece is let go as soon as it is copied.
  for (let piece = pieces.shift(); piece !== undefined; piece = pieces.shift()) {
    const kept = Math.min(piece.values.length, length - offset);
    values.set(piece.values.subarray(0, kept), offset);
    mask.set(piece.mask.subarray(0, kept), offset);
    offset += kept;
  }
  return { values, mask };
}
