/** A road network while it is edited: its parts by their ids. Every edit makes a new draft; parts that stay are shared. */
import { lengthOf, nearestOn, pointAlong } from './ground-line.ts';

export interface DraftJunction {
  readonly id: string;
  /** Degrees north. */
  readonly latitude: number;
  /** Degrees east. */
  readonly longitude: number;
}

export interface SegmentAttributes {
  readonly name: string | null;
  readonly roadClass: string | null;
  readonly lanes: number | null;
  /** Kilometres per hour. */
  readonly speedLimit: number | null;
}

export interface DraftSegment extends SegmentAttributes {
  readonly id: string;
  /** Ids of the junctions where it begins and ends. */
  readonly from: string;
  readonly to: string;
  /** Bends between the two, flat: latitude, longitude, ... in degrees. */
  readonly via: readonly number[];
  readonly lengthMetres: number;
  readonly travelSeconds: number | null;
}

/** Where a sensor stands; one that stands nowhere has none. */
export interface SensorPlace {
  readonly sensor: string;
  readonly segment: string;
  /** Metres along the segment, from where it begins. */
  readonly offsetMetres: number;
}

export interface NetworkDraft {
  readonly junctions: ReadonlyMap<string, DraftJunction>;
  readonly segments: ReadonlyMap<string, DraftSegment>;
  readonly places: ReadonlyMap<string, SensorPlace>;
}

/** What a person points at, in the table and on the map alike. */
export interface Part {
  readonly kind: PartKind;
  readonly id: string;
}
export const partKinds = ['SEGMENT', 'JUNCTION', 'SENSOR'] as const;
export type PartKind = (typeof partKinds)[number];

/** The shortest that a segment is taken to be, in metres, as the API has it. */
export const LEAST_METRES = 0.01;

export const NO_ATTRIBUTES: SegmentAttributes = { name: null, roadClass: null, lanes: null, speedLimit: null };

/** The part with the id, or an error: ids in a draft lead to its own parts. */
export function partOf<Value>(parts: ReadonlyMap<string, Value>, id: string): Value {
  const part = parts.get(id);
  if (part === undefined) throw new RangeError(`The draft has no part "${id}".`);
  return part;
}

/** The line of a segment with both of its junctions, flat: latitude, longitude, ... in degrees. */
export function lineOf(draft: NetworkDraft, { from, to, via }: Pick<DraftSegment, 'from' | 'to' | 'via'>): number[] {
  const [start, end] = [partOf(draft.junctions, from), partOf(draft.junctions, to)];
  return [start.latitude, start.longitude, ...via, end.latitude, end.longitude];
}

/** The segment as long as its line is now; seconds along it grow and shrink with it, as the API does it. */
export function measured(draft: NetworkDraft, segment: DraftSegment): DraftSegment {
  const lengthMetres = Math.max(LEAST_METRES, lengthOf(lineOf(draft, segment)));
  const { travelSeconds, lengthMetres: before } = segment;
  return {
    ...segment,
    lengthMetres,
    travelSeconds: travelSeconds === null ? null : (travelSeconds * lengthMetres) / before,
  };
}

/**
 * Latitude and longitude so many metres along a segment. A length that a source told differs from that of the line: places are
 * shares of it.
 */
export function pointOn(draft: NetworkDraft, segment: DraftSegment, offsetMetres: number): readonly [number, number] {
  const line = lineOf(draft, segment);
  return pointAlong(line, (offsetMetres / segment.lengthMetres) * lengthOf(line));
}

/** Metres along a segment to where it is nearest to a place. */
export function offsetNear(draft: NetworkDraft, segment: DraftSegment, latitude: number, longitude: number): number {
  const line = lineOf(draft, segment);
  const drawn = lengthOf(line);
  return drawn === 0 ? 0 : (nearestOn(line, latitude, longitude).alongMetres / drawn) * segment.lengthMetres;
}

/** Segments that begin or end at a junction. */
export function segmentsAt(draft: NetworkDraft, junction: string): DraftSegment[] {
  return [...draft.segments.values()].filter(({ from, to }) => from === junction || to === junction);
}

/** The first of `segment-1`, `segment-2`, ... that no part has. */
export function freeId(taken: ReadonlyMap<string, unknown>, kind: 'junction' | 'segment'): string {
  let count = 1;
  while (taken.has(`${kind}-${count}`)) count += 1;
  return `${kind}-${count}`;
}
