/** The draft that an edit begins with, of what the API gives of a version. */
import type { VersionPartsQuery } from '../../graphql/generated/graphql';
import type { DraftSegment, NetworkDraft, SensorPlace } from './network-draft.ts';

export type VersionParts = Extract<NonNullable<VersionPartsQuery['node']>, { __typename: 'NetworkVersion' }>;

/** @param places of the sensors of one dataset */
export function networkDraftOf(parts: VersionParts, places: readonly SensorPlace[]): NetworkDraft {
  const junctions = new Map(
    parts.junctions.map(({ externalId: id, latitude, longitude }) => [id, { id, latitude, longitude }]),
  );
  const idAt = (index: number): string => {
    const junction = parts.junctions[index];
    if (junction === undefined) throw new RangeError(`There is no junction ${index} in the version.`);
    return junction.externalId;
  };
  const segments = new Map(
    parts.segments.map((segment): [string, DraftSegment] => [
      segment.externalId,
      {
        id: segment.externalId,
        from: idAt(segment.from),
        to: idAt(segment.to),
        via: segment.geometry.slice(2, -2),
        lengthMetres: segment.lengthMetres,
        travelSeconds: segment.travelSeconds,
        name: segment.name,
        roadClass: segment.roadClass,
        lanes: segment.lanes,
        speedLimit: segment.speedLimit,
      },
    ]),
  );
  return { junctions, segments, places: new Map(places.map((place) => [place.sensor, place])) };
}
