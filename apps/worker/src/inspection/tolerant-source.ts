/** The table of values behind a source that the import refuses, read with patience. */
import { stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { ImportReport } from '@stillgraph/db';
import { readDataPackage, resourceOf } from '../import/data-package.ts';
import { openSource } from '../import/source-file.ts';
import { isoParser, strptimeParser, type TimeParser } from '../import/time-format.ts';
import { readPlaces } from './tolerant-places.ts';
import { readTolerantly, type TolerantOptions, type TolerantTable } from './tolerant-table.ts';
import type { Place } from './place-faults.ts';

interface Described extends TolerantTable {
  readonly name: string | null;
  readonly zone: string;
  readonly channels: readonly {
    readonly name: string;
    readonly quantity: string;
    readonly unit: string;
    readonly readings: TolerantTable['readings'];
  }[];
  readonly places: readonly Place[];
  readonly unreadableCells: ImportReport['unreadableCells'];
  readonly timeOf: (step: number) => string | null;
}

type Aids = Pick<TolerantOptions, 'folder' | 'onProgress'>;

interface Values {
  readonly path: string;
  readonly name: string | null;
  readonly quantity: string;
  readonly unit: string;
  readonly zone: string;
  readonly zeroIsMissing: boolean;
  readonly time?: { readonly column: string; readonly parser: TimeParser };
  readonly missingValues?: readonly string[];
  /** Path of the table of sensors, and its columns where they are named. */
  readonly places: {
    readonly path: string;
    readonly columns?: { readonly id: string; readonly latitude: string; readonly longitude: string };
  } | null;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** @returns null where the source has no wide table of text with a column of times */
export async function tolerantTableOf(
  source: string,
  options: Readonly<Record<string, unknown>>,
  aids: Aids,
): Promise<Described | null> {
  const values = await valuesOf(source, options);
  if (values === null) return null;
  const file = await openSource(values.path, basename(values.path));
  const table = await readTolerantly(file, { ...values, ...aids });
  if (table === null) return null;
  const { quantity, unit, zone, places } = values;
  return {
    ...table,
    name: text(options['name']) ?? values.name,
    zone,
    // A zone that is told explains its own changes.
    isLocal: table.isLocal && zone === 'UTC',
    channels: [{ name: quantity, quantity, unit, readings: table.readings }],
    places: places === null ? [] : await readPlaces(places.path, places.columns),
    unreadableCells: { count: table.unreadable.count, examples: [...table.unreadable.examples] },
    timeOf: (step) => {
      const instant = table.rows[step]?.instant;
      return instant === undefined ? null : new Date(instant).toISOString();
    },
  };
}

async function valuesOf(source: string, options: Readonly<Record<string, unknown>>): Promise<Values | null> {
  const told = {
    quantity: text(options['quantity']),
    unit: text(options['unit']),
    zeroIsMissing: typeof options['zeroIsMissing'] === 'boolean' ? options['zeroIsMissing'] : undefined,
  };
  const isFolder = (await stat(source).catch(() => null))?.isDirectory() === true;
  if (!isFolder && basename(source) !== 'datapackage.json') {
    if (!['.csv', '.tsv', '.txt'].includes(extname(source).toLowerCase())) return null;
    const locations = text(options['locations']);
    return {
      path: source,
      name: basename(source, extname(source)),
      quantity: told.quantity ?? 'value',
      unit: told.unit ?? '',
      zone: zoneOr(text(options['zone']), 'UTC'),
      zeroIsMissing: told.zeroIsMissing ?? false,
      places: locations === undefined ? null : { path: locations },
    };
  }
  const folder = isFolder ? source : join(source, '..');
  const manifest = await readDataPackage(folder);
  const { values, nodes } = manifest.stillgraph;
  const resource = resourceOf(manifest, text(options['values']) ?? values.resource, 'stillgraph.values.resource');
  if (!('column' in values.time) || values.time.column === undefined) return null;
  return {
    path: join(folder, resource.path),
    name: manifest.name,
    quantity: told.quantity ?? values.quantity,
    unit: told.unit ?? values.unit,
    zone: values.time.zone,
    zeroIsMissing: told.zeroIsMissing ?? values.zeroIsMissing,
    time: { column: values.time.column, parser: parserOf(values.time.format) },
    missingValues: resource.schema.missingValues,
    places:
      nodes === undefined
        ? null
        : {
            path: join(folder, resourceOf(manifest, nodes.resource, 'stillgraph.nodes.resource').path),
            columns: nodes,
          },
  };
}

function parserOf(format: string | undefined): TimeParser {
  if (format === undefined) return isoParser;
  try {
    return strptimeParser(format);
  } catch (error) {
    if (error instanceof RangeError) return isoParser;
    throw error;
  }
}

function zoneOr(zone: string | undefined, otherwise: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone ?? otherwise });
    return zone ?? otherwise;
  } catch {
    return otherwise;
  }
}
