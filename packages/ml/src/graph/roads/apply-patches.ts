/** Makes changes in a road network, one after the other: each sees what those before it made. */
import type { NetworkPatch, PatchFault } from './patch.ts';
import { joinSegments, splitSegment } from './cut-segments.ts';
import { lineBetween, NO_ATTRIBUTES, Refusal, withAttributes, withLine } from './draft-segment.ts';
import { NetworkDraft, type DraftSegment, type NetworkJunction, type RoadNetwork } from './road-network.ts';

/**
 * The network with all changes made; or, where one cannot be made, the faults. A change that cannot be made is passed over, so
 * that the faults of those behind it are found too.
 *
 * @param network stays as it is. A part of one does, where it holds what `partsNamedBy` says
 * @throws DataError where a segment leads to a junction that is not there
 */
export function applyPatches(
  network: RoadNetwork,
  patches: readonly NetworkPatch[],
): { readonly network: RoadNetwork; readonly faults: readonly PatchFault[] } {
  const draft = new NetworkDraft(network);
  const faults: PatchFault[] = [];
  for (const [index, patch] of patches.entries()) {
    try {
      applyPatch(draft, patch);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      faults.push({ patch: index, field: error.field, message: error.message });
    }
  }
  return { network: draft.network(), faults };
}

/**
 * Ids of the parts of a network that changes speak of, whether they are there or not. With the segments of these ids, those
 * at these junctions, and the junctions at the ends of either, changes are made as in the whole.
 */
export function partsNamedBy(patches: readonly NetworkPatch[]): {
  readonly junctions: readonly string[];
  readonly segments: readonly string[];
} {
  const junctions = new Set<string>();
  const segments = new Set<string>();
  for (const patch of patches) {
    if ('junction' in patch) junctions.add(patch.junction);
    if ('segment' in patch) segments.add(patch.segment);
    if ('from' in patch) junctions.add(patch.from).add(patch.to);
    if ('next' in patch) segments.add(patch.next);
    if (patch.kind === 'SEGMENT_SPLIT') for (const piece of piecesOf(patch)) segments.add(piece);
    if (patch.kind === 'SEGMENT_JOIN') for (const id of patch.into ?? []) segments.add(id);
  }
  return { junctions: [...junctions], segments: [...segments] };
}

function applyPatch(draft: NetworkDraft, patch: NetworkPatch): void {
  switch (patch.kind) {
    case 'JUNCTION_ADD':
      return addJunction(draft, patch);
    case 'JUNCTION_MOVE':
      return moveJunction(draft, patch);
    case 'JUNCTION_REMOVE': {
      junctionOf(draft, patch.junction, 'junction');
      const [one, ...others] = draft.segmentsAt(patch.junction);
      if (one !== undefined) {
        const what =
          others.length === 0 ? `"${one}" begins or ends` : `"${one}" and ${others.length} more begin or end`;
        throw new Refusal('junction', `segment ${what} at "${patch.junction}"`);
      }
      draft.junctions.delete(patch.junction);
      return;
    }
    case 'SEGMENT_ADD': {
      mustBeFree(draft, patch.segment, 'segment');
      const [from, to] = [junctionOf(draft, patch.from, 'from'), junctionOf(draft, patch.to, 'to')];
      const ends = { externalId: patch.segment, from: patch.from, to: patch.to, ...NO_ATTRIBUTES };
      draft.put(withAttributes(withLine(ends, lineBetween(from, to, patch.via), 'via'), patch.attributes));
      return;
    }
    case 'SEGMENT_SPLIT':
      return split(draft, patch);
    case 'SEGMENT_JOIN':
      return join(draft, patch);
    case 'SEGMENT_REVERSE': {
      const { from, to, geometry, ...rest } = segmentOf(draft, patch.segment, 'segment');
      const [start, end] = [junctionOf(draft, to, 'segment'), junctionOf(draft, from, 'segment')];
      const turned = lineBetween(start, end, reversedInside(geometry));
      draft.put({ ...rest, from: to, to: from, geometry: turned });
      return;
    }
    case 'SEGMENT_REMOVE':
      segmentOf(draft, patch.segment, 'segment');
      draft.remove(patch.segment);
      return;
    case 'SEGMENT_SET': {
      const segment = segmentOf(draft, patch.segment, 'segment');
      const [from, to] = [junctionOf(draft, segment.from, 'segment'), junctionOf(draft, segment.to, 'segment')];
      const drawn = patch.via === undefined ? segment : withLine(segment, lineBetween(from, to, patch.via), 'via');
      draft.put(withAttributes(drawn, patch.attributes));
    }
  }
}

