/** Imports one CSV file with a time column and one column a sensor, and what an import names beside it. */
import { basename, extname } from 'node:path';
import type { GivenAdjacency } from './adjacency.ts';
import { readAdjacencyBeside, readLocationsBeside } from './beside-csv.ts';
import { checkChannelNames } from './channel-names.ts';
import { openTableBeside, readCovariate, type OpenedCovariate } from './covariate-tables.ts';
import { firstCells } from './csv-records.ts';
import { delimiterOf } from './delimiter.ts';
import { firstFew, ImportError } from './import-error.ts';
import { checkSameSensors } from './node-locations.ts';
import type { TableBeside } from './package-choices.ts';
import type { OpenedImport, ParsedCovariate, ParsedDataset, ReadAids } from './parsed-dataset.ts';
import { openSource, type SourceFile } from './source-file.ts';
import { TimeAxisReader } from './time-axis.ts';
import { isoParser } from './time-format.ts';
import { findTimeColumn } from './time-column.ts';
import { MISSING, readWideValues } from './wide-values.ts';

/** What a CSV cannot say itself. */
export interface BesideCsv {
  /** Path of a table of sensors: id, latitude, longitude, and a name if there is one. */
  readonly locations?: string | undefined;
  /** Path of a list of edges or a square matrix. */
  readonly adjacency?: string | undefined;
  /** What its weights are; left out, the header of a list says it, and a matrix holds similarities. */
  readonly adjacencyIs?: GivenAdjacency['weightIs'] | undefined;
  /** What is measured, such as `speed`; `value` when left out. */
  readonly quantity?: string | undefined;
  readonly unit?: string | undefined;
  /** Whether a zero stands for a missing reading. */
  readonly zeroIsMissing?: boolean | undefined;
  readonly covariates?: readonly TableBeside[] | undefined;
  /** IANA zone of times without an offset; UTC when left out. */
  readonly zone?: string | undefined;
}

/**
 * Looks at the file, its header, and the files that are named beside it. The time column is the one called `time`,
 * `timestamp`, `date` or the like; times are ISO 8601, in the zone where they name no offset; the step is the distance of
 * the first two rows.
 *
 * @throws ImportError for what is wrong with them; `read` throws the same for the rows
 */
export async function openBareCsv(path: string, beside: BesideCsv): Promise<OpenedImport> {
  if (beside.adjacencyIs !== undefined && beside.adjacency === undefined) {
    throw new ImportError('--adjacency-is', null, 'says what the weights of --adjacency <file> are, got no such file');
  }
  const label = basename(path);
  const file = await openSource(path, label);
  const opened = (name: string | undefined) => (name === undefined ? undefined : openSource(name, basename(name)));
  const tables = { file, nodesFile: await opened(beside.locations), graphFile: await opened(beside.adjacency) };
  const covariates: OpenedCovariate[] = [];
  for (const { name, table } of beside.covariates ?? []) {
    const time = { zone: beside.zone ?? 'UTC' };
    covariates.push(await openTableBeside(name, table, { resource: undefined, time }));
  }
  const delimiter = await delimiterOf(file);
  timeColumnOf(label, await firstCells(file, delimiter));
  const stem = basename(path, extname(path));
  const name =
    stem
      .toLowerCase()
      .replace(/[^a-z0-9._-]+/g, '-')
      .replace(/^[^a-z0-9]+/, '') || 'table';
  return {
    name,
    read: async (aids) => ({
      ...(await readBareCsv({ ...tables, covariates }, delimiter, beside, aids)),
      name,
      title: stem,
      source: label,
    }),
  };
}

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

interface Tables {
  readonly file: SourceFile;
  readonly nodesFile: SourceFile | undefined;
  readonly graphFile: SourceFile | undefined;
  readonly covariates: readonly OpenedCovariate[];
}

async function readBareCsv(
  { file, nodesFile, graphFile, covariates }: Tables,
  delimiter: string,
  beside: BesideCsv,
  { onProgress, folder }: ReadAids = {},
): Promise<Omit<ParsedDataset, 'name' | 'title' | 'source'>> {
  const { label } = file;
  const locations = nodesFile === undefined ? undefined : await readLocationsBeside(nodesFile);
  const zone = beside.zone ?? 'UTC';
  const times = new TimeAxisReader(label, isoParser, 'ISO 8601 (2024-01-31 08:05)', zone, null);
  const table = await readWideValues(file, {
    delimiter,
    header: true,
    timeColumn: (header) => timeColumnOf(label, header),
    times,
    missingValues: MISSING,
    zeroIsMissing: beside.zeroIsMissing ?? false,
    onBytes: (bytes) => onProgress?.(bytes / file.bytes),
    folder,
  });
  const notes =
    locations === undefined || nodesFile === undefined
      ? []
      : checkSameSensors(locations, nodesFile.label, table.sensors, label);
  const time = times.finish();
  const nodes = table.sensors.map(
    (externalId) => locations?.get(externalId) ?? { externalId, name: null, latitude: null, longitude: null },
  );
  const quantity = beside.quantity ?? 'value';
  const given =
    graphFile === undefined ? null : await readAdjacencyBeside(graphFile, table.sensors, beside.adjacencyIs);
  notes.push(...(given?.notes ?? []));
  const channels: ParsedCovariate[] = [];
  for (const covariate of covariates) {
    const read = await readCovariate(covariate, { time, steps: table.steps, nodes }, folder);
    channels.push(...read.channels);
    notes.push(...read.notes);
  }
  checkChannelNames('--covariate', [quantity, ...channels.map(({ name }) => name)]);
  return {
    description: null,
    licence: null,
    quantity,
    unit: beside.unit ?? '',
    zeroIsMissing: beside.zeroIsMissing ?? false,
    time,
    nodes,
    readings: table,
    adjacency: given?.adjacency ?? null,
    covariates: channels,
    notes,
  };
}
