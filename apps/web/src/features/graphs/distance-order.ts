/** What the thread that measures distances is asked, and what it says. */
import {
  deviationOf,
  distancesByAir,
  distancesByRoad,
  type SensorDistances,
  type SensorPlaces,
  type SensorRoads,
} from './sensor-distances.ts';

export type DistanceSource =
  | { readonly along: 'ROAD'; readonly roads: SensorRoads }
  | { readonly along: 'GREAT_CIRCLE'; readonly places: SensorPlaces };

export interface DistanceOrder {
  readonly source: DistanceSource;
  /** Pairs further apart are left out, metres; null leaves out none, where sensors are few enough. */
  readonly most: number | null;
}

export interface MeasuredDistances {
  readonly distances: SensorDistances;
  /** Standard deviation of the distances of all pairs, metres. */
  readonly deviation: number;
  /** Whether that is the deviation of a part of the pairs. */
  readonly isEstimate: boolean;
  /** Beyond this no distance was looked for, metres; infinite where all were. */
  readonly most: number;
}

export interface DistanceAnswer {
  readonly measured: MeasuredDistances;
}

/** Up to so many sensors all pairs are measured: a kernel of any width can then be seen at once. */
const MOST_OF_ALL_PAIRS = 1000;
/** Sensors whose distances stand for all where there are more. */
const SAMPLE = 100;

export function measure({ source, most }: DistanceOrder): MeasuredDistances {
  const sensors = source.along === 'ROAD' ? source.roads.segment.length : source.places.latitudes.length;
  const from = (reach: number, sources?: readonly number[]) =>
    source.along === 'ROAD'
      ? distancesByRoad(source.roads, reach, sources)
      : distancesByAir(source.places, reach, sources);
  if (sensors <= MOST_OF_ALL_PAIRS) {
    const distances = from(Infinity);
    return { distances, deviation: deviationOf(distances), isEstimate: false, most: Infinity };
  }
  const sample = Array.from({ length: SAMPLE }, (_, index) => Math.floor((index * sensors) / SAMPLE));
  const deviation = deviationOf(from(Infinity, sample));
  const reach = most ?? deviation / 4;
  return { distances: from(reach), deviation, isEstimate: true, most: reach };
}
