/** Changes of one version brought onto another, which others may have changed in the same places. */
import { changesOf, withChanges, type DraftChanges, type Unsaved } from './draft-changes.ts';
import { mergedSegment, sameJunction, samePlace, sameSegment } from './merge-segment.ts';
import { lineOf, measured, type DraftSegment, type NetworkDraft } from './network-draft.ts';
import { withFreeIds } from './with-free-ids.ts';

interface Rebased {
  /** What is to be changed in the version; what it has already is left out. */
  readonly changes: DraftChanges;
  /**
   * Ids of what cannot be done: parts that others took away, or changed where they were to be taken away; segments of which an
   * end is gone; junctions that segments of others lead to; sensors whose segment is gone.
   */
  readonly left: readonly string[];
  /** Ids of parts that others changed in the same respect: they become as the draft has them. */
  readonly both: readonly string[];
}

export function rebased(base: NetworkDraft, unsaved: Unsaved): Rebased {
  const { before } = unsaved;
  const named = withFreeIds(base, unsaved);
  const left: string[] = [];
  const both: string[] = [];

  const junctionsBefore = new Map(before.junctions);
  let junctions = named.junctions.filter(([id, mine]) => {
    const [was, now] = [junctionsBefore.get(id) ?? null, base.junctions.get(id) ?? null];
    if (isEither(mine, now, sameJunction)) return false;
    if (was === null || isEither(was, now, sameJunction)) return true;
    if (mine === null || now === null) left.push(id);
    else both.push(id);
    return mine !== null && now !== null;
  });
  const segmentsBefore = new Map(before.segments);
  const merged = named.segments.flatMap(([id, mine]): [string, DraftSegment | null][] => {
    const [was, now] = [segmentsBefore.get(id) ?? null, base.segments.get(id) ?? null];
    if (isEither(mine, now, sameSegment)) return [];
    // A new part that the version has under its id is the same: others would have been given another id.
    if (was === null && now !== null) return [];
    if (was === null || isEither(was, now, sameSegment)) return [[id, mine]];
    if (mine === null || now === null) {
      left.push(id);
      return [];
    }
    const { segment, isDisputed } = mergedSegment(was, mine, now);
    if (isDisputed) both.push(id);
    return [[id, segment]];
  });

  const reached = withChanges(base, { junctions, segments: merged, places: [] });
  const segments = merged.filter(([id, segment]) => {
    const isLoose = segment !== null && !(reached.junctions.has(segment.from) && reached.junctions.has(segment.to));
    if (isLoose) left.push(id);
    return !isLoose;
  });
  const after = withChanges(base, { junctions: [], segments, places: [] });
  const ends = new Set([...after.segments.values()].flatMap(({ from, to }) => [from, to]));
  junctions = junctions.filter(([id, junction]) => {
    if (junction !== null || !ends.has(id)) return true;
    left.push(id);
    return false;
  });

  const placesBefore = new Map(before.places);
  const places = named.places.filter(([sensor, mine]) => {
    const [was, now] = [placesBefore.get(sensor) ?? null, base.places.get(sensor) ?? null];
    if (isEither(mine, now, samePlace)) return false;
    // It stood on what was changed and was not moved: where others moved it, it stays.
    if (now !== null && was !== null && isEither(was, mine, samePlace)) return false;
    if (mine !== null && !after.segments.has(mine.segment)) {
      left.push(sensor);
      return false;
    }
    if (now !== null && !isEither(was, now, samePlace)) both.push(sensor);
    return true;
  });
  const draft = measuredAnew(base, withChanges(base, { junctions, segments, places }), unsaved, segments);
  return { changes: changesOf(base, draft), left, both };
}

/**
 * Segments whose line came about by the work of two are as long as it is: those with an end that one of them moved, and those
 * that both changed.
 */
function measuredAnew(
  base: NetworkDraft,
  draft: NetworkDraft,
  { before }: Unsaved,
  changed: DraftChanges['segments'],
): NetworkDraft {
  const segmentsBefore = new Map(before.segments);
  const isMine = new Map(changed);
  const moved = new Set(
    before.junctions.flatMap(([id, was]) => {
      const now = base.junctions.get(id);
      return was !== null && now !== undefined && !sameJunction(was, now) ? [id] : [];
    }),
  );
  const segments = new Map(draft.segments);
  for (const segment of draft.segments.values()) {
    const now = base.segments.get(segment.id);
    const isAlone =
      isMine.has(segment.id) && isEither(segmentsBefore.get(segment.id) ?? null, now ?? null, sameSegment);
    const hasMovedEnd = moved.has(segment.from) || moved.has(segment.to);
    if (isAlone && !hasMovedEnd) continue;
    const isAsItLies = now !== undefined && lineOf(base, now).join() === lineOf(draft, segment).join();
    if (!isAsItLies) segments.set(segment.id, measured(draft, segment));
    else if (isMine.has(segment.id)) {
      const { lengthMetres, travelSeconds } = now;
      segments.set(segment.id, { ...segment, lengthMetres, travelSeconds });
    }
  }
  return { ...draft, segments };
}

function isEither<Value>(
  one: Value | null,
  other: Value | null,
  isSame: (one: Value, other: Value) => boolean,
): boolean {
  return one === null || other === null ? one === other : isSame(one, other);
}
