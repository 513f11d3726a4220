/** Two segments of one, and one of two. */
import { LEAST_METRES, Refusal } from './draft-segment.ts';
import { lengthOf, pointAlong, sliceOf } from './polyline.ts';
import type { DraftSegment, NetworkJunction } from './road-network.ts';

/**
 * Cuts a segment in two at a junction. Length in metres and travel time in seconds are shared out as the cut divides the
 * length; all other attributes go to both pieces.
 *
 * @param offsetMetres from where the segment begins; at least `LEAST_METRES` from either end
 * @param options.pieces ids of the first and the second piece
 * @param options.place a junction that the line is bent to, or the id of one to be made on the line
 * @throws Refusal of `offsetMetres` that are not within the segment
 */
export function splitSegment(
  segment: DraftSegment,
  offsetMetres: number,
  { pieces, place }: { readonly pieces: readonly [string, string]; readonly place: NetworkJunction | string },
): { readonly junction: NetworkJunction; readonly first: DraftSegment; readonly second: DraftSegment } {
  const { lengthMetres, geometry, travelSeconds } = segment;
  if (!(offsetMetres >= LEAST_METRES && offsetMetres <= lengthMetres - LEAST_METRES)) {
    throw new Refusal(
      'offsetMetres',
      `expected metres within the ${lengthMetres} m of "${segment.externalId}", ${LEAST_METRES} m from either end, got ${offsetMetres}`,
    );
  }
  // A length that a source told differs from that of the line: what lies behind the cut is the same share of both.
  const share = offsetMetres / lengthMetres;
  const drawn = lengthOf(geometry);
  const [latitude, longitude] = pointAlong(geometry, share * drawn);
  const junction = typeof place === 'string' ? { externalId: place, latitude, longitude } : place;
  const there = [junction.latitude, junction.longitude];
  const piece = (externalId: string, line: readonly number[], ofWhole: number) => ({
    ...{ ...segment, externalId, geometry: [...line] },
    lengthMetres: ofWhole * lengthMetres,
    travelSeconds: travelSeconds === null ? null : ofWhole * travelSeconds,
  });
  const before = sliceOf(geometry, 0, share * drawn).slice(0, -2);
  const behind = sliceOf(geometry, share * drawn, drawn).slice(2);
  return {
    junction,
    first: { ...piece(pieces[0], [...before, ...there], share), to: junction.externalId },
    second: { ...piece(pieces[1], [...there, ...behind], 1 - share), from: junction.externalId },
  };
}

/**
 * Makes one segment of two, its line, metres and seconds those of both; seconds are not known where one lacks them. All other
 * attributes are those of the first.
 *
 * @param externalId of the segment that is made
 * @throws Refusal of `next` where the second does not begin where the first ends, or is the first itself
 */
export function joinSegments(first: DraftSegment, second: DraftSegment, externalId: string): DraftSegment {
  if (first.externalId === second.externalId) {
    throw new Refusal('next', `expected another segment than "${first.externalId}" itself`);
  }
  if (first.to !== second.from) {
    throw new Refusal(
      'next',
      `expected a segment that begins at "${first.to}", where "${first.externalId}" ends; "${second.externalId}" begins at "${second.from}"`,
    );
  }
  const areTimed = first.travelSeconds !== null && second.travelSeconds !== null;
  return {
    ...first,
    externalId,
    to: second.to,
    geometry: [...first.geometry, ...second.geometry.slice(2)],
    lengthMetres: first.lengthMetres + second.lengthMetres,
    travelSeconds: areTimed ? first.travelSeconds + second.travelSeconds : null,
  };
}
