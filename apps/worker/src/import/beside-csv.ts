/** Tables that an import may name beside a bare CSV; their headers say what their columns are. */
import { readAdjacency, type GivenAdjacency } from './adjacency.ts';
import { firstCells } from './csv-records.ts';
import type { GraphDescription } from './data-package.ts';
import { delimiterOf } from './delimiter.ts';
import { ImportError } from './import-error.ts';
import { readNodeLocations, type NodeLocation } from './node-locations.ts';
import type { SourceFile } from './source-file.ts';

const ID = ['id', 'sensor', 'sensor_id', 'node', 'node_id', 'station', 'station_id'];
const LATITUDE = ['latitude', 'lat'];
const LONGITUDE = ['longitude', 'lon', 'lng', 'long'];
const NAME = ['name', 'label'];
const FROM = ['from', 'source'];
const TO = ['to', 'target'];
const DISTANCE = ['distance', 'metres', 'meters', 'cost', 'length'];
const SIMILARITY = ['weight', 'similarity'];

/** @throws ImportError when the header lacks an id, a latitude or a longitude, or a row is wrong */
export async function readLocationsBeside(file: SourceFile): Promise<Map<string, NodeLocation>> {
  const dialect = { delimiter: await delimiterOf(file), header: true };
  const header = await firstCells(file, dialect.delimiter);
  const column = (what: string, names: readonly string[]) => {
    const found = named(header, names);
    if (found === undefined) {
      throw new ImportError(file.label, 1, `the header has no column of the ${what} (${names.join(', ')})`);
    }
    return found;
  };
  const name = named(header, NAME);
  return readNodeLocations(
    file,
    { dialect },
    {
      id: column('id', ID),
      latitude: column('latitude', LATITUDE),
      longitude: column('longitude', LONGITUDE),
      ...(name === undefined ? {} : { name }),
    },
  );
}

/**
 * A list of edges where the header has `from` and `to`, with a column `distance` or `weight`; else a square matrix of
 * weights, with a header of sensors or in the order of the values' columns.
 *
 * @throws ImportError naming the line of the first unknown sensor, non-number, negative weight or wrong length
 */
export async function readAdjacencyBeside(file: SourceFile, sensors: readonly string[]): Promise<GivenAdjacency> {
  const delimiter = await delimiterOf(file);
  const first = await firstCells(file, delimiter);
  const from = named(first, FROM);
  const to = named(first, TO);
  if (from === undefined || to === undefined) {
    const known = new Set(sensors);
    // Sensors may be called by numbers: a first row that names them all is a header.
    const header = first.every((cell) => known.has(cell));
    const matrix: GraphDescription = { kind: 'matrix', resource: file.label, weightIs: 'similarity' };
    return readAdjacency(file, { dialect: { delimiter, header } }, matrix, sensors);
  }
  const distance = named(first, DISTANCE);
  const weight = distance ?? named(first, SIMILARITY);
  const edges: GraphDescription = {
    kind: 'edges',
    resource: file.label,
    from,
    to,
    ...(weight === undefined ? {} : { weight }),
    weightIs: distance === undefined ? 'similarity' : 'distance',
  };
  return readAdjacency(file, { dialect: { delimiter, header: true } }, edges, sensors);
}

/** The header's own spelling of the first of these names that it has. */
function named(header: readonly string[], names: readonly string[]): string | undefined {
  const lower = header.map((cell) => cell.toLowerCase());
  const found = names.find((name) => lower.includes(name));
  return found === undefined ? undefined : header[lower.indexOf(found)];
}
