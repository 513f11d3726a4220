/** Parquet files: what they say of themselves, and their columns a row group at a time. */
import { openSync, readSync } from 'node:fs';
import { parquetMetadataAsync, parquetRead, type AsyncBuffer, type Compressors, type FileMetaData } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { ImportError } from '../import-error.ts';
import { latin1 } from '../latin1.ts';
import type { SourceFile } from '../source-file.ts';

const MAGIC = 'PAR1';
/** A page has about a megabyte, whatever wrote it. */
const LARGEST_PAGE_BYTES = 256 * 1024 ** 2;
/** Of one row group: it is unpacked at once, at five bytes a reading. */
const MOST_GROUP_VALUES = 64_000_000;
const MOST_COLUMNS = 100_000;

export type ColumnValues = ArrayLike<unknown>;

export interface RowGroup {
  readonly first: number;
  readonly rows: number;
}

/** One column as the file describes it. */
export interface ParquetColumn {
  readonly name: string;
  readonly kind: 'number' | 'text' | 'time' | 'other';
  /** Of times: whether they are instants; otherwise a clock showed them. */
  readonly isInstant: boolean;
}

export function isParquet(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, 4)) === MAGIC;
}

export class ParquetFile {
  private constructor(
    readonly label: string,
    private readonly file: AsyncBuffer,
    private readonly metadata: FileMetaData,
    readonly columns: readonly ParquetColumn[],
    readonly groups: readonly RowGroup[],
  ) {}

  /** @throws ImportError where its description cannot be read, is of nested columns, or contradicts itself */
  static async open({ path, label, bytes }: SourceFile): Promise<ParquetFile> {
    const file = bufferOf(openSync(path, 'r'), bytes);
    const metadata = await told(label, () => parquetMetadataAsync(file));
    return new ParquetFile(label, file, metadata, columnsOf(label, metadata), groupsOf(label, metadata));
  }

  /** Text that whoever wrote the file left in it under this key. */
  note(key: string): string | undefined {
    return this.metadata.key_value_metadata?.find((note) => note.key === key)?.value;
  }

  /** @throws ImportError where it cannot be unpacked, or has not as many values as its group has rows */
  async read(name: string, { first, rows }: RowGroup): Promise<ColumnValues> {
    const parts: ColumnValues[] = [];
    await told(this.label, () =>
      parquetRead({
        ...{ file: this.file, metadata: this.metadata, compressors: bounded },
        ...{ columns: [name], rowStart: first, rowEnd: first + rows },
        onChunk: ({ columnData }) => void parts.push(columnData),
      }),
    );
    const [only] = parts;
    const values = only !== undefined && parts.length === 1 ? only : parts.flatMap((part) => Array.from(part));
    if (values.length === rows) return values;
    throw new ImportError(
      `${this.label}: ${name}`,
      null,
      `expected ${rows} values from row ${first} on, got ${values.length}`,
    );
  }
}

function bufferOf(file: number, bytes: number): AsyncBuffer {
  return {
    byteLength: bytes,
    slice: (start, end = bytes) => {
      const from = Math.max(0, start);
      const length = Math.max(0, Math.min(bytes, end) - from);
      const buffer = new ArrayBuffer(length);
      for (let at = 0; at < length;) {
        const read = readSync(file, new Uint8Array(buffer), at, length - at, from + at);
        if (read === 0) throw new RangeError('the file ends before');
        at += read;
      }
      return buffer;
    },
  };
}

/** The library's own, which give a page the room that its header asks for. */
const bounded: Compressors = Object.fromEntries(
  Object.entries(compressors).map(([codec, unpack]) => [
    codec,
    (input: Uint8Array, length: number) => {
      if (length > LARGEST_PAGE_BYTES)
        throw new RangeError(`a page of ${length} bytes, more than ${LARGEST_PAGE_BYTES}`);
      return unpack(input, length);
    },
  ]),
);

function columnsOf(label: string, { schema }: FileMetaData): ParquetColumn[] {
  const [, ...elements] = schema;
  if (elements.length === 0 || elements.length > MOST_COLUMNS) {
    throw new ImportError(label, null, `expected 1 to ${MOST_COLUMNS} columns, got ${elements.length}`);
  }
  return elements.map(({ name, type, num_children: children, repetition_type: repetition, ...element }) => {
    if ((children ?? 0) > 0 || repetition === 'REPEATED') {
      throw new ImportError(label, null, `expected plain columns, got the nested ${JSON.stringify(name)}`);
    }
    const { logical_type: logical, converted_type: converted } = element;
    const isTime = type === 'INT96' || logical?.type === 'TIMESTAMP' || /^TIMESTAMP_/.test(converted ?? '');
    const isText = type === 'BYTE_ARRAY' && (logical?.type === 'STRING' || converted === 'UTF8');
    const isNumber = type === 'INT32' || type === 'INT64' || type === 'FLOAT' || type === 'DOUBLE';
    const isPlain = logical === undefined || logical.type === 'INTEGER' || logical.type === 'FLOAT16';
    return {
      name,
      kind: isTime ? 'time' : isText ? 'text' : isNumber && isPlain ? 'number' : 'other',
      isInstant: logical?.type === 'TIMESTAMP' ? logical.isAdjustedToUTC : converted !== undefined,
    };
  });
}

function groupsOf(label: string, { row_groups: groups, num_rows: total, schema }: FileMetaData): RowGroup[] {
  let first = 0;
  const found = groups.map(({ num_rows: count, columns }) => {
    const rows = Number(count);
    if (!Number.isSafeInteger(rows) || rows < 0 || rows * (schema.length - 1) > MOST_GROUP_VALUES) {
      const most = `${MOST_GROUP_VALUES} values that are unpacked at once`;
      throw new ImportError(
        label,
        null,
        `has a row group of ${rows} rows, more than the ${most}; write it with smaller ones`,
      );
    }
    for (const { meta_data: column } of columns) {
      if (column !== undefined && Number(column.num_values) !== rows) {
        const name = column.path_in_schema.join('.');
        throw new ImportError(
          label,
          null,
          `expected ${rows} values of ${name} in a row group, got ${column.num_values}`,
        );
      }
    }
    first += rows;
    return { first: first - rows, rows };
  });
  if (first !== Number(total)) throw new ImportError(label, null, `expected ${total} rows in its groups, got ${first}`);
  return found.filter(({ rows }) => rows > 0);
}

async function told<T>(label: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const text = (error instanceof Error ? error.message : String(error)).slice(0, 200);
    throw new ImportError(label, null, `is no Parquet file that can be read (${text})`, { cause: error });
  }
}
