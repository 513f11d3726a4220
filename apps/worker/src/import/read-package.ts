/** Imports a folder with a `datapackage.json`. */
import { join } from 'node:path';
import { licenceOf as termsOf } from '@stillgraph/db/licences';
import { readAdjacency } from './adjacency.ts';
import { checkChannelNames } from './channel-names.ts';
import { columnOf, firstCells } from './csv-records.ts';
import { openTableBeside, readCovariate, type OpenedCovariate, type Table } from './covariate-tables.ts';
import { readDataPackage, resourceOf, type DataPackage, type GraphDescription } from './data-package.ts';
import { ImportError } from './import-error.ts';
import { incidentChannels, readReports, silentReportsNotes } from './incident-text.ts';
import { checkSameSensors, readNodeLocations } from './node-locations.ts';
import { parserOf, timesOf } from './package-time.ts';
import { withChoices, type PackageChoices } from './package-choices.ts';
import type { OpenedImport, ParsedCovariate, ParsedDataset, ReadAids } from './parsed-dataset.ts';
import { openSource, pathWithin } from './source-file.ts';
import { TimeAxisReader, type TimeAxis } from './time-axis.ts';
import { readWideValues } from './wide-values.ts';

const MANIFEST = 'datapackage.json';

/**
 * Looks at the manifest, at every file that it names and at the header of the values.
 *
 * @param choices what the import takes instead of what the manifest says, and further tables
 * @throws ImportError for anything in the package that is not as it says; `read` throws the same for the rows
 */
export async function openPackage(folder: string, choices: PackageChoices = {}): Promise<OpenedImport> {
  const manifest = withChoices(await readDataPackage(folder), choices);
  const { values, nodes, graph, covariates, incidents } = manifest.stillgraph;
  const opened = async (name: string, field: string): Promise<Table> => {
    const resource = resourceOf(manifest, name, `stillgraph.${field}.resource`);
    return { resource, file: await openSource(await pathWithin(folder, resource.path), resource.path) };
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
      description,
      timeColumn: 'column' in time ? time.column : null,
      table,
      stations,
      times: timesOf(time, table.resource.dialect.header, table.file.label, `${field}.time`),
    });
  }
  for (const { name, table } of choices.covariates ?? []) {
    const resource = manifest.resources.find((one) => [one.name, one.path, join(folder, one.path)].includes(table));
    const path = resource === undefined ? table : await pathWithin(folder, resource.path);
    tables.covariates.push(await openTableBeside(name, path, { resource, time: values.time }));
  }
  const { file, resource } = tables.values;
  const times = timesOf(values.time, resource.dialect.header, file.label);
  if ('column' in values.time) {
    columnOf(file.label, 1, await firstCells(file, resource.dialect.delimiter), values.time.column);
  }
  return { name: manifest.name, read: (aids) => readPackage(manifest, tables, times, aids) };
}

interface Tables extends Partial<Record<'nodes' | 'graph' | 'incidents', Table | undefined>> {
  readonly values: Table;
  readonly covariates: readonly OpenedCovariate[];
}

async function readPackage(
  manifest: DataPackage,
  { values: valuesTable, nodes: nodesTable, graph: graphTable, covariates, incidents: incidentsTable }: Tables,
  times: TimeAxisReader | TimeAxis,
  { onProgress, folder }: ReadAids = {},
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
    onBytes: (bytes) => onProgress?.(bytes / valuesTable.file.bytes),
    folder,
  });
  const notes =
    locations === undefined || nodesTable === undefined
      ? []
      : checkSameSensors(locations, nodesTable.file.label, table.sensors, valuesTable.file.label);
  const given =
    graph === undefined || graphTable === undefined
      ? null
      : await readAdjacency(graphTable.file, graphTable.resource, graph, table.sensors);
  notes.push(...(given?.notes ?? []));
  checkLearntFrom(graph, table.steps);
  const time = times instanceof TimeAxisReader ? times.finish() : times;
  const placed = table.sensors.map(
    (externalId) => locations?.get(externalId) ?? { externalId, name: null, latitude: null, longitude: null },
  );
  const frame = { time, steps: table.steps, nodes: placed };
  const channels: ParsedCovariate[] = [];
  for (const covariate of covariates) {
    const read = await readCovariate(covariate, frame, folder);
    channels.push(...read.channels);
    notes.push(...read.notes);
  }
  const { incidents } = manifest.stillgraph;
  if (incidents !== undefined && incidentsTable !== undefined) {
    const { parser, text } = parserOf(incidents.format, 'incidents');
    const options = { frame, parser, formatText: text, zone: values.time.zone };
    const reports = await readReports(incidentsTable.file, incidentsTable.resource, incidents, options);
    notes.push(...silentReportsNotes(incidentsTable.file.label, reports, incidents, frame));
    channels.push(...incidentChannels(incidents.name, reports, { ...frame, nodes: placed.length }, incidents.buckets));
  }
  checkChannelNames(`${MANIFEST}: stillgraph.covariates`, [values.quantity, ...channels.map(({ name }) => name)]);
  return {
    name: manifest.name,
    title: manifest.title ?? manifest.name,
    description: manifest.description ?? null,
    licence: licenceOf(manifest),
    licences: manifest.licenses.map(({ name, title, path }) => termsOf({ name, title, url: path })),
    source: manifest.sources.map((source) => source.title).join('; ') || null,
    quantity: values.quantity,
    unit: values.unit,
    zeroIsMissing: values.zeroIsMissing,
    time,
    nodes: placed,
    readings: table,
    adjacency: given?.adjacency ?? null,
    covariates: channels,
    notes,
  };
}

function checkLearntFrom(graph: GraphDescription | undefined, steps: number): void {
  const end = graph?.learntFrom?.[1] ?? 0;
  if (end <= steps) return;
  throw new ImportError(MANIFEST, null, `stillgraph.graph.learntFrom: expected steps up to ${steps}, got ${end}`);
}

function licenceOf(manifest: DataPackage): string | null {
  return manifest.licenses.map((licence) => licence.title ?? licence.name ?? '').join('; ') || null;
}
