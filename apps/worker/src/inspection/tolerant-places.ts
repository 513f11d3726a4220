/** A table of sensors read to its end, whatever degrees it holds. */
import { basename } from 'node:path';
import { readCsv } from '../import/csv-records.ts';
import { delimiterOf } from '../import/delimiter.ts';
import { numberOf } from '../import/numbers.ts';
import { openSource } from '../import/source-file.ts';
import type { Place } from './place-faults.ts';

interface Columns {
  readonly id: string;
  readonly latitude: string;
  readonly longitude: string;
}

const USUAL = {
  id: /^(id|sensor|sensor_id|node|node_id|station|station_id)$/i,
  latitude: /^(latitude|lat)$/i,
  longitude: /^(longitude|lon|lng|long)$/i,
};

/** @throws ImportError where it cannot be read as CSV at all */
export async function readPlaces(path: string, columns?: Columns): Promise<Place[]> {
  const file = await openSource(path, basename(path));
  const places: Place[] = [];
  let at: { readonly id: number; readonly latitude: number; readonly longitude: number } | undefined;
  for await (const { cells } of readCsv(file, { delimiter: await delimiterOf(file) })) {
    if (at === undefined) {
      const find = (what: keyof Columns) =>
        cells.findIndex((name) => (columns === undefined ? USUAL[what].test(name) : name === columns[what]));
      at = { id: find('id'), latitude: find('latitude'), longitude: find('longitude') };
      if (at.latitude === -1 || at.longitude === -1) return [];
      continue;
    }
    const latitude = numberOf(cells[at.latitude] ?? '');
    const longitude = numberOf(cells[at.longitude] ?? '');
    if (latitude === null || longitude === null) continue;
    places.push({ externalId: cells[at.id] ?? '', latitude, longitude });
  }
  return places;
}
