/** Places of sensors that cannot be right, or hardly. */
import type { ImportReport } from '@stillgraph/db';

type PlaceFault = ImportReport['coordinates']['faults'][number];

export interface Place {
  readonly externalId: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Kilometres from the middle of all beyond which a sensor is far from a network in which half are within a hundredth of it. */
const FAR_KM = 300;
const FAR_TIMES = 30;

export function placeFaults(places: readonly Place[]): PlaceFault[] {
  const faults: PlaceFault[] = [];
  const right: Place[] = [];
  for (const place of places) {
    const { externalId, latitude, longitude } = place;
    if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
      const swaps = Math.abs(longitude) <= 90 && Math.abs(latitude) <= 180;
      faults.push({ externalId, fault: swaps ? 'SWAPPED' : 'OUT_OF_RANGE' });
    } else if (latitude === 0 && longitude === 0) faults.push({ externalId, fault: 'AT_ZERO' });
    else right.push(place);
  }
  if (right.length < 3) return faults;
  const middle = {
    latitude: medianOf(right.map((p) => p.latitude)),
    longitude: medianOf(right.map((p) => p.longitude)),
  };
  const distances = right.map((place) => kilometres(place, middle));
  const usual = medianOf(distances);
  for (const [at, place] of right.entries()) {
    const distance = distances[at] ?? 0;
    if (distance > FAR_KM && distance > FAR_TIMES * usual)
      faults.push({ externalId: place.externalId, fault: 'FAR_AWAY' });
  }
  return faults;
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Flat over the size of a city, which is all that is asked of it. */
function kilometres(a: Omit<Place, 'externalId'>, b: Omit<Place, 'externalId'>): number {
  const north = (a.latitude - b.latitude) * 111.2;
  const turn = ((a.longitude - b.longitude + 540) % 360) - 180;
  return Math.hypot(north, turn * 111.2 * Math.cos((b.latitude * Math.PI) / 180));
}