function addJunction(draft: NetworkDraft, patch: Extract<NetworkPatch, { kind: 'JUNCTION_ADD' }>): void {
  if (draft.junctions.has(patch.junction)) throw new Refusal('junction', `there is a junction "${patch.junction}"`);
  const { latitude, longitude } = patch;
  draft.junctions.set(patch.junction, { externalId: patch.junction, latitude, longitude });
}

function moveJunction(draft: NetworkDraft, patch: Extract<NetworkPatch, { kind: 'JUNCTION_MOVE' }>): void {
  const { latitude, longitude } = patch;
  const before = junctionOf(draft, patch.junction, 'junction');
  const following = draft.segmentsAt(patch.junction).map((id) => {
    const segment = segmentOf(draft, id, 'junction');
    const line = [...segment.geometry];
    if (segment.from === patch.junction) line.splice(0, 2, latitude, longitude);
    if (segment.to === patch.junction) line.splice(-2, 2, latitude, longitude);
    return withLine(segment, line, 'junction');
  });
  draft.junctions.set(patch.junction, { ...before, latitude, longitude });
  for (const segment of following) draft.put(segment);
}

function split(draft: NetworkDraft, patch: Extract<NetworkPatch, { kind: 'SEGMENT_SPLIT' }>): void {
  const segment = segmentOf(draft, patch.segment, 'segment');
  const pieces = piecesOf(patch);
  if (pieces[0] === pieces[1]) throw new Refusal('into', `both pieces have the id "${pieces[0]}"`);
  const taken = pieces.find((piece) => piece !== patch.segment && draft.segments.has(piece));
  if (taken !== undefined) throw new Refusal('into', `there is a segment "${taken}"`);
  const place = draft.junctions.get(patch.junction) ?? patch.junction;
  const { junction, first, second } = splitSegment(segment, patch.offsetMetres, { pieces, place });
  draft.junctions.set(junction.externalId, junction);
  if (!pieces.includes(patch.segment)) draft.remove(patch.segment);
  draft.put(first);
  draft.put(second);
}

function join(draft: NetworkDraft, patch: Extract<NetworkPatch, { kind: 'SEGMENT_JOIN' }>): void {
  const first = segmentOf(draft, patch.segment, 'segment');
  const second = segmentOf(draft, patch.next, 'next');
  const joined = joinSegments(first, second, patch.into?.[0] ?? first.externalId);
  const parts = [first.externalId, second.externalId];
  if (!parts.includes(joined.externalId)) mustBeFree(draft, joined.externalId, 'into');
  for (const part of parts) if (part !== joined.externalId) draft.remove(part);
  draft.put(joined);
}

const piecesOf = ({ segment, into }: Extract<NetworkPatch, { kind: 'SEGMENT_SPLIT' }>): readonly [string, string] => [
  into?.[0] ?? `${segment}/1`,
  into?.[1] ?? `${segment}/2`,
];

/** The points of a line between its ends, from the last to the first. */
function reversedInside(line: readonly number[]): number[] {
  const turned: number[] = [];
  for (let at = line.length - 4; at >= 2; at -= 2) turned.push(line[at] ?? NaN, line[at + 1] ?? NaN);
  return turned;
}

function junctionOf(draft: NetworkDraft, id: string, field: string): NetworkJunction {
  const junction = draft.junctions.get(id);
  if (junction === undefined) throw new Refusal(field, `there is no junction "${id}"`);
  return junction;
}

function segmentOf(draft: NetworkDraft, id: string, field: string): DraftSegment {
  const segment = draft.segments.get(id);
  if (segment === undefined) throw new Refusal(field, `there is no segment "${id}"`);
  return segment;
}

function mustBeFree(draft: NetworkDraft, id: string, field: string): void {
  if (draft.segments.has(id)) throw new Refusal(field, `there is a segment "${id}"`);
}
