/** The changes of a draft as the API takes them, in an order in which each can be made. */
import type { NetworkPatchInput, SensorPlacesSetInput } from '../../graphql/generated/graphql.ts';
import { changesOf, type DraftChanges } from './draft-changes.ts';
import { reversedLine } from './ground-line.ts';
import { lineOf, partOf, type DraftSegment, type NetworkDraft } from './network-draft.ts';

/** The most that the API makes at once. */
export const MOST_PATCHES = 1000;

/**
 * Patches that make the draft of its base: first what must be there, then what is gone, then what is moved, turned, set and
 * put back. A segment that begins or ends elsewhere is taken out and put back under its id.
 */
export function patchesOf(base: NetworkDraft, draft: NetworkDraft): NetworkPatchInput[] {
  const changes = changesOf(base, draft);
  const ordered: Record<'added' | 'removed' | 'moved' | 'emptied' | 'set' | 'drawn', NetworkPatchInput[]> = {
    ...{ added: [], removed: [], moved: [], emptied: [], set: [], drawn: [] },
  };
  for (const [id, junction] of changes.junctions) {
    if (junction === null) ordered.emptied.push({ kind: 'JUNCTION_REMOVE', junction: id });
    else {
      const { latitude, longitude } = junction;
      const isNew = !base.junctions.has(id);
      const list = isNew ? ordered.added : ordered.moved;
      list.push({ kind: isNew ? 'JUNCTION_ADD' : 'JUNCTION_MOVE', junction: id, latitude, longitude });
    }
  }
  const moved = new Set(changes.junctions.map(([id]) => id));
  for (const [id, segment] of changes.segments) {
    const before = base.segments.get(id);
    if (segment === null) ordered.removed.push({ kind: 'SEGMENT_REMOVE', segment: id });
    else if (before === undefined) ordered.drawn.push(added(segment));
    else if (before.from === segment.from && before.to === segment.to) ordered.set.push(...set(before, segment, moved));
    else if (isTurned(before, segment)) {
      ordered.set.push({ kind: 'SEGMENT_REVERSE', segment: id });
      ordered.set.push(...set({ ...before, via: segment.via }, segment, moved));
    } else {
      ordered.removed.push({ kind: 'SEGMENT_REMOVE', segment: id });
      ordered.drawn.push(added(segment));
    }
  }
  const { added: first, removed, moved: then, emptied, set: changed, drawn } = ordered;
  return [...first, ...removed, ...then, ...emptied, ...changed, ...drawn];
}

const isTurned = (before: DraftSegment, after: DraftSegment): boolean =>
  before.from === after.to && before.to === after.from && reversedLine(before.via).join() === after.via.join();

const attributeNames = ['name', 'roadClass', 'lanes', 'speedLimit'] as const;
const lengthNames = ['lengthMetres', 'travelSeconds'] as const;

function added(segment: DraftSegment): NetworkPatchInput {
  const { name, roadClass, lanes, speedLimit, travelSeconds, lengthMetres } = segment;
  return {
    kind: 'SEGMENT_ADD',
    segment: segment.id,
    from: segment.from,
    to: segment.to,
    via: [...segment.via],
    attributes: { name, roadClass, lanes, speedLimit, travelSeconds, lengthMetres },
  };
}

/**
 * What of a segment with the same ends is another. Where an end of it moved, the API measures it anew as the draft does. Where
 * its line is another, how long it is is told: pieces that were joined again are together as long as they were told to be.
 */
function set(before: DraftSegment, after: DraftSegment, moved: ReadonlySet<string>): NetworkPatchInput[] {
  const isBent = before.via.join() !== after.via.join();
  const isMeasured = !isBent && (moved.has(after.from) || moved.has(after.to));
  const unlike = [
    ...attributeNames.filter((name) => before[name] !== after[name]),
    ...(isMeasured ? [] : lengthNames.filter((name) => isBent || before[name] !== after[name])),
  ];
  if (!isBent && unlike.length === 0) return [];
  const attributes = Object.fromEntries(unlike.map((name) => [name, after[name]]));
  return [
    {
      kind: 'SEGMENT_SET',
      segment: after.id,
      ...(isBent ? { via: [...after.via] } : {}),
      ...(unlike.length > 0 ? { attributes } : {}),
    },
  ];
}

/**
 * Where sensors have to be put by hand once the version is made: those that stand elsewhere, and those whose segment is not as
 * it was, which the API does not carry over. Null of a sensor that stands nowhere any more.
 */
export function placeChangesOf(base: NetworkDraft, draft: NetworkDraft): DraftChanges['places'] {
  const changes = changesOf(base, draft);
  const unlike = new Set(
    changes.segments.flatMap(([id, after]) => (isCarriedOver(base, draft, id, after) ? [] : [id])),
  );
  const elsewhere = new Set(changes.places.map(([sensor]) => sensor));
  const places = [...draft.places.values()]
    .filter(({ sensor, segment }) => elsewhere.has(sensor) || unlike.has(segment))
    .map(({ sensor, segment, offsetMetres }) => {
      const { lengthMetres } = partOf(draft.segments, segment);
      return [sensor, { sensor, segment, offsetMetres: Math.min(offsetMetres, lengthMetres) }] as const;
    });
  return [...places, ...changes.places.filter(([, place]) => place === null)];
}

/** Whether the API carries over what stands on a segment: its line is the same, and it is as long as it was. */
export function isCarriedOver(
  base: NetworkDraft,
  draft: NetworkDraft,
  id: string,
  after: DraftSegment | null,
): boolean {
  const before = base.segments.get(id);
  if (before === undefined || after === null || before.lengthMetres !== after.lengthMetres) return false;
  return lineOf(base, before).join() === lineOf(draft, after).join();
}

interface PlacesSet {
  readonly places: NonNullable<SensorPlacesSetInput['places']>;
  readonly remove: NonNullable<SensorPlacesSetInput['remove']>;
}

/** {@link placeChangesOf} as the API takes them. */
export function placesOf(base: NetworkDraft, draft: NetworkDraft): PlacesSet {
  const changes = placeChangesOf(base, draft);
  return {
    places: changes.flatMap(([, place]) => (place === null ? [] : [place])),
    remove: changes.flatMap(([sensor, place]) => (place === null ? [sensor] : [])),
  };
}

/** The same, so many of each at once. */
export function inPieces({ places, remove }: PlacesSet, most: number): PlacesSet[] {
  const count = Math.ceil(Math.max(places.length, remove.length) / most);
  return Array.from({ length: count }, (_, piece) => ({
    places: places.slice(piece * most, (piece + 1) * most),
    remove: remove.slice(piece * most, (piece + 1) * most),
  }));
}
