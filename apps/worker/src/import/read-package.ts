/** Imports a folder with a `datapackage.json`. */
import { join } from 'node:path';
import { readAdjacency } from './adjacency.ts';
import { columnOf, firstCells } from './csv-records.ts';
import { covariatesOf, type Frame } from './covariates.ts';
import {
  readDataPackage,
  resourceOf,
  type CovariateDescription,
  type DataPackage,
  type GraphDescription,
  type Resource,
  type TimeDescription,
} from './data-package.ts';
import { ImportError } from './import-error.ts';
import { incidentChannels, readReports } from './incident-text.ts';
import { checkSameSensors, readNodeLocations } from './node-locations.ts';
import type { OpenedImport, ParsedCovariate, ParsedDataset, ReadProgress } from './parsed-dataset.ts';
import { openSource, type SourceFile } from './source-file.ts';
import { EARLIEST, TimeAxisReader, type TimeAxis } from './time-axis.ts';
import { isoParser, strptimeParser, type TimeParser } from './time-format.ts';
import { readWideValues } from './wide-values.ts';
import { zoneClock } from './zone-clock.ts';

const MANIFEST = 'datapackage.json';

/**
 * Looks at the manifest, at every file that it names and at the header of the values.
 *
 * @throws ImportError for anything in the package that is not as it says; `read` throws the same for the rows
 */
export async function openPackage(folder: string): Promise<OpenedImport> {
  const manifest = await readDataPackage(folder);
  const { values, nodes, graph, covariates, incidents } = manifest.stillgraph;
  const opened = async (name: string, field: string): Promise<Table> => {
    const resource = resourceOf(manifest, name, `stillgraph.${field}.resource`);
    return { resource, file: await openSource(join(folder, resource.path), resource.path) };
  };
  const tables = {
    values: await opened(values.resource, 'values'),
    nodes: nodes === undefined ? undefined : await opened(nodes.resource, 'nodes'),
    graph: graph === undefined ? undefined : await opened(graph.resource, 'graph'),
    covariates: [] as OpenedCovariate[],
    incidents: incidents === undefined ? undefined : await opened(incidents.resource, 'incidents'),
  };
  for (const [index, description] of covariates.entries()) {
    const field = `covariates.${index}`;
    const table = await opened(description.resource, field);
    const stations =
      description.nodes === undefined ? undefined : await opened(description.nodes.resource, `${field}.nodes`);
    const time = description.time ?? values.time;
    tables.covariates.push({
      description: { ...description, time },
      table,
      stations,
      times: timesOf(time, table.resource.dialect.header, table.file.label, `${field}.time`),
    });
  }
  const { file, resource } = tables.values;
  const times = timesOf(values.time, resource.dialect.header, file.label);
  if ('column' in values.time) {
    columnOf(file.label, 1, await firstCells(file, resource.dialect.delimiter), values.time.column);
  }
  return { name: manifest.name, read: (onProgress) => readPackage(manifest, tables, times, onProgress) };
}

interface Table {
  readonly resource: Resource;
  readonly file: SourceFile;
}

interface OpenedCovariate {
  readonly description: CovariateDescription & { readonly time: TimeDescription };
  readonly table: Table;
  readonly stations: Table | undefined;
  readonly times: TimeAxisReader | TimeAxis;
}

interface Tables extends Partial<Record<'nodes' | 'graph' | 'incidents', Table | undefined>> {
  readonly values: Table;
  readonly covariates: readonly OpenedCovariate[];
}

