/** Two segments of one, one of two, and one turned round, with the sensors that stand on them. */
import { bendsBetween, lengthOf, pointAlong, reversedLine } from './ground-line.ts';
import { freeId, lineOf, type DraftSegment, type NetworkDraft, type SensorPlace } from './network-draft.ts';

/**
 * Cuts a segment at a junction: one that is there is bent to, one that is not is made on the line. The first piece keeps the
 * id. Metres and seconds are shared out as the cut divides the length.
 *
 * @param offsetMetres from where the segment begins, within its length
 */
export function cutSegment(draft: NetworkDraft, segment: DraftSegment, offsetMetres: number, at: string): NetworkDraft {
  const line = lineOf(draft, segment);
  const share = offsetMetres / segment.lengthMetres;
  // A length that a source told differs from that of the line: what lies behind the cut is the same share of both.
  const drawn = lengthOf(line);
  const [latitude, longitude] = pointAlong(line, share * drawn);
  const junctions = draft.junctions.has(at)
    ? draft.junctions
    : new Map(draft.junctions).set(at, { id: at, latitude, longitude });
  const piece = (part: number) => ({
    lengthMetres: part * segment.lengthMetres,
    travelSeconds: segment.travelSeconds === null ? null : part * segment.travelSeconds,
  });
  const first = { ...segment, to: at, via: bendsBetween(line, 0, share * drawn), ...piece(share) };
  const second = {
    ...segment,
    id: freeId(draft.segments, 'segment'),
    from: at,
    via: bendsBetween(line, share * drawn, drawn),
    ...piece(1 - share),
  };
  return {
    junctions,
    segments: new Map(draft.segments).set(first.id, first).set(second.id, second),
    places: sensorsMoved(draft, segment.id, (offset) =>
      offset < offsetMetres ? [first.id, offset] : [second.id, offset - offsetMetres],
    ),
  };
}

/** The draft with the second put behind the first, whose id and attributes stay. */
export function joinedSegments(draft: NetworkDraft, first: DraftSegment, second: DraftSegment): NetworkDraft {
  const middle = lineOf(draft, second).slice(0, 2);
  const areTimed = first.travelSeconds !== null && second.travelSeconds !== null;
  const joined = {
    ...first,
    to: second.to,
    via: [...first.via, ...middle, ...second.via],
    lengthMetres: first.lengthMetres + second.lengthMetres,
    travelSeconds: areTimed ? first.travelSeconds + second.travelSeconds : null,
  };
  const segments = new Map(draft.segments).set(joined.id, joined);
  segments.delete(second.id);
  const places = sensorsMoved(draft, second.id, (offset) => [first.id, first.lengthMetres + offset]);
  return { ...draft, segments, places };
}

export function reversedSegment(segment: DraftSegment): DraftSegment {
  return { ...segment, from: segment.to, to: segment.from, via: reversedLine(segment.via) };
}

/** The segment along the same line in the other direction, where there is one. */
export function wayBackOf(draft: NetworkDraft, segment: DraftSegment): DraftSegment | undefined {
  const turned = reversedLine(segment.via).join();
  for (const other of draft.segments.values()) {
    const isBack = other.from === segment.to && other.to === segment.from && other.id !== segment.id;
    if (isBack && other.via.join() === turned) return other;
  }
  return undefined;
}

/** Places of sensors after those on one segment were moved; the same map where none stands on it. */
export function sensorsMoved(
  { places }: NetworkDraft,
  segment: string,
  move: (offsetMetres: number) => readonly [segment: string, offsetMetres: number],
): ReadonlyMap<string, SensorPlace> {
  const moved = [...places.values()].filter((place) => place.segment === segment);
  if (moved.length === 0) return places;
  const after = new Map(places);
  for (const { sensor, offsetMetres } of moved) {
    const [onto, offset] = move(offsetMetres);
    after.set(sensor, { sensor, segment: onto, offsetMetres: Math.max(0, offset) });
  }
  return after;
}
