/** Sensors that stand nowhere, brought onto the nearest segment. */
import { lengthOf, nearestOn } from './ground-line.ts';
import { NearLines } from './near-lines.ts';
import { lineOf, type NetworkDraft, type SensorPlace } from './network-draft.ts';

interface Located {
  readonly externalId: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** Sensors further than this from every segment are not placed, in metres; the API's own bound. */
export const SNAP_METRES = 50;

/**
 * A place on the nearest segment for each sensor that has coordinates and none yet. Of the two directions of a road it is the
 * first: who knows which one a sensor watches puts it there by hand.
 */
export function snappedPlaces(
  draft: NetworkDraft,
  sensors: readonly Located[],
  mostMetres = SNAP_METRES,
): SensorPlace[] {
  const segments = [...draft.segments.values()].map((segment) => ({ segment, line: lineOf(draft, segment) }));
  const lines = new NearLines(segments, mostMetres);
  return sensors.flatMap(({ externalId: sensor, latitude, longitude }) => {
    if (latitude === null || longitude === null || draft.places.has(sensor)) return [];
    let best: SensorPlace | null = null;
    let least = mostMetres;
    for (const { segment, line } of lines.near(latitude, longitude)) {
      const { alongMetres, distanceMetres } = nearestOn(line, latitude, longitude);
      // Not by a hair, or the way back would win by rounding.
      if (distanceMetres > least - (best === null ? 0 : 0.01)) continue;
      least = distanceMetres;
      const offsetMetres = (alongMetres / (lengthOf(line) || 1)) * segment.lengthMetres;
      best = { sensor, segment: segment.id, offsetMetres };
    }
    return best === null ? [] : [best];
  });
}
