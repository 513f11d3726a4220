/** A draft as a file that other programs read; each is one that the import takes back. */
import { lineOf, type DraftSegment, type NetworkDraft } from './network-draft.ts';

export const fileFormats = ['GEOJSON', 'OSM', 'SUMO'] as const;
export type FileFormat = (typeof fileFormats)[number];

export interface NetworkFile {
  readonly text: string;
  readonly ending: string;
  readonly type: string;
}

export function networkFile(draft: NetworkDraft, format: FileFormat): NetworkFile {
  switch (format) {
    case 'GEOJSON':
      return { text: geoJsonOf(draft), ending: '.geojson', type: 'application/geo+json' };
    case 'OSM':
      return { text: osmOf(draft), ending: '.osm', type: 'application/xml' };
    case 'SUMO':
      return { text: sumoOf(draft), ending: '.net.xml', type: 'application/xml' };
  }
}

/** Latitude and longitude in degrees. */
type Place = readonly [latitude: number, longitude: number];

function placesOf(draft: NetworkDraft, segment: DraftSegment): Place[] {
  const line = lineOf(draft, segment);
  const places: Place[] = [];
  for (let at = 0; at + 1 < line.length; at += 2) places.push([line[at] ?? NaN, line[at + 1] ?? NaN]);
  return places;
}

/** GeoJSON (RFC 7946) with the properties that the API writes: a line each segment, in its direction of travel. */
function geoJsonOf(draft: NetworkDraft): string {
  const features = [...draft.segments.values()].map((segment) => {
    const { id, from, to, name, lengthMetres, lanes, speedLimit, roadClass, travelSeconds } = segment;
    return JSON.stringify({
      type: 'Feature',
      id,
      properties: { id, from, to, oneway: 'yes', name, lengthMetres, lanes, speedLimit, roadClass, travelSeconds },
      geometry: {
        type: 'LineString',
        coordinates: placesOf(draft, segment).map(([latitude, longitude]) => [longitude, latitude]),
      },
    });
  });
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
}

/** What OpenStreetMap calls roads for cars. */
const OSM_CLASSES: ReadonlySet<string> = new Set(
  ['motorway', 'trunk', 'primary', 'secondary', 'tertiary']
    .flatMap((name) => [name, `${name}_link`])
    .concat(['unclassified', 'residential', 'living_street', 'service']),
);

/** OpenStreetMap XML: a one-way way each segment. Ids there are numbers: those of the network stand in `ref`. */
function osmOf(draft: NetworkDraft): string {
  let count = 0;
  const nodes: string[] = [];
  const node = ([latitude, longitude]: Place, tags: readonly (readonly [string, string])[] = []): number => {
    count += 1;
    nodes.push(element('node', { id: count, version: 1, lat: latitude, lon: longitude }, tagsOf(tags)));
    return count;
  };
  const nodeOf = new Map(
    [...draft.junctions.values()].map(({ id, latitude, longitude }) => [
      id,
      node([latitude, longitude], [['ref', id]]),
    ]),
  );
  const ways = [...draft.segments.values()].map((segment, index) => {
    const { id, from, to, name, roadClass, lanes, speedLimit } = segment;
    const bends = placesOf(draft, segment).slice(1, -1);
    const refs = [nodeOf.get(from) ?? 0, ...bends.map((place) => node(place)), nodeOf.get(to) ?? 0];
    const tags = tagsOf([
      ['highway', roadClass !== null && OSM_CLASSES.has(roadClass) ? roadClass : 'unclassified'],
      ['oneway', 'yes'],
      ['ref', id],
      ...(name === null ? [] : ([['name', name]] as const)),
      ...(lanes === null ? [] : ([['lanes', `${lanes}`]] as const)),
      ...(speedLimit === null ? [] : ([['maxspeed', `${speedLimit}`]] as const)),
    ]);
    return element('way', { id: index + 1, version: 1 }, [...refs.map((ref) => element('nd', { ref })), ...tags]);
  });
  return document(element('osm', { version: '0.6', generator: 'Stillgraph' }, [...nodes, ...ways]));
}

const tagsOf = (tags: readonly (readonly [string, string])[]): string[] =>
  tags.map(([k, v]) => element('tag', { k, v }));

const EARTH_RADIUS_METRES = 6_371_008.8;
const RADIANS = Math.PI / 180;
/** Kilometres per hour where nothing is known: what SUMO itself assumes in towns. */
const USUAL_LIMIT = 50;

/**
 * A net.xml of SUMO: an edge each segment, with as many lanes. Its plane is an equirectangular one around the middle of the
 * network, which is metres there. Connections are left to netconvert, which makes them: `netconvert -s in.net.xml -o out.net.xml`.
 */
function sumoOf(draft: NetworkDraft): string {
  const junctions = [...draft.junctions.values()];
  const middle = (values: readonly number[]) =>
    (values.reduce((least, value) => Math.min(least, value), Infinity) +
      values.reduce((most, value) => Math.max(most, value), -Infinity)) /
    2;
  const [north, east] =
    junctions.length === 0
      ? [0, 0]
      : [middle(junctions.map(({ latitude }) => latitude)), middle(junctions.map(({ longitude }) => longitude))];
  const onPlane = ([latitude, longitude]: Place): string => {
    const x = EARTH_RADIUS_METRES * Math.cos(north * RADIANS) * (longitude - east) * RADIANS;
    const y = EARTH_RADIUS_METRES * (latitude - north) * RADIANS;
    return `${x.toFixed(3)},${y.toFixed(3)}`;
  };
  const projParameter = `+proj=eqc +lat_ts=${north} +lat_0=${north} +lon_0=${east} +x_0=0 +y_0=0 +R=${EARTH_RADIUS_METRES} +units=m +no_defs`;
  const unknown = '0,0,0,0';
  const location = { netOffset: '0,0', convBoundary: unknown, origBoundary: unknown, projParameter };
  const edges = [...draft.segments.values()].map((segment) => {
    const { id, from, to, name, roadClass, lanes, speedLimit, lengthMetres } = segment;
    const shape = placesOf(draft, segment).map(onPlane).join(' ');
    const speed = ((speedLimit ?? USUAL_LIMIT) / 3.6).toFixed(6);
    const attributes = {
      ...{ id, from, to, priority: -1 },
      ...(name === null ? {} : { name }),
      ...(roadClass === null ? {} : { type: `highway.${roadClass}` }),
      shape,
    };
    const each = Array.from({ length: lanes ?? 1 }, (_, index) =>
      element('lane', { id: `${id}_${index}`, index, speed, length: lengthMetres.toFixed(3), shape }),
    );
    return element('edge', attributes, each);
  });
  const ends = junctions.map(({ id, latitude, longitude }) => {
    const [x = '', y = ''] = onPlane([latitude, longitude]).split(',');
    return element('junction', { id, type: 'priority', x, y, incLanes: '', intLanes: '', shape: `${x},${y}` });
  });
  return document(element('net', { version: '1.16' }, [element('location', location), ...edges, ...ends]));
}

const document = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(`${value}`)}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>\n${children.join('\n')}\n</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML cannot hold are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
