/** A road network out of OpenStreetMap: ways are split where they share a node, each direction is a segment of its own. */
import type { SourceFile } from '../../import/source-file.ts';
import { ImportError } from '../../import/import-error.ts';
import { reversedLine } from '@stillgraph/ml/roads';
import { textBound } from '../kept-bound.ts';
import type { NetworkOptions } from '../network-options.ts';
import { isOnEarth, NetworkBuilder, type ParsedNetwork } from '../parsed-network.ts';
import type { OsmHandlers } from './elements.ts';
import { readOsmPbf } from './read-osm-pbf.ts';
import { readOsmXml } from './read-osm-xml.ts';
import { readRoadTags, usualRoadClasses, type RoadTags } from './road-tags.ts';

interface Road extends RoadTags {
  readonly id: number;
  readonly nodes: readonly number[];
}

/** Nodes of all roads together: more than a network may have points are not gathered. */
const MOST_NODES = 8_000_000;

/**
 * Goes through the file twice: for the ways, which say which nodes matter, and for the places of those nodes. Memory grows
 * with the roads that are kept, not with the file.
 *
 * @throws ImportError for a file that is not what it says, or that has no road of the classes
 */
export async function readOsmNetwork(
  file: SourceFile,
  format: 'OSM_XML' | 'OSM_PBF',
  { roadClasses = [...usualRoadClasses], bounds }: NetworkOptions,
  onProgress: (share: number) => void,
): Promise<ParsedNetwork> {
  const read = (handlers: OsmHandlers) =>
    format === 'OSM_XML' ? readOsmXml(file, handlers) : readOsmPbf(file, handlers);
  const classes = new Set<string>(roadClasses);
  const roads: Road[] = [];
  const text = textBound(file.label);
  let nodes = 0;
  await read({
    way: ({ id, tags, nodes: ids }) => {
      const road = ids.length < 2 ? null : readRoadTags(tags, classes);
      if (road === null) return;
      nodes += ids.length;
      if (nodes > MOST_NODES) {
        throw new ImportError(
          file.label,
          null,
          `its roads have more than ${MOST_NODES.toLocaleString('en')} nodes; take a smaller area or fewer classes of road`,
        );
      }
      text(road.name, road.roadClass);
      roads.push({ ...road, id, nodes: ids });
    },
    onBytes: (bytes) => onProgress(bytes / file.bytes / 2),
  });
  const wanted = new Map<number, readonly [number, number] | null>();
  for (const road of roads) for (const node of road.nodes) wanted.set(node, null);
  await read({
    node: (id, latitude, longitude) => {
      if (!wanted.has(id)) return;
      if (!isOnEarth(latitude, longitude)) {
        throw new ImportError(file.label, null, `node ${id} lies at ${latitude}, ${longitude}, not on earth`);
      }
      if (bounds === undefined || isWithin(bounds, latitude, longitude)) wanted.set(id, [latitude, longitude]);
    },
    onBytes: (bytes) => onProgress(0.5 + bytes / file.bytes / 2),
  });
  return assemble(file, format, roads, wanted);
}

function isWithin(
  { south, west, north, east }: NonNullable<NetworkOptions['bounds']>,
  latitude: number,
  longitude: number,
): boolean {
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
}

type Places = ReadonlyMap<number, readonly [number, number] | null>;

function assemble(
  file: SourceFile,
  format: 'OSM_XML' | 'OSM_PBF',
  roads: readonly Road[],
  places: Places,
): ParsedNetwork {
  const builder = new NetworkBuilder(file.label);
  const isJunction = junctionsOf(roads);
  let cut = 0;
  for (const road of roads) {
    const pieces = piecesOf(road.nodes, isJunction, places);
    if (pieces.some(({ isCut }) => isCut) || pieces.length === 0) cut += 1;
    for (const [piece, { nodes }] of pieces.entries()) {
      const geometry = nodes.flatMap((node) => places.get(node) ?? []);
      const junctionAt = (node: number | undefined) => {
        const [latitude = NaN, longitude = NaN] = places.get(node ?? NaN) ?? [];
        return builder.junction(String(node), latitude, longitude);
      };
      const [from, to] = [junctionAt(nodes[0]), junctionAt(nodes.at(-1))];
      const { name, roadClass, forward, backward } = road;
      const id = `${road.id}:${piece}`;
      if (forward !== null) builder.segment({ externalId: id, name, roadClass, from, to, geometry, ...forward });
      if (backward !== null) {
        const turned = { from: to, to: from, geometry: reversedLine(geometry) };
        builder.segment({ externalId: `${id}:back`, name, roadClass, ...turned, ...backward });
      }
    }
  }
  builder.note(cut, (count) => `${count} roads lead out of the file or of the bounds; what lies within was kept`);
  return builder.build(
    format,
    'has no road of the classes that were asked for (other classes of highway can be named as options)',
  );
}

/** Where ways end, and where one is met again, by another or by itself. */
function junctionsOf(roads: readonly Road[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const junctions = new Set<number>();
  for (const { nodes } of roads) {
    for (const [index, node] of nodes.entries()) {
      if (seen.has(node) || index === 0 || index === nodes.length - 1) junctions.add(node);
      seen.add(node);
    }
  }
  return junctions;
}

interface Piece {
  readonly nodes: readonly number[];
  /** Whether it ends where the file does. */
  readonly isCut: boolean;
}

/** A way from junction to junction, in runs of nodes whose places are known. */
function piecesOf(nodes: readonly number[], isJunction: ReadonlySet<number>, places: Places): Piece[] {
  const pieces: Piece[] = [];
  let run: number[] = [];
  const end = (isCut: boolean) => {
    if (run.length > 1) pieces.push({ nodes: run, isCut });
  };
  let wasCut = false;
  for (const node of nodes) {
    if ((places.get(node) ?? null) === null) {
      end(true);
      run = [];
      wasCut = true;
      continue;
    }
    // The same node twice in a row is one point.
    if (run.at(-1) === node) continue;
    run.push(node);
    if (run.length === 1 || !isJunction.has(node)) continue;
    end(wasCut);
    run = [node];
    wasCut = false;
  }
  end(wasCut);
  return pieces;
}
