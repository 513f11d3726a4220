/** One CSV file with a column of times: a column a sensor beside it, or a row a time and sensor. */
import { namedChannels } from './named-channels.ts';
import type { Beside, SourceContent } from './beside.ts';
import { firstCells } from './csv-records.ts';
import { delimiterOf } from './delimiter.ts';
import { firstFew, ImportError } from './import-error.ts';
import { longColumns } from './long/long-columns.ts';
import { readLongTable } from './long/long-table.ts';
import type { ReadAids } from './parsed-dataset.ts';
import { LARGEST_FILE_BYTES, type SourceFile } from './source-file.ts';
import type { FileFormat } from './source-format.ts';
import { TimeAxisReader } from './time-axis.ts';
import { isoParser } from './time-format.ts';
import { findTimeColumn } from './time-column.ts';
import { MISSING, readWideValues } from './wide-values.ts';

/**
 * The time column is the one called `time`, `timestamp`, `date` or the like; times are ISO 8601, in the zone where they name no
 * offset. Of a wide table the step is the distance of the first two rows, of a long one the smallest distance of two times.
 */
export const csvFormat: FileFormat = {
  recognises: ({ path }) => /\.(csv|tsv|txt)$/i.test(path),
  largestBytes: LARGEST_FILE_BYTES,
  look: async (file, beside) => {
    if (beside.values !== undefined) {
      throw new ImportError('--values', null, 'names a resource of a data package; a CSV file holds its values alone');
    }
    timeColumnOf(file.label, await firstCells(file, await delimiterOf(file)));
  },
  read: async (file, beside, aids) => {
    const delimiter = await delimiterOf(file);
    const header = await firstCells(file, delimiter);
    const long = longColumns(header, findTimeColumn(header));
    if (long === null) return readWide(file, delimiter, beside, aids);
    const zone = beside.zone ?? 'UTC';
    const { channels, ...table } = await readLongTable(file, { delimiter, columns: long, zone, ...aids });
    return { label: file.label, ...table, ...namedChannels(file.label, channels, beside.channel) };
  },
};

/** @throws ImportError where the header has no column of times */
function timeColumnOf(label: string, header: readonly string[]): string {
  const found = findTimeColumn(header);
  if (found !== undefined) return found;
  throw new ImportError(
    label,
    1,
    `the header has no time column (time, timestamp, datetime or date), got ${firstFew(header)}`,
  );
}

async function readWide(
  file: SourceFile,
  delimiter: string,
  { zone = 'UTC' }: Beside,
  { onProgress, folder }: ReadAids = {},
): Promise<SourceContent> {
  const { label } = file;
  const times = new TimeAxisReader(label, isoParser, 'ISO 8601 (2024-01-31 08:05)', zone, null);
  const table = await readWideValues(file, {
    delimiter,
    header: true,
    timeColumn: (header) => timeColumnOf(label, header),
    times,
    missingValues: MISSING,
    zeroIsMissing: false,
    onBytes: (bytes) => onProgress?.(bytes / file.bytes),
    folder,
  });
  return { label, sensors: table.sensors, readings: table, time: times.finish() };
}
