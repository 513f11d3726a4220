/** New parts are numbered from 1 by everybody who draws: those of a draft get ids that its new base leaves free. */
import type { DraftChanges, Unsaved } from './draft-changes.ts';
import { sameJunction, sameRoad } from './merge-segment.ts';
import { freeId, type NetworkDraft } from './network-draft.ts';

/** The changes with ids that `base` has of something else replaced, and everything that leads to them with them. */
export function withFreeIds(base: NetworkDraft, { changes, before }: Unsaved): DraftChanges {
  const junctionIds = newIds(base.junctions, changes.junctions, before.junctions, sameJunction, 'junction');
  const junctions = changes.junctions.map(([id, junction]): DraftChanges['junctions'][number] => {
    const name = junctionIds.get(id) ?? id;
    return [name, junction === null ? null : { ...junction, id: name }];
  });
  const connected = changes.segments.map(([id, segment]): DraftChanges['segments'][number] => {
    if (segment === null) return [id, null];
    const { from, to } = segment;
    return [id, { ...segment, from: junctionIds.get(from) ?? from, to: junctionIds.get(to) ?? to }];
  });
  const segmentIds = newIds(base.segments, connected, before.segments, sameRoad, 'segment');
  const segments = connected.map(([id, segment]): DraftChanges['segments'][number] => {
    const name = segmentIds.get(id) ?? id;
    return [name, segment === null ? null : { ...segment, id: name }];
  });
  const places = changes.places.map(([sensor, place]): DraftChanges['places'][number] => [
    sensor,
    place === null ? null : { ...place, segment: segmentIds.get(place.segment) ?? place.segment },
  ]);
  return { junctions, segments, places };
}

type Listed<Value> = readonly (readonly [id: string, value: Value | null])[];

function newIds<Value>(
  base: ReadonlyMap<string, Value>,
  changes: Listed<Value>,
  before: Listed<Value>,
  isSame: (one: Value, other: Value) => boolean,
  kind: 'junction' | 'segment',
): ReadonlyMap<string, string> {
  const was = new Map(before);
  const taken = new Map<string, unknown>([...base, ...changes]);
  const ids = new Map<string, string>();
  for (const [id, mine] of changes) {
    const now = base.get(id);
    const isNew = mine !== null && (was.get(id) ?? null) === null;
    if (!isNew || now === undefined || isSame(mine, now)) continue;
    const free = freeId(taken, kind);
    taken.set(free, mine);
    ids.set(id, free);
  }
  return ids;
}
