/** Imports a folder with a `datapackage.json`. */
import { join } from 'node:path';
import { readAdjacency } from './adjacency.ts';
import { columnOf, firstCells } from './csv-records.ts';
import { readDataPackage, resourceOf, type DataPackage, type Resource, type TimeDescription } from './data-package.ts';
import { ImportError } from './import-error.ts';
import { checkSameSensors, readNodeLocations } from './node-locations.ts';
import type { OpenedImport, ParsedDataset, ReadProgress } from './parsed-dataset.ts';
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
  const { values, nodes, graph } = manifest.stillgraph;
  const opened = async (name: string, field: string): Promise<Table> => {
    const resource = resourceOf(manifest, name, `stillgraph.${field}.resource`);
    return { resource, file: await openSource(join(folder, resource.path), resource.path) };
  };
  const tables = {
    values: await opened(values.resource, 'values'),
    nodes: nodes === undefined ? undefined : await opened(nodes.resource, 'nodes'),
    graph: graph === undefined ? undefined : await opened(graph.resource, 'graph'),
  };
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

async function readPackage(
  manifest: DataPackage,
  {
    values: valuesTable,
    nodes: nodesTable,
    graph: graphTable,
  }: Record<'values', Table> & Partial<Record<'nodes' | 'graph', Table | undefined>>,
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
  return {
    name: manifest.name,
    title: manifest.title ?? manifest.name,
    description: manifest.description ?? null,
    licence: licenceOf(manifest),
    source: manifest.sources.map((source) => source.title).join('; ') || null,
    quantity: values.quantity,
    unit: values.unit,
    zeroIsMissing: values.zeroIsMissing,
    time: times instanceof TimeAxisReader ? times.finish() : times,
    nodes: table.sensors.map(
      (externalId) => locations?.get(externalId) ?? { externalId, name: null, latitude: null, longitude: null },
    ),
    table,
    adjacency,
  };
}

function timesOf(time: TimeDescription, header: boolean, valuesFile: string): TimeAxisReader | TimeAxis {
  if ('start' in time) {
    const start = isoParser(time.start);
    if (start === null) {
      throw new ImportError(
        MANIFEST,
        null,
        `stillgraph.values.time.start: expected an ISO 8601 time, got "${time.start}"`,
      );
    }
    const { wallClock, offset } = start;
    const instant = offset === null ? zoneClock(time.zone).instantOf(wallClock) : wallClock - offset;
    if (instant < EARLIEST) {
      throw new ImportError(MANIFEST, null, `stillgraph.values.time.start: "${time.start}" lies before the year 1000`);
    }
    return { startAt: new Date(instant), zone: time.zone, stepSeconds: time.stepSeconds };
  }
  if (!header) {
    throw new ImportError(
      MANIFEST,
      null,
      'stillgraph.values.time.column: a table without a header has no named column',
    );
  }
  const { parser, text } = parserOf(time.format);
  return new TimeAxisReader(valuesFile, parser, text, time.zone, time.stepSeconds);
}

function parserOf(format: string | undefined): { parser: TimeParser; text: string } {
  if (format === undefined) return { parser: isoParser, text: 'ISO 8601 (2024-01-31 08:05)' };
  try {
    return { parser: strptimeParser(format), text: format };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ImportError(MANIFEST, null, `stillgraph.values.time.format: ${error.message}`, { cause: error });
  }
}

function licenceOf(manifest: DataPackage): string | null {
  return manifest.licenses.map((licence) => licence.title ?? licence.name ?? '').join('; ') || null;
}
