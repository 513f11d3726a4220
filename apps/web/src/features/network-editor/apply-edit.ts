/** Makes one edit in a draft: what comes of it and what is said of it, or why it cannot be made. */
import type { Edit } from './edit.ts';
import { cutSegment, joinedSegments, reversedSegment, sensorsMoved, wayBackOf } from './cut-and-join.ts';
import {
  freeId,
  measured,
  NO_ATTRIBUTES,
  partOf,
  segmentsAt,
  type DraftJunction,
  type DraftSegment,
  type NetworkDraft,
  type Part,
} from './network-draft.ts';

export type EditOutcome =
  | {
      readonly draft: NetworkDraft;
      /** One sentence for people who hear what they did. */
      readonly said: string;
      /** What is selected afterwards; left out where the selection stays. */
      readonly selected?: Part | null;
    }
  | { readonly refusal: string };

type Of<Kind extends Edit['kind']> = Extract<Edit, { readonly kind: Kind }>;

/**
 * @param draft stays as it is
 * @throws RangeError where the edit names a part that the draft does not have
 */
export function applyEdit(draft: NetworkDraft, edit: Edit): EditOutcome {
  switch (edit.kind) {
    case 'DRAW_SEGMENT':
      return drawSegment(draft, edit);
    case 'ADD_JUNCTION': {
      const junction = { id: freeId(draft.junctions, 'junction'), latitude: edit.latitude, longitude: edit.longitude };
      return {
        draft: { ...draft, junctions: put(draft.junctions, junction) },
        said: `Added ${junction.id}.`,
        selected: { kind: 'JUNCTION', id: junction.id },
      };
    }
    case 'MOVE_JUNCTION':
      return moveJunction(draft, edit);
    case 'MERGE_JUNCTION':
      return mergeJunction(draft, edit);
    case 'DELETE_JUNCTION': {
      const there = segmentsAt(draft, edit.junction);
      if (there.length > 0)
        return { refusal: `${amount(there.length, 'segment')} at ${edit.junction}: delete them first.` };
      return {
        draft: { ...draft, junctions: without(draft.junctions, edit.junction) },
        said: `Deleted ${edit.junction}.`,
        selected: null,
      };
    }
    case 'BEND_SEGMENT': {
      const segment = measured(draft, { ...partOf(draft.segments, edit.segment), via: edit.via });
      const said = `${segment.id} has ${amount(edit.via.length / 2, 'bend')}.`;
      return { draft: withSegments(draft, [segment]), said };
    }
    case 'SPLIT_SEGMENT':
      return splitSegment(draft, edit);
    case 'JOIN_SEGMENTS':
      return joinSegments(draft, edit);
    case 'REVERSE_SEGMENT': {
      const segment = partOf(draft.segments, edit.segment);
      const turned = sensorsMoved(draft, segment.id, (offset) => [segment.id, segment.lengthMetres - offset]);
      const draftAfter = withSegments({ ...draft, places: turned }, [reversedSegment(segment)]);
      return { draft: draftAfter, said: `${segment.id} leads from ${segment.to} to ${segment.from} now.` };
    }
    case 'DELETE_SEGMENT':
      return deleteSegment(draft, edit);
    case 'CONNECT_SEGMENT': {
      const segment = partOf(draft.segments, edit.segment);
      partOf(draft.junctions, edit.junction);
      const connected = measured(draft, { ...segment, [edit.end]: edit.junction });
      const said = `${segment.id} ${edit.end === 'from' ? 'begins' : 'ends'} at ${edit.junction} now.`;
      return { draft: withSegments(draft, [connected]), said };
    }
    case 'SET_ATTRIBUTES': {
      const segment = { ...partOf(draft.segments, edit.segment), ...edit.attributes };
      return { draft: withSegments(draft, [segment]), said: `Changed ${segment.id}.` };
    }
    case 'PLACE_SENSOR': {
      const segment = partOf(draft.segments, edit.segment);
      const offsetMetres = Math.min(segment.lengthMetres, Math.max(0, edit.offsetMetres));
      const places = new Map(draft.places).set(edit.sensor, { sensor: edit.sensor, segment: segment.id, offsetMetres });
      const said = `Sensor ${edit.sensor} stands on ${segment.id}, ${Math.round(offsetMetres)} m from its beginning.`;
      return { draft: { ...draft, places }, said, selected: { kind: 'SENSOR', id: edit.sensor } };
    }
    case 'SNAP_SENSORS': {
      if (edit.places.length === 0) return { refusal: 'No sensor is near enough to a segment.' };
      const places = new Map(draft.places);
      for (const place of edit.places) places.set(place.sensor, place);
      return { draft: { ...draft, places }, said: `Placed ${amount(edit.places.length, 'sensor')}.` };
    }
    case 'TAKE_OFF_SENSOR':
      return {
        draft: { ...draft, places: without(draft.places, edit.sensor) },
        said: `Sensor ${edit.sensor} stands on no segment now.`,
      };
  }
}

