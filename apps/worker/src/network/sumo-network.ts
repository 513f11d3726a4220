/** A road network out of a SUMO `net.xml`: each edge is a directed segment. */
import proj4 from 'proj4';
import { ImportError, quoted } from '../import/import-error.ts';
import type { SourceFile } from '../import/source-file.ts';
import { keptBound, textBound } from './kept-bound.ts';
import { MOST_POINTS, MOST_SEGMENTS, NetworkBuilder, type ParsedNetwork } from './parsed-network.ts';
import { readXmlTags, type XmlTag } from './xml-tags.ts';

interface Edge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly name: string | null;
  readonly roadClass: string | null;
  /** Metres of the network's own plane; null for a straight line. */
  readonly shape: readonly Point[] | null;
  lanes: number;
  /** Metres per second, of its fastest lane. */
  speed: number;
  lengthMetres: number;
}

type Point = readonly [x: number, y: number];
/** Latitude and longitude, degrees. */
type Unproject = (point: Point) => readonly [number, number];

/** Edges within junctions, and those that people walk on. */
const INNER = new Set(['internal', 'crossing', 'walkingarea']);
/** Who must be let onto a lane that counts as one of the road: cars. */
const CARS = 'passenger';
/** Edges that cars do not use have junctions too. */
const MOST_JUNCTIONS = 1_000_000;

/**
 * Lengths are those of the lanes, which end before the junctions; lanes that cars may not use, such
 * as sidewalks, are not counted, nor are edges that have no others.
 *
 * @throws ImportError with the edge, for a network without a projection or with edges that lead nowhere
 */
export async function readSumoNetwork(file: SourceFile, onProgress: (share: number) => void): Promise<ParsedNetwork> {
  const fault = (reason: string) => new ImportError(file.label, null, reason);
  const edges: Edge[] = [];
  const text = textBound(file.label);
  const junctionsCame = keptBound(file.label, 'junctions', MOST_JUNCTIONS);
  const edgesCame = keptBound(file.label, 'edges', MOST_SEGMENTS);
  const pointsCame = keptBound(file.label, 'points in the shapes of its edges', MOST_POINTS);
  const junctions = new Map<string, Point>();
  let unproject: Unproject | null = null;
  let open: Edge | null = null;
  const take = (tag: XmlTag) => {
    const { name, attributes, within } = tag;
    if (within.length === 0 && name !== 'net') throw fault(`expected <net> as its first tag, got <${name}>`);
    if (within.length === 1 && name === 'location') unproject = projectionOf(attributes, fault);
    if (within.length === 1 && name === 'junction' && attributes['type'] !== 'internal') {
      const where = `junction ${quoted(attributes['id'] ?? '')}`;
      const at: Point = [
        numberOf(attributes['x'], `x of ${where}`, fault),
        numberOf(attributes['y'], `y of ${where}`, fault),
      ];
      text(attributes['id']);
      junctionsCame(1);
      junctions.set(attributes['id'] ?? '', at);
    }
    if (within.length === 1 && name === 'edge') open = edgeOf(attributes, fault);
    if (within.length === 2 && name === 'lane' && open !== null) addLane(open, attributes, fault);
  };
  await readXmlTags(file, {
    open: take,
    close: (name) => {
      if (name !== 'edge' || open === null) return;
      if (open.lanes > 0) {
        edgesCame(1);
        pointsCame(open.shape?.length ?? 0);
        text(open.id, open.from, open.to, open.name, open.roadClass);
        edges.push(open);
      }
      open = null;
    },
    onBytes: (bytes) => onProgress(bytes / file.bytes),
  });
  if (unproject === null) throw fault('has no <location>, which says where on earth it lies');
  return assemble(file.label, edges, junctions, unproject);
}

function assemble(
  label: string,
  edges: readonly Edge[],
  junctions: ReadonlyMap<string, Point>,
  unproject: Unproject,
): ParsedNetwork {
  const builder = new NetworkBuilder(label);
  for (const edge of edges) {
    const end = (id: string): { readonly at: Point; readonly place: number } => {
      const at = junctions.get(id);
      if (at === undefined) {
        throw new ImportError(label, null, `edge ${quoted(edge.id)} names junction ${quoted(id)}, which is not there`);
      }
      return { at, place: builder.junction(id, ...unproject(at)) };
    };
    const [from, to] = [end(edge.from), end(edge.to)];
    const shape = joined(from.at, edge.shape ?? [], to.at);
    builder.segment({
      externalId: edge.id,
      name: edge.name,
      from: from.place,
      to: to.place,
      lengthMetres: edge.lengthMetres,
      lanes: edge.lanes,
      speedLimit: edge.speed * 3.6,
      roadClass: edge.roadClass,
      geometry: shape.flatMap(unproject),
    });
  }
  return builder.build('SUMO', 'has no edge that leads from junction to junction and carries motor traffic');
}

