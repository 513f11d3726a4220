/** A network out of a timetable (GTFS): stops are junctions, and a segment leads from each stop to every next one. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ImportError } from '../../import/import-error.ts';
import { keptBound, textBound } from '../kept-bound.ts';
import { isOnEarth, MOST_SEGMENTS, NetworkBuilder, type ParsedNetwork } from '../parsed-network.ts';
import { modeOf } from './modes.ts';
import { partBetween, readShapes } from './shapes.ts';
import { StopTimes } from './stop-times.ts';
import { numberIn, readTable } from './table.ts';
import { unpackTables } from './unpack-tables.ts';

const MB = 1024 * 1024;
/** The tables that are read, with the most bytes of each in a zip. */
const TABLES = new Map([
  ['stops.txt', 256 * MB],
  ['routes.txt', 64 * MB],
  ['trips.txt', 1024 * MB],
  ['stop_times.txt', 4096 * MB],
  ['shapes.txt', 1024 * MB],
]);

const MOST_STOPS = 1_000_000;
const MOST_ROUTES = 200_000;
/** As many as there may be visits, at ten a trip. */
const MOST_TRIPS = 2_000_000;

interface Stop {
  readonly id: string;
  readonly name: string | null;
  readonly at: readonly [latitude: number, longitude: number];
}

interface Trip {
  readonly route: { readonly name: string | null; readonly mode: string } | undefined;
  readonly shape: string | null;
}

/** All rides from one stop to the next. */
interface Link {
  readonly from: number;
  readonly to: number;
  readonly routes: Set<string>;
  readonly mode: string;
  readonly shape: string | null;
  /** How many rides took so many seconds. */
  readonly rides: Map<number, number>;
}

/** Names of lines that the name of a segment lists at most. */
const NAMED_ROUTES = 5;

/**
 * Travel times are medians over all rides of the timetable, whatever the day; where it gives none, or less than a second,
 * the time is not known.
 *
 * @param source.path a zip, or a folder of its tables
 * @throws ImportError with table and line
 */
export async function readGtfsNetwork(
  source: { readonly path: string; readonly label: string; readonly scratch: string },
  onProgress: (share: number) => void,
): Promise<ParsedNetwork> {
  const isFolder = (await stat(source.path)).isDirectory();
  const folder = isFolder ? source.path : source.scratch;
  if (!isFolder) await unpackTables(source, TABLES, folder);
  const stops = await readStops(folder);
  const { trips, places } = await readTrips(folder, await readRoutes(folder));
  const times = await StopTimes.read(folder, places, new Map(stops.map(({ id }, place) => [id, place])), (share) =>
    onProgress(0.9 * share),
  );
  const links = linksOf(source.label, times, trips);
  const hasShapes = await stat(join(folder, 'shapes.txt')).then(
    (found) => found.size > 0,
    () => false,
  );
  return assemble(source.label, stops, links, hasShapes ? await readShapes(folder) : new Map<string, number[]>());
}

async function readStops(folder: string): Promise<Stop[]> {
  const name = 'stops.txt';
  const stops: Stop[] = [];
  const stopsCame = keptBound(name, 'stops', MOST_STOPS);
  const text = textBound(name);
  for await (const row of readTable(folder, name, ['stop_id', 'stop_lat', 'stop_lon'])) {
    // Entrances and nodes of footways may be without a place; nobody rides to them.
    const type = row.cell('location_type') ?? '0';
    if (type !== '0' && type !== '1') continue;
    const at = [numberIn(name, row, 'stop_lat'), numberIn(name, row, 'stop_lon')] as const;
    if (!isOnEarth(...at)) throw new ImportError(name, row.line, `${at.join(', ')} is no place on earth`);
    const stop = { id: row.cell('stop_id') ?? '', name: row.cell('stop_name'), at };
    stopsCame(1);
    text(stop.id, stop.name);
    stops.push(stop);
  }
  return stops;
}

async function readRoutes(folder: string): Promise<Map<string, NonNullable<Trip['route']>>> {
  const routes = new Map<string, NonNullable<Trip['route']>>();
  const routesCame = keptBound('routes.txt', 'routes', MOST_ROUTES);
  const text = textBound('routes.txt');
  for await (const row of readTable(folder, 'routes.txt', ['route_id', 'route_type'])) {
    const id = row.cell('route_id') ?? '';
    const name = row.cell('route_short_name') ?? row.cell('route_long_name');
    routesCame(1);
    text(id, name);
    routes.set(id, { name, mode: modeOf(numberIn('routes.txt', row, 'route_type')) });
  }
  return routes;
}