function drawSegment(draft: NetworkDraft, { line, from, to, isBothWays }: Of<'DRAW_SEGMENT'>): EditOutcome {
  if (line.length < 4) return { refusal: 'A segment needs two ends.' };
  let junctions = draft.junctions;
  const endAt = (snapped: string | null, index: number): string => {
    if (snapped !== null) return partOf(junctions, snapped).id;
    const id = freeId(junctions, 'junction');
    junctions = put(junctions, { id, latitude: line[index] ?? Number.NaN, longitude: line[index + 1] ?? Number.NaN });
    return id;
  };
  const ends = { from: endAt(from, 0), to: endAt(to, line.length - 2) };
  const via = line.slice(2, -2);
  if (ends.from === ends.to && via.length === 0) return { refusal: 'A segment needs two ends in different places.' };
  const withEnds = { ...draft, junctions };
  const blank = { ...NO_ATTRIBUTES, travelSeconds: null, lengthMetres: 0 };
  const there = measured(withEnds, { ...blank, ...ends, id: freeId(draft.segments, 'segment'), via });
  const drawn = withSegments(withEnds, [there]);
  const selected: Part = { kind: 'SEGMENT', id: there.id };
  const said = `Drew ${there.id} from ${there.from} to ${there.to}`;
  if (!isBothWays) return { draft: drawn, said: `${said}.`, selected };
  const back = { ...reversedSegment(there), id: freeId(drawn.segments, 'segment') };
  return { draft: withSegments(drawn, [back]), said: `${said}, and ${back.id} back.`, selected };
}

function moveJunction(draft: NetworkDraft, { junction: id, latitude, longitude }: Of<'MOVE_JUNCTION'>): EditOutcome {
  const junction = { ...partOf(draft.junctions, id), latitude, longitude };
  const moved = { ...draft, junctions: put(draft.junctions, junction) };
  const following = segmentsAt(moved, id).map((segment) => measured(moved, segment));
  return {
    draft: withSegments(moved, following),
    said: `Moved ${id}; ${amount(following.length, 'segment')} followed.`,
  };
}

function mergeJunction(draft: NetworkDraft, { junction, into }: Of<'MERGE_JUNCTION'>): EditOutcome {
  partOf(draft.junctions, into);
  if (junction === into) return { refusal: 'A junction cannot be merged with itself.' };
  const there = segmentsAt(draft, junction);
  const short = there.find(({ from, to, via }) => via.length === 0 && [from, to].includes(into));
  if (short !== undefined) return { refusal: `${short.id} joins ${junction} and ${into}: delete it first.` };
  const led = there.map((segment) =>
    measured(draft, {
      ...segment,
      from: segment.from === junction ? into : segment.from,
      to: segment.to === junction ? into : segment.to,
    }),
  );
  const connected = withSegments(draft, led);
  return {
    draft: { ...connected, junctions: without(connected.junctions, junction) },
    said: `Merged ${junction} into ${into}; ${amount(led.length, 'segment')} followed.`,
    selected: { kind: 'JUNCTION', id: into },
  };
}

/** Cuts the way back at the same junction, so that a road stays one. */
function splitSegment(draft: NetworkDraft, { segment: id, offsetMetres }: Of<'SPLIT_SEGMENT'>): EditOutcome {
  const segment = partOf(draft.segments, id);
  if (!(offsetMetres >= 1 && offsetMetres <= segment.lengthMetres - 1)) {
    return { refusal: `Split ${id} at least 1 m from either end; it is ${segment.lengthMetres.toFixed(1)} m long.` };
  }
  const junction = freeId(draft.junctions, 'junction');
  const back = wayBackOf(draft, segment);
  const cut = cutSegment(draft, segment, offsetMetres, junction);
  // The way back may be told to be longer or shorter: it is cut at the same share of its own length.
  const backOffset = back === undefined ? 0 : back.lengthMetres * (1 - offsetMetres / segment.lengthMetres);
  const both = back === undefined ? cut : cutSegment(cut, back, backOffset, junction);
  return {
    draft: both,
    said: `Split ${id}${back === undefined ? '' : ` and its way back ${back.id}`} at ${junction}.`,
    selected: { kind: 'JUNCTION', id: junction },
  };
}

function joinSegments(draft: NetworkDraft, { segment: id, next }: Of<'JOIN_SEGMENTS'>): EditOutcome {
  const [first, second] = [partOf(draft.segments, id), partOf(draft.segments, next)];
  if (first.id === second.id) return { refusal: 'A segment cannot be joined with itself.' };
  if (first.to !== second.from) {
    return { refusal: `${second.id} begins at ${second.from}, not at ${first.to}, where ${first.id} ends.` };
  }
  return {
    draft: joinedSegments(draft, first, second),
    said: `Joined ${first.id} and ${second.id}.`,
    selected: { kind: 'SEGMENT', id: first.id },
  };
}

function deleteSegment(draft: NetworkDraft, { segment: id }: Of<'DELETE_SEGMENT'>): EditOutcome {
  partOf(draft.segments, id);
  const places = new Map([...draft.places].filter(([, { segment }]) => segment !== id));
  const lost = draft.places.size - places.size;
  const after =
    lost === 0 ? '' : ` ${amount(lost, 'sensor')} on it ${lost === 1 ? 'stands' : 'stand'} on no segment now.`;
  return {
    draft: { ...draft, segments: without(draft.segments, id), places: lost === 0 ? draft.places : places },
    said: `Deleted ${id}.${after}`,
    selected: null,
  };
}

function put(junctions: ReadonlyMap<string, DraftJunction>, junction: DraftJunction): Map<string, DraftJunction> {
  return new Map(junctions).set(junction.id, junction);
}

export function withSegments(draft: NetworkDraft, changed: readonly DraftSegment[]): NetworkDraft {
  const segments = new Map(draft.segments);
  for (const segment of changed) segments.set(segment.id, segment);
  return { ...draft, segments };
}

function without<Value>(parts: ReadonlyMap<string, Value>, id: string): Map<string, Value> {
  partOf(parts, id);
  const rest = new Map(parts);
  rest.delete(id);
  return rest;
}

export function amount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
