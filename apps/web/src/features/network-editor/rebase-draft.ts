/** Changes of one version brought onto another: what they lead to may not be there any more. */
import { withChanges, type DraftChanges } from './draft-changes.ts';
import type { NetworkDraft } from './network-draft.ts';

/**
 * The changes that can be made to `base`, and the ids of those that cannot: segments of which an end is gone, junctions that
 * segments of others still lead to, sensors whose segment is gone.
 */
export function rebased(
  base: NetworkDraft,
  changes: DraftChanges,
): { readonly changes: DraftChanges; readonly left: readonly string[] } {
  const left: string[] = [];
  const draft = withChanges(base, changes);
  const segments = changes.segments.filter(([id, segment]) => {
    const isGone = segment === null && !base.segments.has(id);
    const isLoose = segment !== null && !(draft.junctions.has(segment.from) && draft.junctions.has(segment.to));
    if (isLoose) left.push(id);
    return !isGone && !isLoose;
  });
  const after = withChanges(base, { junctions: [], segments, places: [] });
  const ends = new Set([...after.segments.values()].flatMap(({ from, to }) => [from, to]));
  const junctions = changes.junctions.filter(([id, junction]) => {
    if (junction !== null) return true;
    if (ends.has(id)) left.push(id);
    return base.junctions.has(id) && !ends.has(id);
  });
  const places = changes.places.filter(([sensor, place]) => {
    if (place === null) return base.places.has(sensor);
    const isThere = after.segments.has(place.segment);
    if (!isThere) left.push(sensor);
    return isThere;
  });
  return { changes: { junctions, segments, places }, left };
}
