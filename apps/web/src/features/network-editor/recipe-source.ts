/** What distances between sensors are measured of: a draft's roads, or where the sensors are. */
import type { DistanceSource } from '../graphs/distance-order.ts';
import type { NetworkDraft } from './network-draft.ts';
import type { EditedSensor } from './use-edited-network.ts';

export function distanceSourceOf(
  draft: NetworkDraft,
  sensors: readonly EditedSensor[],
  along: DistanceSource['along'],
): DistanceSource {
  if (along === 'GREAT_CIRCLE') {
    const degrees = (of: (sensor: EditedSensor) => number | null) =>
      Float64Array.from(sensors, (sensor) => of(sensor) ?? Number.NaN);
    const places = {
      latitudes: degrees(({ latitude }) => latitude),
      longitudes: degrees(({ longitude }) => longitude),
    };
    return { along, places };
  }
  const segments = [...draft.segments.values()];
  const junctionAt = indices(draft.junctions.keys());
  const segmentAt = indices(draft.segments.keys());
  const ends = (end: 'from' | 'to') => Uint32Array.from(segments, (segment) => junctionAt.get(segment[end]) ?? 0);
  const placed = sensors.map(({ externalId }) => draft.places.get(externalId));
  return {
    along,
    roads: {
      junctions: draft.junctions.size,
      from: ends('from'),
      to: ends('to'),
      metres: Float64Array.from(segments, ({ lengthMetres }) => lengthMetres),
      segment: Int32Array.from(placed, (place) => segmentAt.get(place?.segment ?? '') ?? -1),
      share: Float64Array.from(placed, (place) => {
        const length = draft.segments.get(place?.segment ?? '')?.lengthMetres;
        return place === undefined || length === undefined ? 0 : Math.min(1, place.offsetMetres / length);
      }),
    },
  };
}

const indices = (ids: Iterable<string>): ReadonlyMap<string, number> =>
  new Map([...ids].map((id, index) => [id, index]));
