/** The table of sensors: where each stands. */
import { columnOf, readCsv } from './csv-records.ts';
import type { NodesDescription, Resource } from './data-package.ts';
import { firstFew, ImportError, quoted } from './import-error.ts';
import { checkName } from './names.ts';
import { numberOf } from './numbers.ts';
import type { SourceFile } from './source-file.ts';

export interface NodeLocation {
  readonly externalId: string;
  readonly name: string | null;
  readonly latitude: number;
  readonly longitude: number;
}

/** Locations by id, in the order of the file. */
export async function readNodeLocations(
  file: SourceFile,
  resource: Pick<Resource, 'dialect'>,
  description: Omit<NodesDescription, 'resource'>,
): Promise<Map<string, NodeLocation>> {
  const locations = new Map<string, NodeLocation>();
  let header: readonly string[] | undefined;
  let column = { id: -1, latitude: -1, longitude: -1, name: -1 };
  for await (const { line, cells } of readCsv(file, { delimiter: resource.dialect.delimiter })) {
    if (header === undefined) {
      header = cells;
      const find = (name: string) => columnOf(file.label, line, cells, name);
      column = {
        id: find(description.id),
        latitude: find(description.latitude),
        longitude: find(description.longitude),
        name: description.name === undefined ? -1 : find(description.name),
      };
      continue;
    }
    if (cells.length !== header.length) {
      throw new ImportError(file.label, line, `expected ${header.length} cells as in the header, got ${cells.length}`);
    }
    const externalId = cells[column.id] ?? '';
    if (externalId === '') throw new ImportError(file.label, line, 'a sensor has no id');
    checkName(file.label, line, 'the id', externalId);
    const name = cells[column.name] ?? '';
    checkName(file.label, line, 'the name', name);
    if (locations.has(externalId)) throw new ImportError(file.label, line, `sensor ${quoted(externalId)} occurs twice`);
    const degrees = (at: number, what: string, limit: number) => {
      const value = numberOf(cells[at] ?? '');
      if (value === null || Math.abs(value) > limit) {
        throw new ImportError(
          file.label,
          line,
          `expected a ${what} in degrees from -${limit} to ${limit}, got ${quoted(cells[at] ?? '')}`,
        );
      }
      return value;
    };
    locations.set(externalId, {
      externalId,
      name: name === '' ? null : name,
      latitude: degrees(column.latitude, 'latitude', 90),
      longitude: degrees(column.longitude, 'longitude', 180),
    });
  }
  if (locations.size === 0) throw new ImportError(file.label, null, 'names no sensor: the table is empty');
  return locations;
}

/**
 * @returns what to tell of places that no column of the values has; they are left out
 * @throws ImportError when a sensor has no place, or no place a sensor
 */
export function checkSameSensors(
  locations: ReadonlyMap<string, NodeLocation>,
  nodesFile: string,
  sensors: readonly string[],
  valuesFile: string,
): string[] {
  const placeless = sensors.filter((id) => !locations.has(id));
  if (placeless.length > 0) {
    throw new ImportError(valuesFile, 1, `sensors without a row in ${nodesFile}: ${firstFew(placeless)}`);
  }
  const known = new Set(sensors);
  const silent = [...locations.keys()].filter((id) => !known.has(id));
  if (silent.length === 0) return [];
  const left = silent.length === 1 ? 'the place of 1 sensor was' : `the places of ${silent.length} sensors were`;
  return [`${left} left out, without a column in ${valuesFile}: ${firstFew(silent)}`];
}
