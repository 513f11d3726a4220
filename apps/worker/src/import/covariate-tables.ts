/** Tables of covariates, of a data package or named beside an import, from their file to channels. */
import { basename } from 'node:path';
import { covariatesOf, strangersNote, type Frame } from './covariates.ts';
import { firstCells } from './csv-records.ts';
import type { CovariateDescription, Resource, TimeDescription } from './data-package.ts';
import { delimiterOf } from './delimiter.ts';
import { ImportError } from './import-error.ts';
import { readNodeLocations } from './node-locations.ts';
import { parserOf } from './package-time.ts';
import type { ParsedCovariate } from './parsed-dataset.ts';
import { openSource, type SourceFile } from './source-file.ts';
import { TimeAxisReader, type TimeAxis } from './time-axis.ts';
import { findTimeColumn } from './time-column.ts';
import { MISSING, readWideValues } from './wide-values.ts';

/** A resource and its file. */
export interface Table {
  readonly resource: Pick<Resource, 'dialect' | 'schema'>;
  readonly file: SourceFile;
}

export interface OpenedCovariate {
  readonly description: Omit<CovariateDescription, 'time' | 'resource' | 'layout'>;
  /** Column of the times; null for a table without any. */
  readonly timeColumn: string | null;
  readonly table: Table;
  readonly stations: Table | undefined;
  readonly times: TimeAxisReader | TimeAxis;
}

/**
 * A table that an import names beside its source: a column a sensor, known from its time on; its step is the distance of its
 * first two rows.
 *
 * @param among.resource as the package describes it, where it is one of its own
 * @param among.time of the values
 * @throws ImportError where the file is not there or has no column of times
 */
export async function openTableBeside(
  name: string,
  path: string,
  { resource, time }: { readonly resource: Resource | undefined; readonly time: TimeOfValues },
): Promise<OpenedCovariate> {
  const file = await openSource(path, resource?.path ?? basename(path));
  const delimiter = resource?.dialect.delimiter ?? (await delimiterOf(file));
  const header = await firstCells(file, delimiter);
  const own = time.column !== undefined && header.includes(time.column) ? time.column : undefined;
  const column = own ?? findTimeColumn(header);
  if (column === undefined || resource?.dialect.header === false) {
    throw new ImportError(file.label, 1, 'the table of a covariate needs a header with a column of times');
  }
  const { parser, text } = parserOf(own === undefined ? undefined : time.format, 'values.time');
  return {
    description: { name, unit: '', known: 'past', match: 'id', zeroIsMissing: false },
    timeColumn: column,
    table: { resource: resource ?? { dialect: { delimiter, header: true }, schema: { missingValues: MISSING } }, file },
    stations: undefined,
    times: new TimeAxisReader(file.label, parser, text, time.zone, null),
  };
}

/** What of the values' times a table beside them shares. */
type TimeOfValues = Pick<TimeDescription, 'zone'> & {
  readonly column?: string | undefined;
  readonly format?: string | undefined;
};

/**
 * @param folder for rows that are too many for memory
 * @throws ImportError as `readWideValues` and `covariatesOf`
 */
export async function readCovariate(
  { description, timeColumn, table: { file, resource }, stations, times }: OpenedCovariate,
  frame: Frame,
  folder?: string,
): Promise<{ readonly channels: ParsedCovariate[]; readonly notes: string[] }> {
  const { nodes } = description;
  const table = await readWideValues(file, {
    ...resource.dialect,
    sensorsWithoutHeader: undefined,
    timeColumn: () => timeColumn,
    times: times instanceof TimeAxisReader ? times : undefined,
    missingValues: resource.schema.missingValues,
    zeroIsMissing: description.zeroIsMissing,
    folder,
  });
  const source = {
    file: file.label,
    table,
    time: times instanceof TimeAxisReader ? times.finish() : times,
    stations:
      stations === undefined || nodes === undefined
        ? undefined
        : await readNodeLocations(stations.file, stations.resource, nodes),
  };
  return {
    channels: covariatesOf(description, source, frame),
    notes: description.match === 'id' ? strangersNote(source, frame) : [],
  };
}
