/**
 * A road network out of GeoJSON lines (RFC 7946): lines are split where they share a vertex; where two merely cross, one
 * passes over the other.
 */
import { readFile } from 'node:fs/promises';
import { reversedLine } from '@stillgraph/ml/roads';
import { z } from 'zod';
import { ImportError, quoted } from '../import/import-error.ts';
import { openSource, type SourceFile } from '../import/source-file.ts';
import type { NetworkOptions } from './network-options.ts';
import { isOnEarth, NetworkBuilder, type ParsedNetwork } from './parsed-network.ts';

/** A GeoJSON file is read whole. */
const LARGEST_BYTES = 256 * 1024 * 1024;

const position = z.array(z.number()).min(2);
const line = z.array(position);
const geometry = z.union([
  z.object({ type: z.literal('LineString'), coordinates: line }),
  z.object({ type: z.literal('MultiLineString'), coordinates: z.array(line) }),
]);
const collection = z.object({
  type: z.literal('FeatureCollection'),
  crs: z.unknown().optional(),
  features: z.array(z.unknown()),
});
const feature = z.object({
  type: z.literal('Feature'),
  id: z.union([z.string(), z.number()]).optional(),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.unknown(),
});

const KILOMETRES = { 'km/h': 1, mph: 1.609344, 'm/s': 3.6 } as const;
const usualNames = {
  id: ['id', 'osm_id', 'segment_id'],
  name: ['name', 'ref', 'street'],
  lanes: ['lanes', 'lane_count'],
  speedLimit: ['speedLimit', 'speed_limit', 'maxspeed', 'max_speed'],
  roadClass: ['roadClass', 'road_class', 'highway', 'class', 'fclass'],
  oneWay: ['oneway', 'one_way', 'oneWay'],
} as const;

interface Drawn {
  readonly id: string;
  readonly name: string | null;
  readonly lanes: number | null;
  readonly speedLimit: number | null;
  readonly roadClass: string | null;
  readonly forward: boolean;
  readonly backward: boolean;
  /** Flat: latitude, longitude, ... */
  readonly points: number[];
}

/** @throws ImportError that names the feature, for what is no GeoJSON in degrees or holds no lines */
export async function readGeoJsonNetwork(source: SourceFile, options: NetworkOptions): Promise<ParsedNetwork> {
  const { path, label } = await openSource(source.path, source.label, LARGEST_BYTES);
  const document = await parsed(path, label);
  const builder = new NetworkBuilder(label);
  const drawn: Drawn[] = [];
  let others = 0;
  for (const [index, entry] of document.features.entries()) {
    const fault = (reason: string) => new ImportError(label, null, `feature ${index + 1}: ${reason}`);
    const read = feature.safeParse(entry);
    if (!read.success) throw fault('expected a Feature with properties and a geometry');
    const shape = geometry.safeParse(read.data.geometry);
    if (!shape.success) {
      if (isLine(read.data.geometry)) throw fault('expected positions of at least two numbers in its coordinates');
      others += 1;
      continue;
    }
    const facts = readFacts(read.data.properties ?? {}, options, fault);
    const id = facts.id ?? read.data.id?.toString() ?? String(index + 1);
    const lines = shape.data.type === 'LineString' ? [shape.data.coordinates] : shape.data.coordinates;
    for (const [part, positions] of lines.entries()) {
      const points = positions.flatMap(([longitude = NaN, latitude = NaN]) => {
        if (!isOnEarth(latitude, longitude)) {
          throw fault(`expected longitude and latitude in degrees, got ${longitude}, ${latitude}`);
        }
        return [latitude, longitude];
      });
      if (points.length < 4) throw fault('a line needs two positions');
      drawn.push({ ...facts, id: lines.length === 1 ? id : `${id}.${part}`, points });
    }
  }
  addLines(builder, drawn);
  builder.note(others, (count) => `${count} features that are no lines were left out`);
  return builder.build('GEOJSON', 'holds no lines (LineString or MultiLineString)');
}

