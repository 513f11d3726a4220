/** Imports one CSV file with a time column and one column a sensor, about which nothing else is known. */
import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { ImportError } from './import-error.ts';
import type { ParsedDataset, ReadProgress } from './parsed-dataset.ts';
import { openSource, type SourceFile } from './source-file.ts';
import { TimeAxisReader } from './time-axis.ts';
import { isoParser } from './time-format.ts';
import { readWideValues } from './wide-values.ts';

const TIME_NAMES = new Set(['time', 'timestamp', 'datetime', 'date', 'date_time', 'date time', 't']);
const MISSING = ['', 'NaN', 'nan', 'NA', 'null'];

/**
 * The time column is the one called `time`, `timestamp`, `date` or the like; times are ISO 8601, in UTC where they name no
 * offset; the step is the distance of the first two rows.
 */
export async function readBareCsv(path: string, onProgress: ReadProgress): Promise<ParsedDataset> {
  const label = basename(path);
  const file = await openSource(path, label);
  const times = new TimeAxisReader(label, isoParser, 'ISO 8601 (2024-01-31 08:05)', 'UTC', null);
  const table = await readWideValues(file, {
    delimiter: await delimiterOf(file),
    header: true,
    timeColumn: (header) => {
      const found = header.find((name) => TIME_NAMES.has(name.toLowerCase()));
      if (found === undefined) {
        throw new ImportError(label, 1, 'the header has no time column (time, timestamp, datetime or date)');
      }
      return found;
    },
    times,
    missingValues: MISSING,
    zeroIsMissing: false,
    onBytes: (bytes) => onProgress(bytes / file.bytes),
  });
  const stem = basename(path, extname(path));
  const name =
    stem
      .toLowerCase()
      .replace(/[^a-z0-9._-]+/g, '-')
      .replace(/^[^a-z0-9]+/, '') || 'table';
  return {
    name,
    title: stem,
    description: null,
    licence: null,
    source: label,
    quantity: 'value',
    unit: '',
    zeroIsMissing: false,
    time: times.finish(),
    nodes: table.sensors.map((externalId) => ({ externalId, name: null, latitude: null, longitude: null })),
    table,
    adjacency: null,
  };
}

/** Comma, semicolon or tab: whichever the first line has most of. */
async function delimiterOf(file: SourceFile): Promise<string> {
  const handle = await open(file.path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
    const [line = ''] = buffer.subarray(0, bytesRead).toString('utf8').split(/\r?\n/, 1);
    const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: line.split(delimiter).length }));
    return counts.reduce((most, candidate) => (candidate.count > most.count ? candidate : most)).delimiter;
  } finally {
    await handle.close();
  }
}