async function readPackage(
  manifest: DataPackage,
  { values: valuesTable, nodes: nodesTable, graph: graphTable, covariates, incidents: incidentsTable }: Tables,
  times: TimeAxisReader | TimeAxis,
  onProgress: ReadProgress,
): Promise<ParsedDataset> {
  const { values, nodes, graph } = manifest.stillgraph;
  const { header, delimiter } = valuesTable.resource.dialect;
  const locations =
    nodes === undefined || nodesTable === undefined
      ? undefined
      : await readNodeLocations(nodesTable.file, nodesTable.resource, nodes);
  const table = await readWideValues(valuesTable.file, {
    delimiter,
    header,
    sensorsWithoutHeader: locations === undefined ? undefined : [...locations.keys()],
    timeColumn: () => ('column' in values.time ? values.time.column : null),
    times: times instanceof TimeAxisReader ? times : undefined,
    missingValues: valuesTable.resource.schema.missingValues,
    zeroIsMissing: values.zeroIsMissing,
    onBytes: (bytes) => onProgress(bytes / valuesTable.file.bytes),
  });
  if (locations !== undefined && nodesTable !== undefined) {
    checkSameSensors(locations, nodesTable.file.label, table.sensors, valuesTable.file.label);
  }
  const adjacency =
    graph === undefined || graphTable === undefined
      ? null
      : await readAdjacency(graphTable.file, graphTable.resource, graph, table.sensors);
  checkLearntFrom(graph, table.steps);
  const time = times instanceof TimeAxisReader ? times.finish() : times;
  const placed = table.sensors.map(
    (externalId) => locations?.get(externalId) ?? { externalId, name: null, latitude: null, longitude: null },
  );
  const frame = { time, steps: table.steps, nodes: placed };
  const channels: ParsedCovariate[] = [];
  for (const covariate of covariates) channels.push(...(await readCovariate(covariate, frame)));
  const { incidents } = manifest.stillgraph;
  if (incidents !== undefined && incidentsTable !== undefined) {
    const { parser, text } = parserOf(incidents.format, 'incidents');
    const options = { frame, parser, formatText: text, zone: values.time.zone };
    const reports = await readReports(incidentsTable.file, incidentsTable.resource, incidents, options);
    channels.push(...incidentChannels(incidents.name, reports, { ...frame, nodes: placed.length }, incidents.buckets));
  }
  checkChannelNames([values.quantity, ...channels.map(({ name }) => name)]);
  return {
    name: manifest.name,
    title: manifest.title ?? manifest.name,
    description: manifest.description ?? null,
    licence: licenceOf(manifest),
    source: manifest.sources.map((source) => source.title).join('; ') || null,
    quantity: values.quantity,
    unit: values.unit,
    zeroIsMissing: values.zeroIsMissing,
    time,
    nodes: placed,
    table,
    adjacency,
    covariates: channels,
  };
}

async function readCovariate(
  { description, table: { file, resource }, stations, times }: OpenedCovariate,
  frame: Frame,
): Promise<ParsedCovariate[]> {
  const { header, delimiter } = resource.dialect;
  const { time, nodes } = description;
  const table = await readWideValues(file, {
    delimiter,
    header,
    sensorsWithoutHeader: undefined,
    timeColumn: () => ('column' in time ? time.column : null),
    times: times instanceof TimeAxisReader ? times : undefined,
    missingValues: resource.schema.missingValues,
    zeroIsMissing: description.zeroIsMissing,
  });
  return covariatesOf(
    description,
    {
      file: file.label,
      table,
      time: times instanceof TimeAxisReader ? times.finish() : times,
      stations:
        stations === undefined || nodes === undefined
          ? undefined
          : await readNodeLocations(stations.file, stations.resource, nodes),
    },
    frame,
  );
}

function checkLearntFrom(graph: GraphDescription | undefined, steps: number): void {
  const end = graph?.learntFrom?.[1] ?? 0;
  if (end <= steps) return;
  throw new ImportError(MANIFEST, null, `stillgraph.graph.learntFrom: expected steps up to ${steps}, got ${end}`);
}

function checkChannelNames(names: readonly string[]): void {
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice === undefined) return;
  throw new ImportError(
    MANIFEST,
    null,
    `stillgraph.covariates: two channels are called "${twice}"; each needs its own name`,
  );
}

function timesOf(
  time: TimeDescription,
  header: boolean,
  valuesFile: string,
  field = 'values.time',
): TimeAxisReader | TimeAxis {
  if ('start' in time) {
    const start = isoParser(time.start);
    if (start === null) {
      throw new ImportError(
        MANIFEST,
        null,
        `stillgraph.${field}.start: expected an ISO 8601 time, got "${time.start}"`,
      );
    }
    const { wallClock, offset } = start;
    const instant = offset === null ? zoneClock(time.zone).instantOf(wallClock) : wallClock - offset;
    if (instant < EARLIEST) {
      throw new ImportError(MANIFEST, null, `stillgraph.${field}.start: "${time.start}" lies before the year 1000`);
    }
    return { startAt: new Date(instant), zone: time.zone, stepSeconds: time.stepSeconds };
  }
  if (!header) {
    throw new ImportError(MANIFEST, null, `stillgraph.${field}.column: a table without a header has no named column`);
  }
  const { parser, text } = parserOf(time.format, field);
  return new TimeAxisReader(valuesFile, parser, text, time.zone, time.stepSeconds);
}

function parserOf(format: string | undefined, field: string): { parser: TimeParser; text: string } {
  if (format === undefined) return { parser: isoParser, text: 'ISO 8601 (2024-01-31 08:05)' };
  try {
    return { parser: strptimeParser(format), text: format };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ImportError(MANIFEST, null, `stillgraph.${field}.format: ${error.message}`, { cause: error });
  }
}

function licenceOf(manifest: DataPackage): string | null {
  return manifest.licenses.map((licence) => licence.title ?? licence.name ?? '').join('; ') || null;
}
