/** Where sensors stand, in a table or a GeoJSON file that an import names. */
import { named } from './column-names.ts';
import { firstCells } from './csv-records.ts';
import { delimiterOf } from './delimiter.ts';
import { isGeoJson, readGeoJsonLocations } from './geojson-locations.ts';
import { ImportError } from './import-error.ts';
import { readNodeLocations, type NodeLocation } from './node-locations.ts';
import type { SourceFile } from './source-file.ts';

const ID = ['id', 'sensor', 'sensor_id', 'node', 'node_id', 'station', 'station_id'];
const LATITUDE = ['latitude', 'lat'];
const LONGITUDE = ['longitude', 'lon', 'lng', 'long'];
const NAME = ['name', 'label'];

/** @throws ImportError when the header lacks an id, a latitude or a longitude, or a row is wrong */
export async function readLocationsBeside(file: SourceFile): Promise<Map<string, NodeLocation>> {
  if (await isGeoJson(file)) return readGeoJsonLocations(file);
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
