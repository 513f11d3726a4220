/** Sources of the benchmark of the dashboard: a city of a given size, as files that the importers read. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pseudoRandom } from './pseudo-random.ts';

export interface CitySize {
  readonly steps: number;
  readonly sensors: number;
  /** Junctions along each side of the grid of streets: 4 n (n - 1) directed segments. */
  readonly side: number;
}

const START = Date.UTC(2024, 0, 1);
const STEP_MS = 300_000;
const CORNER = { latitude: 51, longitude: 9 };
/** Degrees from one junction to the next, about 220 m. */
const BLOCK = 0.002;
/** Points of a street between its junctions, which are bent a little. */
const BENDS = 3;

const place = (row: number, column: number) =>
  [CORNER.longitude + column * BLOCK * 1.6, CORNER.latitude + row * BLOCK] as const;

/** How many directed segments the streets of a city have. */
export function segmentsOf({ side }: Pick<CitySize, 'side'>): number {
  return 4 * side * (side - 1);
}

/** Both directions of every street of a grid, as GeoJSON. */
export async function writeStreets(folder: string, { side }: Pick<CitySize, 'side'>): Promise<string> {
  const random = pseudoRandom(side);
  const features: object[] = [];
  const street = (from: readonly [number, number], to: readonly [number, number]) => {
    const bend = (random() - 0.5) * BLOCK * 0.3;
    const coordinates = Array.from({ length: BENDS + 2 }, (_, at) => {
      const along = at / (BENDS + 1);
      const aside = Math.sin(Math.PI * along) * bend;
      const [longitude, latitude] = [from[0] + (to[0] - from[0]) * along, from[1] + (to[1] - from[1]) * along];
      return from[0] === to[0] ? [longitude + aside, latitude] : [longitude, latitude + aside];
    });
    const highway = random() < 0.05 ? 'motorway' : 'secondary';
    features.push({ type: 'Feature', properties: { highway }, geometry: { type: 'LineString', coordinates } });
  };
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      if (column + 1 < side) street(place(row, column), place(row, column + 1));
      if (row + 1 < side) street(place(row, column), place(row + 1, column));
    }
  }
  const path = join(folder, `streets-${side}.geojson`);
  await writeFile(path, JSON.stringify({ type: 'FeatureCollection', features }));
  return path;
}

/** Speeds with a morning and an evening, a reading in fifty missing, and where the sensors stand: on streets of the grid. */
export async function writeSpeeds(
  folder: string,
  name: string,
  { steps, sensors, side }: CitySize,
): Promise<{ readonly values: string; readonly locations: string }> {
  const random = pseudoRandom(sensors);
  const ids = Array.from({ length: sensors }, (_, at) => `s${at}`);
  const rush = (step: number) => {
    const hour = ((step * STEP_MS) / 3_600_000) % 24;
    return Math.exp(-((hour - 8) ** 2) / 3) + Math.exp(-((hour - 17) ** 2) / 5);
  };
  const depths = ids.map(() => 10 + random() * 25);
  const rows = Array.from({ length: steps }, (_, step) => {
    const cells = depths.map((depth) =>
      random() < 0.02 ? '' : (62 - depth * rush(step) + (random() - 0.5) * 6).toFixed(1),
    );
    return `${new Date(START + step * STEP_MS).toISOString().slice(0, 16)},${cells.join(',')}\n`;
  });
  const places = ids.map((id) => {
    const [row, column] = [Math.floor(random() * side), Math.floor(random() * (side - 1))];
    const [longitude, latitude] = place(row, column + 0.25);
    return `${id},${latitude.toFixed(6)},${longitude.toFixed(6)}\n`;
  });
  const [values, locations] = [join(folder, `${name}.csv`), join(folder, `${name}-sensors.csv`)];
  await writeFile(values, `time,${ids.join(',')}\n${rows.join('')}`);
  await writeFile(locations, `id,latitude,longitude\n${places.join('')}`);
  return { values, locations };
}
