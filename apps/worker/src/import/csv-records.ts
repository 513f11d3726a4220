/** The records of a CSV file one after the other, in bounded memory, each with the line that it stands on. */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { fileStart, isGzip } from './file-start.ts';
import { ImportError, quoted } from './import-error.ts';
import { openQuoteLine } from './open-quote.ts';
import type { SourceFile } from './source-file.ts';

export interface CsvRecord {
  /** Line of the file on which the record ends, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Longest record: a file without line breaks must not be gathered in memory. */
const LONGEST_RECORD = 4 * 1024 * 1024;
/** Read at once. */
const CHUNK_BYTES = 256 * 1024;

interface CsvOptions {
  readonly delimiter: string;
  /** Told how many bytes of the file were read so far. */
  readonly onBytes?: (bytes: number) => void;
}

/** @throws ImportError for broken quoting, a record too long, or a file that is not UTF-8 */
export async function* readCsv(file: SourceFile, options: CsvOptions): AsyncGenerator<CsvRecord> {
  for await (const records of readCsvBatches(file, options)) yield* records;
}

/**
 * The same in batches, for tables with very many short records. Lines without a quote are taken apart right here, which is several
 * times as fast; from the first quote on the parser has the rest of the file.
 */
export async function* readCsvBatches(file: SourceFile, options: CsvOptions): AsyncGenerator<readonly CsvRecord[]> {
  const chunks = decoded(file, options);
  const { delimiter } = options;
  let rest = '';
  let line = 0;
  for await (const chunk of chunks) {
    const text = rest + chunk;
    const records: CsvRecord[] = [];
    let at = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', at)) {
      const content = text.slice(at, text[end - 1] === '\r' && end > at ? end - 1 : end);
      if (!isPlain(content)) {
        yield records;
        yield* parsed(file, options, { before: line, from: text.slice(at), chunks });
        return;
      }
      line += 1;
      at = end + 1;
      if (content.length > LONGEST_RECORD) throw tooLong(file, line);
      if (content.trim() !== '' || content.includes(delimiter))
        records.push({ line, cells: cellsOf(content, delimiter) });
    }
    yield records;
    rest = text.slice(at);
    if (rest.length > LONGEST_RECORD && isPlain(rest)) throw tooLong(file, line + 1);
    if (rest.length > LONGEST_RECORD) {
      yield* parsed(file, options, { before: line, from: rest, chunks });
      return;
    }
  }
  if (rest !== '') yield* parsed(file, options, { before: line, from: rest, chunks });
}

const isPlain = (text: string) => !text.includes('"') && !text.includes('\r');

function cellsOf(content: string, delimiter: string): string[] {
  const cells = content.split(delimiter);
  for (const [at, cell] of cells.entries()) {
    if (cell !== '' && (cell.charCodeAt(0) <= 0x20 || cell.charCodeAt(cell.length - 1) <= 0x20))
      cells[at] = cell.trim();
  }
  return cells;
}

/** Text of the file, piece by piece. */
async function* decoded(file: SourceFile, { onBytes }: CsvOptions): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let read = 0;
  try {
    for await (const chunk of createReadStream(file.path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
      read += chunk.length;
      onBytes?.(read);
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      const isPacked = isGzip(await fileStart(file, 2));
      const told = isPacked ? 'is packed by gzip; unpack it first' : 'is not UTF-8 text; save it with that encoding';
      throw new ImportError(file.label, null, told, { cause: error });
    }
    throw error;
  }
}

interface Rest {
  /** Lines of the file that were taken before. */
  readonly before: number;
  readonly from: string;
  readonly chunks: AsyncGenerator<string>;
}

/** The rest of the file, by the parser that knows quotes. */
async function* parsed(
  file: SourceFile,
  { delimiter }: CsvOptions,
  { before, from, chunks }: Rest,
): AsyncGenerator<readonly CsvRecord[]> {
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    max_record_size: LONGEST_RECORD,
    // Ragged rows are told by who knows how many cells there should be.
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  });
  const text = async function* () {
    yield from;
    yield* chunks;
  };
  const reading = pipeline(text, parser);
  // The parser's own iteration below throws the same error; here it must only not count as unhandled.
  reading.catch(() => undefined);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      yield [{ line: before + info.lines, cells: record }];
    }
  } catch (error) {
    if (error instanceof CsvError) throw await faultOf(file, error, before);
    throw error;
  }
}

function tooLong(file: SourceFile, line: number): ImportError {
  return new ImportError(
    file.label,
    line,
    `a line is longer than ${LONGEST_RECORD / 1024 / 1024} MB; is this a CSV file with line breaks?`,
  );
}

const DOUBLE_IT = 'write a quote that belongs to the text as two ("")';

/** What the parser found, with the line to mend: where a quote opened rather than where its lack was noticed. */
async function faultOf(file: SourceFile, error: CsvError, before: number): Promise<ImportError> {
  const line = typeof error['lines'] === 'number' ? before + error['lines'] : null;
  const fault = (at: number | null, reason: string) => new ImportError(file.label, at, reason, { cause: error });
  const openedBefore = () => openQuoteLine(file.path, line ?? Infinity);
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return fault(
        await openQuoteLine(file.path),
        `a quote opens here and is not closed up to the end of the file; close it, or ${DOUBLE_IT}`,
      );
    case 'CSV_INVALID_CLOSING_QUOTE': {
      const opened = await openedBefore();
      return opened === null
        ? fault(line, `expected a quoted cell to end with its closing quote, got more text after it; ${DOUBLE_IT}`)
        : fault(
            opened,
            `a quote opens here and is closed on line ${String(line)} only, within another cell; close it here`,
          );
    }
    case 'INVALID_OPENING_QUOTE':
      return fault(line, `a quote stands in the middle of a cell; put the whole cell in quotes and ${DOUBLE_IT}`);
    case 'CSV_MAX_RECORD_SIZE': {
      const opened = await openedBefore();
      const size = `${LONGEST_RECORD / 1024 / 1024} MB`;
      return opened === null
        ? fault(line, `a line is longer than ${size}; is this a CSV file with line breaks?`)
        : fault(opened, `a quote opens here and is not closed within ${size}; close it, or ${DOUBLE_IT}`);
    }
    default:
      return fault(line, `is not valid CSV (${error.message})`);
  }
}

/** Cells of the first record. @throws ImportError where there is none */
export async function firstCells(file: SourceFile, delimiter: string): Promise<readonly string[]> {
  for await (const { cells } of readCsv(file, { delimiter })) return cells;
  throw new ImportError(file.label, null, 'the table is empty');
}

/** Index of a column by its name. @throws ImportError where the header has none of that name */
export function columnOf(file: string, line: number, header: readonly string[], name: string): number {
  const at = header.indexOf(name);
  if (at === -1) throw new ImportError(file, line, `the header has no column ${quoted(name)}`);
  return at;
}