async function parsed(path: string, label: string): Promise<z.infer<typeof collection>> {
  let document: unknown;
  try {
    document = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof RangeError)) throw error;
    throw new ImportError(label, null, `is not JSON (${error.message})`, { cause: error });
  }
  const read = collection.safeParse(document);
  if (!read.success) throw new ImportError(label, null, 'expected a FeatureCollection with a list of features');
  const crs = JSON.stringify(read.data.crs ?? null);
  if (crs !== 'null' && !/CRS84|EPSG:+4326|4326"/.test(crs)) {
    throw new ImportError(label, null, `expected degrees of WGS 84, as GeoJSON has them; its crs is ${quoted(crs)}`);
  }
  return read.data;
}

const isLine = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'type' in value && /LineString$/.test(String(value.type));

function readFacts(
  properties: Readonly<Record<string, unknown>>,
  { properties: named = {}, speedUnit = 'km/h', direction = 'BOTH' }: NetworkOptions,
  fault: (reason: string) => ImportError,
) {
  const textOf = (field: keyof typeof usualNames): string | null => {
    const name = named[field] ?? usualNames[field].find((usual) => (properties[usual] ?? null) !== null);
    const value = name === undefined ? null : (properties[name] ?? null);
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? String(value).trim() || null
      : null;
  };
  const numberOf = (field: 'lanes' | 'speedLimit', most: number): number | null => {
    const text = textOf(field);
    if (text === null) return null;
    const value = Number(text);
    if (value > 0 && value < most) return value;
    // A name that somebody gave must hold what it is given for; a usual one may mean something else.
    if (named[field] === undefined) return null;
    throw fault(`expected a number above 0 and below ${most} as ${quoted(named[field])}, got ${quoted(text)}`);
  };
  const oneWay = textOf('oneWay')?.toLowerCase() ?? '';
  const isForward = ['yes', 'true', '1', 'f', 'forward'].includes(oneWay);
  const isBackward = ['-1', 'reverse', 't', 'backward'].includes(oneWay);
  const isOpen = ['no', 'false', '0', 'b', 'both'].includes(oneWay) || direction === 'BOTH';
  const limit = numberOf('speedLimit', 1000);
  const lanes = numberOf('lanes', 100);
  return {
    id: textOf('id'),
    name: textOf('name'),
    roadClass: textOf('roadClass'),
    lanes: lanes === null ? null : Math.max(1, Math.round(lanes)),
    speedLimit: limit === null ? null : limit * KILOMETRES[speedUnit],
    forward: !isBackward,
    backward: isBackward || (isOpen && !isForward),
  };
}

/** To the ten millionth of a degree, about a centimetre. */
const keyOf = (points: readonly number[], point: number) =>
  `${(points[2 * point] ?? NaN).toFixed(7)},${(points[2 * point + 1] ?? NaN).toFixed(7)}`;

function addLines(builder: NetworkBuilder, drawn: readonly Drawn[]): void {
  const seen = new Set<string>();
  const junctions = new Set<string>();
  for (const { points } of drawn) {
    const last = points.length / 2 - 1;
    let before = '';
    for (let point = 0; point <= last; point++) {
      const key = keyOf(points, point);
      if (point === 0 || point === last || (seen.has(key) && key !== before)) junctions.add(key);
      seen.add(key);
      before = key;
    }
  }
  for (const road of drawn) {
    const { points, name, lanes, speedLimit, roadClass } = road;
    const last = points.length / 2 - 1;
    let begin = 0;
    let piece = 0;
    for (let point = 1; point <= last; point++) {
      if (
        !junctions.has(keyOf(points, point)) ||
        (keyOf(points, point) === keyOf(points, begin) && point - begin === 1)
      )
        continue;
      const part = points.slice(2 * begin, 2 * point + 2);
      const junctionAt = (at: number) =>
        builder.junction(keyOf(points, at), points[2 * at] ?? NaN, points[2 * at + 1] ?? NaN);
      const [from, to] = [junctionAt(begin), junctionAt(point)];
      const facts = { name, lanes, speedLimit, roadClass };
      const externalId = `${road.id}:${piece}`;
      if (road.forward) builder.segment({ ...facts, externalId, from, to, geometry: part });
      if (road.backward) {
        const turned = { from: to, to: from, geometry: reversedLine(part) };
        builder.segment({ ...facts, ...turned, externalId: `${externalId}:back` });
      }
      begin = point;
      piece += 1;
    }
  }
}
