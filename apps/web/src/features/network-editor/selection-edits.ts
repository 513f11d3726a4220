/** Edits that are offered for the selected part. */
import type { Edit } from './edit.ts';
import type { DraftSegment, NetworkDraft, Part } from './network-draft.ts';

/** What deleting the part is; null of a sensor that stands nowhere already. */
export function deletionOf(draft: NetworkDraft, { kind, id }: Part): Edit | null {
  if (kind === 'SEGMENT') return { kind: 'DELETE_SEGMENT', segment: id };
  if (kind === 'JUNCTION') return { kind: 'DELETE_JUNCTION', junction: id };
  return draft.places.has(id) ? { kind: 'TAKE_OFF_SENSOR', sensor: id } : null;
}

/** Segments that can be put behind another: those that begin where it ends and do not lead straight back. */
export function joinable(draft: NetworkDraft, segment: DraftSegment): DraftSegment[] {
  return [...draft.segments.values()].filter(
    ({ id, from, to }) => from === segment.to && to !== segment.from && id !== segment.id,
  );
}
