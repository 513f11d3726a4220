/** Sensors brought onto the segments that they watch. */
import { lengthOf, project, type Polyline, type Projection } from './polyline.ts';
import { SegmentIndex } from './segment-index.ts';

export interface SensorLocation {
  /** Degrees; null where it is not known. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Direction of the traffic that it counts, degrees clockwise from north; null where it is not known. */
  readonly heading?: number | null;
}

export interface SnapOptions {
  /** Sensors further than this from every segment are not placed. */
  readonly maxMetres: number;
  /** Side of the road that traffic keeps to, right by default: it decides between the two directions of one line. */
  readonly traffic?: 'right' | 'left';
}

export type Side = 'LEFT' | 'RIGHT' | 'ON';

export interface SnappedSensor {
  readonly sensor: number;
  readonly segment: number;
  /** Share of the segment that lies behind the sensor, in [0, 1]. */
  readonly share: number;
  /** Metres between the sensor and the segment. */
  readonly distanceMetres: number;
  /** Where the sensor stands, seen in the direction of travel; ON within half a metre. */
  readonly side: Side;
  /** Whether another segment is as near, so that side or order decided. */
  readonly isAmbiguous: boolean;
}

export interface UnplacedSensor {
  readonly sensor: number;
  readonly reason: 'NO_COORDINATES' | 'TOO_FAR' | 'NO_SEGMENT_OF_HEADING';
}

/** Segments whose distances differ by less are equally near. */
const EQUAL_METRES = 0.5;
/** A segment leads where the sensor looks when the two differ by no more degrees than this. */
const MOST_TURN = 75;

/**
 * Places each sensor on the nearest segment; where the sensor's heading is known, on the nearest that leads there. Of
 * segments that are equally near, such as the two directions of one road, it takes the one whose traffic side the sensor
 * stands on, then the one that comes first.
 *
 * @param lines of the segments, in the direction of travel, [segments]
 * @throws DataError when `maxMetres` is not above 0
 */
export function snapSensors(
  lines: readonly Polyline[],
  sensors: readonly SensorLocation[],
  { maxMetres, traffic = 'right' }: SnapOptions,
): { readonly placed: SnappedSensor[]; readonly unplaced: UnplacedSensor[] } {
  const index = new SegmentIndex(lines, maxMetres);
  const placed: SnappedSensor[] = [];
  const unplaced: UnplacedSensor[] = [];
  for (const [sensor, { latitude, longitude, heading = null }] of sensors.entries()) {
    if (latitude === null || longitude === null) {
      unplaced.push({ sensor, reason: 'NO_COORDINATES' });
      continue;
    }
    const near: Candidate[] = [];
    for (const segment of index.near(latitude, longitude)) {
      const at = project(lines[segment] ?? [], latitude, longitude);
      if (at.distanceMetres <= maxMetres) near.push({ segment, at });
    }
    const leading = heading === null ? near : near.filter(({ at }) => turnBetween(at.bearing, heading) <= MOST_TURN);
    const least = Math.min(...leading.map(({ at }) => at.distanceMetres));
    const nearest = leading.filter(({ at }) => at.distanceMetres <= least + EQUAL_METRES);
    const [best] = nearest.sort(
      (a, b) =>
        Number(standsWithTraffic(b, traffic)) - Number(standsWithTraffic(a, traffic)) ||
        a.at.distanceMetres - b.at.distanceMetres ||
        a.segment - b.segment,
    );
    if (best === undefined) {
      unplaced.push({ sensor, reason: near.length === 0 ? 'TOO_FAR' : 'NO_SEGMENT_OF_HEADING' });
      continue;
    }
    placed.push({
      sensor,
      segment: best.segment,
      share: shareOf(lines[best.segment] ?? [], best.at),
      distanceMetres: best.at.distanceMetres,
      side: sideOf(best.at),
      isAmbiguous: nearest.length > 1,
    });
  }
  return { placed, unplaced };
}

interface Candidate {
  readonly segment: number;
  readonly at: Projection;
}

/** Degrees between two directions, in [0, 180]. */
function turnBetween(a: number, b: number): number {
  const turn = Math.abs(a - b) % 360;
  return turn > 180 ? 360 - turn : turn;
}

export function sideOf({ rightMetres }: Projection): Side {
  if (Math.abs(rightMetres) <= EQUAL_METRES) return 'ON';
  return rightMetres > 0 ? 'RIGHT' : 'LEFT';
}

function standsWithTraffic({ at }: Candidate, traffic: 'right' | 'left'): boolean {
  return sideOf(at) === (traffic === 'right' ? 'RIGHT' : 'LEFT');
}

function shareOf(line: Polyline, { alongMetres }: Projection): number {
  const length = lengthOf(line);
  return length === 0 ? 0 : Math.min(1, alongMetres / length);
}