/** Shapes may end beside their junctions, where roads are drawn apart by direction. */
const BESIDE_METRES = 0.1;

function joined(from: Point, shape: readonly Point[], to: Point): Point[] {
  const isAt = (a: Point | undefined, b: Point) =>
    a !== undefined && Math.hypot(a[0] - b[0], a[1] - b[1]) <= BESIDE_METRES;
  return [
    ...(isAt(shape[0], from) ? [] : [from]),
    ...shape,
    ...(shape.length > 1 && isAt(shape.at(-1), to) ? [] : [to]),
  ];
}

type Attributes = XmlTag['attributes'];
type Fault = (reason: string) => ImportError;

function numberOf(text: string | undefined, what: string, fault: Fault): number {
  const value = text === undefined || text.trim() === '' ? NaN : Number(text);
  if (Number.isFinite(value)) return value;
  throw fault(`expected a number as the ${what}, got ${text === undefined ? 'nothing' : quoted(text)}`);
}

function pointsOf(text: string, what: string, fault: Fault): Point[] {
  return text
    .trim()
    .split(/\s+/)
    .map((pair): Point => {
      const [x, y] = pair.split(',');
      return [numberOf(x, what, fault), numberOf(y, what, fault)];
    });
}

/** @throws ImportError when the network lies on a plane of its own, or its projection is not known */
function projectionOf(attributes: Attributes, fault: Fault): Unproject {
  const projection = attributes['projParameter'] ?? '!';
  if (projection === '!') {
    throw fault(
      'lies on a plane of its own (projParameter="!"), so that nobody knows where on earth; ' +
        'write it with a projection, as netconvert --proj.utm does',
    );
  }
  const [offset] = pointsOf(attributes['netOffset'] ?? '0,0', 'netOffset', fault);
  const [east, north] = offset ?? [0, 0];
  const moved = ([x, y]: Point): [number, number] => [x - east, y - north];
  if (projection === '-') {
    return (point) => {
      const [longitude, latitude] = moved(point);
      return [latitude, longitude];
    };
  }
  // Only definitions in full: a name would be looked up, or a file opened, elsewhere.
  if (!projection.startsWith('+proj='))
    throw fault(`expected a projection that begins with +proj=, got ${quoted(projection)}`);
  try {
    const converter = proj4(projection, 'WGS84');
    return (point) => {
      const [longitude = NaN, latitude = NaN] = converter.forward(moved(point));
      return [latitude, longitude];
    };
  } catch (error) {
    throw fault(
      `its projection ${quoted(projection)} is not known (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}

/** null for edges within junctions and those that lead nowhere, as macroscopic districts do. */
function edgeOf(attributes: Attributes, fault: Fault): Edge | null {
  const { id, from, to } = attributes;
  if (id === undefined) throw fault('an edge has no id');
  if (INNER.has(attributes['function'] ?? '') || from === undefined || to === undefined) return null;
  const shape = attributes['shape'];
  return {
    ...{ id, from, to },
    name: attributes['name'] ?? null,
    roadClass: attributes['type']?.replace(/^highway[.]/, '') ?? null,
    shape: shape === undefined ? null : pointsOf(shape, `shape of edge ${quoted(id)}`, fault),
    ...{ lanes: 0, speed: 0, lengthMetres: 0 },
  };
}

function addLane(edge: Edge, attributes: Attributes, fault: Fault): void {
  if (!letsOnCars(attributes)) return;
  const where = `of a lane of edge ${quoted(edge.id)}`;
  const speed = numberOf(attributes['speed'], `speed ${where}`, fault);
  const length = numberOf(attributes['length'], `length ${where}`, fault);
  if (!(speed > 0 && speed < 200 && length >= 0)) {
    throw fault(
      `expected a speed ${where} above 0 and below 200 m/s and a length of 0 or more, got ${speed} and ${length}`,
    );
  }
  edge.lanes += 1;
  edge.speed = Math.max(edge.speed, speed);
  edge.lengthMetres = Math.max(edge.lengthMetres, length);
}

/** Whoever is not named by `allow`, or is by `disallow`, may not drive there. */
function letsOnCars({ allow, disallow }: Attributes): boolean {
  const names = (list: string | undefined) => list?.split(/\s+/) ?? [];
  if (allow !== undefined && allow !== '') return names(allow).some((who) => who === CARS || who === 'all');
  return !names(disallow).some((who) => who === CARS || who === 'all');
}