async function readTrips(
  folder: string,
  routes: ReadonlyMap<string, NonNullable<Trip['route']>>,
): Promise<{ readonly trips: Trip[]; readonly places: Map<string, number> }> {
  const trips: Trip[] = [];
  const places = new Map<string, number>();
  const tripsCame = keptBound('trips.txt', 'trips; take fewer days or lines', MOST_TRIPS);
  const text = textBound('trips.txt');
  for await (const row of readTable(folder, 'trips.txt', ['route_id', 'trip_id'])) {
    const [id, shape] = [row.cell('trip_id') ?? '', row.cell('shape_id')];
    tripsCame(1);
    text(id, shape);
    places.set(id, trips.length);
    trips.push({ route: routes.get(row.cell('route_id') ?? ''), shape });
  }
  return { trips, places };
}

function linksOf(label: string, times: StopTimes, trips: readonly Trip[]): Link[] {
  const links = new Map<string, Link>();
  const linksCame = keptBound(label, 'pairs of stops that follow each other; take fewer days or lines', MOST_SEGMENTS);
  for (const { trip, visits } of times.trips()) {
    const { route, shape = null } = trips[trip] ?? {};
    for (const [index, visit] of visits.entries()) {
      const next = visits[index + 1];
      if (next === undefined || next.stop === visit.stop) continue;
      const key = `${visit.stop}>${next.stop}`;
      if (!links.has(key)) linksCame(1);
      const link = links.get(key) ?? {
        ...{ from: visit.stop, to: next.stop, shape, mode: route?.mode ?? 'bus' },
        ...{ routes: new Set<string>(), rides: new Map<number, number>() },
      };
      links.set(key, link);
      if (route?.name != null) link.routes.add(route.name);
      const [left, reached] = [visit.departure ?? visit.arrival, next.arrival ?? next.departure];
      if (left === null || reached === null || reached < left) continue;
      link.rides.set(reached - left, (link.rides.get(reached - left) ?? 0) + 1);
    }
  }
  return [...links.values()];
}

function assemble(
  label: string,
  stops: readonly Stop[],
  links: readonly Link[],
  shapes: ReadonlyMap<string, readonly number[]>,
): ParsedNetwork {
  const builder = new NetworkBuilder(label);
  let straight = 0;
  let untimed = 0;
  for (const { from, to, routes, mode, shape, rides } of links) {
    const [start, end] = [stops[from], stops[to]];
    if (start === undefined || end === undefined) continue;
    const drawn = partBetween(shapes.get(shape ?? '') ?? [], start.at, end.at);
    if (drawn === null) straight += 1;
    const seconds = medianOf(rides);
    if (seconds === null) untimed += 1;
    const names = [...routes].sort();
    builder.segment({
      externalId: `${start.id}>${end.id}`,
      name:
        names.length === 0
          ? null
          : `${names.slice(0, NAMED_ROUTES).join(', ')}${names.length > NAMED_ROUTES ? ', …' : ''}`,
      from: builder.junction(start.id, ...start.at),
      to: builder.junction(end.id, ...end.at),
      ...{ lanes: null, speedLimit: null, roadClass: mode },
      ...(seconds === null ? {} : { travelSeconds: seconds }),
      geometry: drawn ?? [...start.at, ...end.at],
    });
  }
  builder.note(
    straight,
    (count) => `${count} segments are straight lines: the timetable draws no way between their stops`,
  );
  builder.note(untimed, (count) => `of ${count} segments the timetable does not tell how long a ride takes`);
  return builder.build('GTFS', 'has no trip that leads from one stop to another');
}

/** The lower of the two in the middle, where there are two; null where nothing lasted a second. */
function medianOf(rides: ReadonlyMap<number, number>): number | null {
  const sorted = [...rides].sort(([a], [b]) => a - b);
  const half = sorted.reduce((sum, [, count]) => sum + count, 0) / 2;
  let passed = 0;
  for (const [seconds, count] of sorted) {
    passed += count;
    if (passed >= half) return seconds > 0 ? seconds : null;
  }
  return null;
}
