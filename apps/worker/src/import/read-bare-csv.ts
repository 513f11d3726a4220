/** Imports one CSV file with a time column and one column a sensor, and what an import names beside it. */
import { basename, extname } from 'node:path';
import { readAdjacencyBeside, readLocationsBeside } from './beside-csv.ts';
import { delimiterOf } from './delimiter.ts';
import { ImportError } from './import-error.ts';
import type { ParsedDataset, ReadProgress } from './parsed-dataset.ts';
import { checkSameSensors } from './node-locations.ts';
import { openSource } from './source-file.ts';
import { TimeAxisReader } from './time-axis.ts';
import { isoParser } from './time-format.ts';
import { readWideValues } from './wide-values.ts';

const TIME_NAMES = new Set(['time', 'timestamp', 'datetime', 'date', 'date_time', 'date time', 't']);
const MISSING = ['', 'NaN', 'nan', 'NA', 'null'];

/** What a CSV cannot say itself. */
export interface BesideCsv {
  /** Path of a table of sensors: id, latitude, longitude, and a name if there is one. */
  readonly locations?: string | undefined;
  /** Path of a list of edges or a square matrix. */
  readonly adjacency?: string | undefined;
  readonly unit?: string | undefined;
  /** IANA zone of times without an offset; UTC when left out. */
  readonly zone?: string | undefined;
}

/**
 * The time column is the one called `time`, `timestamp`, `date` or the like; times are ISO 8601, in the zone where they name no
 * offset; the step is the distance of the first two rows.
 */
export async function readBareCsv(path: string, beside: BesideCsv, onProgress: ReadProgress): Promise<ParsedDataset> {
  const label = basename(path);
  const file = await openSource(path, label);
  // Every named file is looked at before the long one is read.
  const opened = (name: string | undefined) => (name === undefined ? undefined : openSource(name, basename(name)));
  const nodesFile = await opened(beside.locations);
  const graphFile = await opened(beside.adjacency);
  const locations = nodesFile === undefined ? undefined : await readLocationsBeside(nodesFile);
  const zone = beside.zone ?? 'UTC';
  const times = new TimeAxisReader(label, isoParser, 'ISO 8601 (2024-01-31 08:05)', zone, null);
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
  if (locations !== undefined && nodesFile !== undefined) {
    checkSameSensors(locations, nodesFile.label, table.sensors, label);
  }
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
    unit: beside.unit ?? '',
    zeroIsMissing: false,
    time: times.finish(),
    nodes: table.sensors.map(
      (externalId) => locations?.get(externalId) ?? { externalId, name: null, latitude: null, longitude: null },
    ),
    table,
    adjacency: graphFile === undefined ? null : await readAdjacencyBeside(graphFile, table.sensors),
  };
}
