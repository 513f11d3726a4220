/** What the tags of a way of OpenStreetMap say about driving along it. Nothing is guessed: what is not said is null. */
import type { OsmTags } from './elements.ts';

/** Classes of road that carry motor traffic; service ways and tracks are left to those who ask for them. */
export const usualRoadClasses = [
  'motorway',
  'motorway_link',
  'trunk',
  'trunk_link',
  'primary',
  'primary_link',
  'secondary',
  'secondary_link',
  'tertiary',
  'tertiary_link',
  'unclassified',
  'residential',
  'living_street',
] as const;

export interface Lane {
  readonly lanes: number | null;
  /** Kilometres per hour. */
  readonly speedLimit: number | null;
}

export interface RoadTags {
  readonly roadClass: string;
  readonly name: string | null;
  /** Along the order of its nodes; null where it may not be driven that way. */
  readonly forward: Lane | null;
  readonly backward: Lane | null;
}

const CLOSED = new Set(['no', 'private', 'agricultural', 'forestry', 'delivery', 'customers', 'military']);
/** Walking pace, in kilometres per hour, as most countries that have the word define it or nearly so. */
const WALKING_PACE = 5;
const KILOMETRES: Readonly<Record<string, number>> = { 'km/h': 1, kmh: 1, kph: 1, mph: 1.609344, knots: 1.852 };

/** @returns null for what is no road of these classes, or one closed to motor traffic */
export function readRoadTags(tags: OsmTags, classes: ReadonlySet<string>): RoadTags | null {
  const roadClass = tags.get('highway');
  if (roadClass === undefined || !classes.has(roadClass) || tags.get('area') === 'yes' || isClosed(tags)) return null;
  const way = directionOf(tags, roadClass);
  const isOneWay = way !== 'both';
  const lane = (direction: 'forward' | 'backward'): Lane => ({
    lanes: lanesOf(tags, direction, isOneWay),
    speedLimit: speedLimitOf(tags.get(`maxspeed:${direction}`) ?? tags.get('maxspeed')),
  });
  return {
    roadClass,
    name: tags.get('name') ?? tags.get('ref') ?? null,
    forward: way === 'backward' ? null : lane('forward'),
    backward: way === 'forward' ? null : lane('backward'),
  };
}

/** The most particular tag decides. */
function isClosed(tags: OsmTags): boolean {
  const access =
    tags.get('motorcar') ?? tags.get('motor_vehicle') ?? tags.get('vehicle') ?? tags.get('access') ?? 'yes';
  return CLOSED.has(access);
}

/** `oneway` where it is tagged; motorways and roundabouts are one-way without it. */
function directionOf(tags: OsmTags, roadClass: string): 'both' | 'forward' | 'backward' {
  const junction = tags.get('junction');
  switch (tags.get('oneway:motor_vehicle') ?? tags.get('oneway')) {
    case 'yes':
    case 'true':
    case '1':
      return 'forward';
    case '-1':
    case 'reverse':
      return 'backward';
    case undefined:
      return roadClass === 'motorway' || junction === 'roundabout' || junction === 'circular' ? 'forward' : 'both';
    default:
      // "no", and roads whose direction changes with the hour.
      return 'both';
  }
}

/**
 * Kilometres per hour of a tag such as `50`, `30 mph` or `walk`; of several the lowest. Null where there is no number: `none`,
 * `signals`, and the defaults of countries such as `DE:urban`, which are laws and not data.
 */
export function speedLimitOf(text: string | undefined): number | null {
  const limits = (text ?? '').split(/[;|]/).map((part) => {
    if (part.trim() === 'walk') return WALKING_PACE;
    const [, number, unit = 'km/h'] = /^\s*(\d{1,3}(?:[.]\d+)?)\s*([a-z/]+)?\s*$/.exec(part) ?? [];
    return Number(number ?? NaN) * (KILOMETRES[unit] ?? NaN);
  });
  const known = limits.filter((limit) => limit > 0);
  return known.length === 0 ? null : Math.min(...known);
}

/** Lanes of one direction: as tagged for it, else of all lanes those that are not the other's, else half of them. */
function lanesOf(tags: OsmTags, direction: 'forward' | 'backward', isOneWay: boolean): number | null {
  const own = countOf(tags.get(`lanes:${direction}`));
  if (own !== null) return own;
  const all = countOf(tags.get('lanes'));
  if (all === null || isOneWay) return all;
  const other = countOf(tags.get(`lanes:${direction === 'forward' ? 'backward' : 'forward'}`));
  const left = all - (other ?? 0) - (countOf(tags.get('lanes:both_ways')) ?? 0);
  return Math.max(1, other === null ? Math.floor(left / 2) : left);
}

function countOf(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d?$/.test(text) ? Number(text) : null;
}
