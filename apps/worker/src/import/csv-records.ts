/** The records of a CSV file one after the other, in bounded memory, each with the line that it stands on. */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
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

/**
 * @param onBytes told how many bytes of the file were read so far
 * @throws ImportError for broken quoting, a record too long, or a file that is not UTF-8
 */
export async function* readCsv(
  file: SourceFile,
  options: { readonly delimiter: string; readonly onBytes?: (bytes: number) => void },
): AsyncGenerator<CsvRecord> {
  const parser = parse({
    bom: true,
    delimiter: options.delimiter,
    info: true,
    max_record_size: LONGEST_RECORD,
    // Ragged rows are told by who knows how many cells there should be.
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  });
  let read = 0;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reading = pipeline(
    createReadStream(file.path),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        read += chunk.length;
        options.onBytes?.(read);
        yield decoder.decode(chunk, { stream: true });
      }
      yield decoder.decode();
    },
    parser,
  );
  // The parser's own iteration below throws the same error; here it must only not count as unhandled.
  reading.catch(() => undefined);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      yield { line: info.lines, cells: record };
    }
  } catch (error) {
    if (error instanceof CsvError) throw await faultOf(file, error);
    if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      throw new ImportError(file.label, null, 'is not UTF-8 text; save it with that encoding', { cause: error });
    }
    throw error;
  }
}

const DOUBLE_IT = 'write a quote that belongs to the text as two ("")';

/** What the parser found, with the line to mend: where a quote opened rather than where its lack was noticed. */
async function faultOf(file: SourceFile, error: CsvError): Promise<ImportError> {
  const line = typeof error['lines'] === 'number' ? error['lines'] : null;
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
