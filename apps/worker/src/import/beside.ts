/** What an import may name or say beside a source, and how it comes together with what the source itself holds. */
import { basename } from 'node:path';
import type { GivenAdjacency, ReadAdjacency } from './adjacency.ts';
import { readAdjacencyBeside } from './adjacency-beside.ts';
import { checkChannelNames } from './channel-names.ts';
import { openTableBeside, readCovariate, type OpenedCovariate } from './covariate-tables.ts';
import { ImportError } from './import-error.ts';
import { readLocationsBeside } from './locations-beside.ts';
import { checkName } from './names.ts';
import { checkSameSensors, type NodeLocation } from './node-locations.ts';
import type { TableBeside } from './package-choices.ts';
import type { ParsedCovariate, ParsedDataset, ReadAids } from './parsed-dataset.ts';
import { withoutZeros, type Readings } from './readings.ts';
import { openSource, type SourceFile } from './source-file.ts';
import type { TimeAxis } from './time-axis.ts';

/** What a file of measurements cannot say itself. */
export interface Beside {
  /** Path of a table or GeoJSON file of sensors: id, latitude, longitude, and a name if there is one. */
  readonly locations?: string | undefined;
  /** Path of a list of edges or a square matrix: a table, a `.npy` file or a pickle. */
  readonly adjacency?: string | undefined;
  /** What its weights are; left out, the header of a list says it, and a matrix holds similarities. */
  readonly adjacencyIs?: GivenAdjacency['weightIs'] | undefined;
  /** What is measured, such as `speed`; as the source says, or `value`, when left out. */
  readonly quantity?: string | undefined;
  readonly unit?: string | undefined;
  /** Whether a zero stands for a missing reading. */
  readonly zeroIsMissing?: boolean | undefined;
  readonly covariates?: readonly TableBeside[] | undefined;
  /** IANA zone of times without an offset; UTC when left out. */
  readonly zone?: string | undefined;
  /** Time of the first row, of sources without times. */
  readonly start?: string | undefined;
  /** Seconds from row to row, of sources without times. */
  readonly stepSeconds?: number | undefined;
  /** Name or number of the channel that is forecast, of sources with several. */
  readonly channel?: string | undefined;
  /** Which table, array or file of a source that has several holds the measurements. */
  readonly values?: string | undefined;
}

export interface BesideTables {
  readonly locations: SourceFile | undefined;
  readonly adjacency: SourceFile | undefined;
  readonly covariates: readonly OpenedCovariate[];
}

/** @throws ImportError where one of the files that are named is not there, or has no header that can be read */
export async function openBeside(beside: Beside): Promise<BesideTables> {
  if (beside.adjacencyIs !== undefined && beside.adjacency === undefined) {
    throw new ImportError('--adjacency-is', null, 'says what the weights of --adjacency <file> are, got no such file');
  }
  const opened = (path: string | undefined) => (path === undefined ? undefined : openSource(path, basename(path)));
  const locations = await opened(beside.locations);
  const adjacency = await opened(beside.adjacency);
  const covariates: OpenedCovariate[] = [];
  for (const { name, table } of beside.covariates ?? []) {
    const time = { zone: beside.zone ?? 'UTC' };
    covariates.push(await openTableBeside(name, table, { resource: undefined, time }));
  }
  return { locations, adjacency, covariates };
}

/** What a source itself holds. */
export interface SourceContent {
  /** Of the file of the measurements, for messages. */
  readonly label: string;
  readonly sensors: readonly string[];
  /** [steps, sensors], zeros as they are. */
  readonly readings: Readings;
  readonly time: TimeAxis;
  /** What it says of itself; options take the place of it. */
  readonly quantity?: string | undefined;
  readonly unit?: string | undefined;
  readonly zeroIsMissing?: boolean | undefined;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** Further channels, over the same steps and sensors. */
  readonly channels?: readonly ParsedCovariate[];
  readonly locations?: ReadonlyMap<string, NodeLocation> | undefined;
  readonly adjacency?: ReadAdjacency | undefined;
  /** In sentences without a full stop. */
  readonly notes?: readonly string[];
}

/** @throws ImportError where what is named beside the source does not fit it */
export async function withBeside(
  content: SourceContent,
  tables: BesideTables,
  beside: Beside,
  { folder }: ReadAids = {},
): Promise<Omit<ParsedDataset, 'name' | 'title' | 'source' | 'licence'>> {
  const { label, sensors, time } = content;
  checkSensors(label, sensors);
  const notes = [...(content.notes ?? [])];
  const told = tables.locations === undefined ? undefined : await readLocationsBeside(tables.locations);
  const locations = told ?? content.locations;
  if (told !== undefined && tables.locations !== undefined) {
    notes.push(...checkSameSensors(told, tables.locations.label, sensors, label));
  }
  const nodes = sensors.map(
    (externalId) => locations?.get(externalId) ?? { externalId, name: null, latitude: null, longitude: null },
  );
  const given =
    tables.adjacency === undefined
      ? content.adjacency
      : await readAdjacencyBeside(tables.adjacency, sensors, beside.adjacencyIs);
  notes.push(...(given?.notes ?? []));
  const covariates = [...(content.channels ?? [])];
  for (const covariate of tables.covariates) {
    const read = await readCovariate(covariate, { time, steps: content.readings.steps, nodes }, folder);
    covariates.push(...read.channels);
    notes.push(...read.notes);
  }
  const quantity = beside.quantity ?? content.quantity ?? 'value';
  checkChannelNames('--covariate', [quantity, ...covariates.map(({ name }) => name)]);
  const zeroIsMissing = beside.zeroIsMissing ?? content.zeroIsMissing ?? false;
  return {
    description: content.description ?? null,
    quantity,
    unit: beside.unit ?? content.unit ?? '',
    zeroIsMissing,
    time,
    nodes,
    readings: zeroIsMissing ? withoutZeros(content.readings) : content.readings,
    adjacency: given?.adjacency ?? null,
    covariates,
    notes,
  };
}

function checkSensors(label: string, sensors: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of sensors) {
    if (id === '') throw new ImportError(label, null, 'a sensor has no id');
    checkName(label, null, 'the id', id);
    if (seen.has(id)) throw new ImportError(label, null, `sensor ${JSON.stringify(id)} occurs twice`);
    seen.add(id);
  }
}
