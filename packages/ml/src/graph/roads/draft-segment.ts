/** A segment while it is changed: its line, the length that follows from it, and what it is beside that. */
import { lengthOf, type Polyline } from './polyline.ts';
import type { GivenAttributes } from './patch.ts';
import type { DraftSegment, NetworkJunction, SegmentAttributes } from './road-network.ts';

/** The shortest that a segment may be: two junctions in one place stay joined. */
export const LEAST_METRES = 0.01;
/** Further than around a country. */
const MOST_METRES = 1e7;

/** Why a change cannot be made. Thrown and caught among changes alone. */
export class Refusal extends Error {
  constructor(
    /** Field of the change that is wrong. */
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

export const NO_ATTRIBUTES: SegmentAttributes = {
  name: null,
  lanes: null,
  speedLimit: null,
  roadClass: null,
  travelSeconds: null,
};

/**
 * The line from one junction by way of points to another.
 *
 * @param via flat: latitude, longitude, ... in degrees
 * @returns the same with both junctions around it, so at least 4 numbers
 */
export function lineBetween(from: NetworkJunction, to: NetworkJunction, via: Polyline = []): number[] {
  return [from.latitude, from.longitude, ...via, to.latitude, to.longitude];
}

type Undrawn = Omit<DraftSegment, 'lengthMetres' | 'geometry'> & Partial<Pick<DraftSegment, 'lengthMetres'>>;

/**
 * The segment along another line, as long as that; seconds along it grow and shrink with it.
 *
 * @param field whose fault it is where the line is too long
 * @throws Refusal
 */
export function withLine(segment: Undrawn, geometry: number[], field: string): DraftSegment {
  const lengthMetres = Math.max(LEAST_METRES, lengthOf(geometry));
  if (!(lengthMetres < MOST_METRES)) {
    throw new Refusal(
      field,
      `expected segments below ${MOST_METRES} m, got ${lengthMetres} m of "${segment.externalId}"`,
    );
  }
  const { travelSeconds, lengthMetres: before } = segment;
  const stretch = before === undefined ? 1 : lengthMetres / before;
  return {
    ...segment,
    geometry,
    lengthMetres,
    travelSeconds: travelSeconds === null ? null : travelSeconds * stretch,
  };
}

/** The segment with the attributes that are given: null takes one away, one that is left out stays. Its line is not touched. */
export function withAttributes(segment: DraftSegment, given: GivenAttributes = {}): DraftSegment {
  const { name, lanes, speedLimit, roadClass, travelSeconds, lengthMetres } = given;
  return {
    ...segment,
    ...(name === undefined ? {} : { name }),
    ...(lanes === undefined ? {} : { lanes }),
    ...(speedLimit === undefined ? {} : { speedLimit }),
    ...(roadClass === undefined ? {} : { roadClass }),
    ...(travelSeconds === undefined ? {} : { travelSeconds }),
    ...(lengthMetres === undefined ? {} : { lengthMetres }),
  };
}
