/** What leads from a version to a draft of it: kept in the browser, and told to the API as patches. */
import { z } from 'zod';
import type { DraftJunction, DraftSegment, NetworkDraft, Part, SensorPlace } from './network-draft.ts';

const junction = z.object({ id: z.string(), latitude: z.number(), longitude: z.number() });
const segment = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  via: z.array(z.number()),
  lengthMetres: z.number(),
  travelSeconds: z.number().nullable(),
  name: z.string().nullable(),
  roadClass: z.string().nullable(),
  lanes: z.number().nullable(),
  speedLimit: z.number().nullable(),
});
const place = z.object({ sensor: z.string(), segment: z.string(), offsetMetres: z.number() });

/** Parts that are another, by id; null where one is not there any more. */
export const draftChangesSchema = z.object({
  junctions: z.array(z.tuple([z.string(), junction.nullable()])),
  segments: z.array(z.tuple([z.string(), segment.nullable()])),
  places: z.array(z.tuple([z.string(), place.nullable()])),
});

type Changed<Value> = readonly (readonly [id: string, value: Value | null])[];
export interface DraftChanges {
  readonly junctions: Changed<DraftJunction>;
  readonly segments: Changed<DraftSegment>;
  readonly places: Changed<SensorPlace>;
}

export const NO_CHANGES: DraftChanges = { junctions: [], segments: [], places: [] };

/** Changes with what they are changes of, by which they are brought onto another version. */
export interface Unsaved {
  readonly changes: DraftChanges;
  /** What the base had of what was changed, and of the ends of its segments; null of what is new. */
  readonly before: DraftChanges;
}

/** The changes with what the base had in their place. */
export function unsavedOf(base: NetworkDraft, changes: DraftChanges): Unsaved {
  const ends = changes.segments.flatMap(([, segment]) => (segment === null ? [] : [segment.from, segment.to]));
  const junctions = new Set([...changes.junctions.map(([id]) => id), ...ends]);
  const before = {
    junctions: [...junctions].map((id) => [id, base.junctions.get(id) ?? null] as const),
    segments: changes.segments.map(([id]) => [id, base.segments.get(id) ?? null] as const),
    places: changes.places.map(([sensor]) => [sensor, base.places.get(sensor) ?? null] as const),
  };
  return { changes, before };
}

export function changesOf(base: NetworkDraft, draft: NetworkDraft): DraftChanges {
  return {
    junctions: changed(base.junctions, draft.junctions, samePart),
    segments: changed(base.segments, draft.segments, samePart),
    places: changed(base.places, draft.places, samePart),
  };
}

export function withChanges(base: NetworkDraft, changes: DraftChanges): NetworkDraft {
  return {
    junctions: changedBack(base.junctions, changes.junctions),
    segments: changedBack(base.segments, changes.segments),
    places: changedBack(base.places, changes.places),
  };
}

/** The draft with parts of the base in the order of the base, and its maps where they hold the same. */
export function inOrderOf(base: NetworkDraft, draft: NetworkDraft): NetworkDraft {
  const ordered = {
    junctions: inOrder(base.junctions, draft.junctions),
    segments: inOrder(base.segments, draft.segments),
    places: inOrder(base.places, draft.places),
  };
  const isBase =
    ordered.junctions === base.junctions && ordered.segments === base.segments && ordered.places === base.places;
  return isBase ? base : ordered;
}

function inOrder<Value extends object>(base: ReadonlyMap<string, Value>, draft: ReadonlyMap<string, Value>) {
  if (changed(base, draft, samePart).length === 0) return base;
  const ordered = new Map<string, Value>();
  for (const id of base.keys()) {
    const value = draft.get(id);
    if (value !== undefined) ordered.set(id, value);
  }
  for (const [id, value] of draft) if (!base.has(id)) ordered.set(id, value);
  return ordered;
}

/** How a part of the draft differs from the version; undefined where it does not. */
export type ChangeOf = (part: Part) => 'ADDED' | 'CHANGED' | undefined;

export function changeOfPart(base: NetworkDraft, changes: DraftChanges): ChangeOf {
  const maps = {
    SEGMENT: { changed: new Set(changes.segments.map(([id]) => id)), before: base.segments },
    JUNCTION: { changed: new Set(changes.junctions.map(([id]) => id)), before: base.junctions },
    SENSOR: { changed: new Set(changes.places.map(([id]) => id)), before: base.places },
  };
  return ({ kind, id }) => {
    const { changed, before } = maps[kind];
    if (!changed.has(id)) return undefined;
    return before.has(id) ? 'CHANGED' : 'ADDED';
  };
}

export function countOf({ junctions, segments, places }: DraftChanges): number {
  return junctions.length + segments.length + places.length;
}

function changed<Value>(
  base: ReadonlyMap<string, Value>,
  draft: ReadonlyMap<string, Value>,
  isSame: (one: Value, other: Value) => boolean,
): [string, Value | null][] {
  if (base === draft) return [];
  const changes: [string, Value | null][] = [];
  for (const [id, value] of draft) {
    const before = base.get(id);
    if (before === undefined || (before !== value && !isSame(before, value))) changes.push([id, value]);
  }
  for (const id of base.keys()) if (!draft.has(id)) changes.push([id, null]);
  return changes;
}

function changedBack<Value>(base: ReadonlyMap<string, Value>, changes: Changed<Value>): ReadonlyMap<string, Value> {
  if (changes.length === 0) return base;
  const draft = new Map(base);
  for (const [id, value] of changes) {
    if (value === null) draft.delete(id);
    else draft.set(id, value);
  }
  return draft;
}

/** Whether two parts are told alike; they are plain values in one order. */
function samePart(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
