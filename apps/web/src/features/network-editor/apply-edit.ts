/** Makes one edit in a draft: what comes of it and what is said of it, or why it cannot be made. */
import type { Translator } from '../../i18n/translator.ts';
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

type T = Translator<'networkEditor'>;
type Of<Kind extends Edit['kind']> = Extract<Edit, { readonly kind: Kind }>;

/**
 * @param t says what was done
 * @param draft stays as it is
 * @throws RangeError where the edit names a part that the draft does not have
 */
export function applyEdit(t: T, draft: NetworkDraft, edit: Edit): EditOutcome {
  switch (edit.kind) {
    case 'DRAW_SEGMENT':
      return drawSegment(t, draft, edit);
    case 'ADD_JUNCTION': {
      const junction = { id: freeId(draft.junctions, 'junction'), latitude: edit.latitude, longitude: edit.longitude };
      return {
        draft: { ...draft, junctions: put(draft.junctions, junction) },
        said: t('edit.addedJunction', { id: junction.id }),
        selected: { kind: 'JUNCTION', id: junction.id },
      };
    }
    case 'MOVE_JUNCTION':
      return moveJunction(t, draft, edit);
    case 'MERGE_JUNCTION':
      return mergeJunction(t, draft, edit);
    case 'DELETE_JUNCTION': {
      const there = segmentsAt(draft, edit.junction);
      if (there.length > 0) return { refusal: t('edit.segmentsThere', { count: there.length, id: edit.junction }) };
      return {
        draft: { ...draft, junctions: without(draft.junctions, edit.junction) },
        said: t('edit.deleted', { id: edit.junction }),
        selected: null,
      };
    }
    case 'BEND_SEGMENT': {
      const segment = measured(draft, { ...partOf(draft.segments, edit.segment), via: edit.via });
      const said = t('edit.bends', { id: segment.id, count: edit.via.length / 2 });
      return { draft: withSegments(draft, [segment]), said };
    }
    case 'SPLIT_SEGMENT':
      return splitSegment(t, draft, edit);
    case 'JOIN_SEGMENTS':
      return joinSegments(t, draft, edit);
    case 'REVERSE_SEGMENT': {
      const segment = partOf(draft.segments, edit.segment);
      const turned = sensorsMoved(draft, segment.id, (offset) => [segment.id, segment.lengthMetres - offset]);
      const draftAfter = withSegments({ ...draft, places: turned }, [reversedSegment(segment)]);
      return { draft: draftAfter, said: t('edit.leads', { id: segment.id, from: segment.to, to: segment.from }) };
    }
    case 'DELETE_SEGMENT':
      return deleteSegment(t, draft, edit);
    case 'CLOSE_ROAD':
      return closeRoad(t, draft, edit);
    case 'CONNECT_SEGMENT': {
      const segment = partOf(draft.segments, edit.segment);
      partOf(draft.junctions, edit.junction);
      const connected = measured(draft, { ...segment, [edit.end]: edit.junction });
      const { junction } = edit;
      const said =
        edit.end === 'from'
          ? t('edit.begins', { id: segment.id, junction })
          : t('edit.ends', { id: segment.id, junction });
      return { draft: withSegments(draft, [connected]), said };
    }
    case 'SET_ATTRIBUTES': {
      const segment = { ...partOf(draft.segments, edit.segment), ...edit.attributes };
      return { draft: withSegments(draft, [segment]), said: t('edit.changed', { id: segment.id }) };
    }
    case 'PLACE_SENSOR': {
      const segment = partOf(draft.segments, edit.segment);
      const offsetMetres = Math.min(segment.lengthMetres, Math.max(0, edit.offsetMetres));
      const places = new Map(draft.places).set(edit.sensor, { sensor: edit.sensor, segment: segment.id, offsetMetres });
      const said = t('edit.stands', {
        sensor: edit.sensor,
        segment: segment.id,
        metres: Math.round(offsetMetres).toString(),
      });
      return { draft: { ...draft, places }, said, selected: { kind: 'SENSOR', id: edit.sensor } };
    }
    case 'SNAP_SENSORS': {
      if (edit.places.length === 0) return { refusal: t('edit.noneNear') };
      const places = new Map(draft.places);
      for (const place of edit.places) places.set(place.sensor, place);
      return { draft: { ...draft, places }, said: t('edit.placed', { count: edit.places.length }) };
    }
    case 'TAKE_OFF_SENSOR':
      return {
        draft: { ...draft, places: without(draft.places, edit.sensor) },
        said: t('edit.takenOff', { sensor: edit.sensor }),
      };
  }
}

function drawSegment(t: T, draft: NetworkDraft, { line, from, to, isBothWays }: Of<'DRAW_SEGMENT'>): EditOutcome {
  if (line.length < 4) return { refusal: t('edit.twoEnds') };
  let junctions = draft.junctions;
  const endAt = (snapped: string | null, index: number): string => {
    if (snapped !== null) return partOf(junctions, snapped).id;
    const id = freeId(junctions, 'junction');
    junctions = put(junctions, { id, latitude: line[index] ?? Number.NaN, longitude: line[index + 1] ?? Number.NaN });
    return id;
  };
  const ends = { from: endAt(from, 0), to: endAt(to, line.length - 2) };
  const via = line.slice(2, -2);
  if (ends.from === ends.to && via.length === 0) return { refusal: t('edit.twoPlaces') };
  const withEnds = { ...draft, junctions };
  const blank = { ...NO_ATTRIBUTES, travelSeconds: null, lengthMetres: 0 };
  const there = measured(withEnds, { ...blank, ...ends, id: freeId(draft.segments, 'segment'), via });
  const drawn = withSegments(withEnds, [there]);
  const selected: Part = { kind: 'SEGMENT', id: there.id };
  const { id, from: start, to: end } = there;
  if (!isBothWays) return { draft: drawn, said: t('edit.drew', { id, from: start, to: end }), selected };
  const back = { ...reversedSegment(there), id: freeId(drawn.segments, 'segment') };
  return {
    draft: withSegments(drawn, [back]),
    said: t('edit.drewBoth', { id, from: start, to: end, back: back.id }),
    selected,
  };
}

function moveJunction(
  t: T,
  draft: NetworkDraft,
  { junction: id, latitude, longitude }: Of<'MOVE_JUNCTION'>,
): EditOutcome {
  const junction = { ...partOf(draft.junctions, id), latitude, longitude };
  const moved = { ...draft, junctions: put(draft.junctions, junction) };
  const following = segmentsAt(moved, id).map((segment) => measured(moved, segment));
  return {
    draft: withSegments(moved, following),
    said: t('edit.moved', { id, count: following.length }),
  };
}

function mergeJunction(t: T, draft: NetworkDraft, { junction, into }: Of<'MERGE_JUNCTION'>): EditOutcome {
  partOf(draft.junctions, into);
  if (junction === into) return { refusal: t('edit.mergeSelf') };
  const there = segmentsAt(draft, junction);
  const short = there.find(({ from, to, via }) => via.length === 0 && [from, to].includes(into));
  if (short !== undefined) return { refusal: t('edit.mergeShort', { segment: short.id, junction, into }) };
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
    said: t('edit.merged', { junction, into, count: led.length }),
    selected: { kind: 'JUNCTION', id: into },
  };
}

/** Cuts the way back at the same junction, so that a road stays one. */
function splitSegment(t: T, draft: NetworkDraft, { segment: id, offsetMetres }: Of<'SPLIT_SEGMENT'>): EditOutcome {
  const segment = partOf(draft.segments, id);
  if (!(offsetMetres >= 1 && offsetMetres <= segment.lengthMetres - 1)) {
    return { refusal: t('edit.splitWhere', { id, metres: segment.lengthMetres.toFixed(1) }) };
  }
  const junction = freeId(draft.junctions, 'junction');
  const back = wayBackOf(draft, segment);
  const cut = cutSegment(draft, segment, offsetMetres, junction);
  // The way back may be told to be longer or shorter: it is cut at the same share of its own length.
  const backOffset = back === undefined ? 0 : back.lengthMetres * (1 - offsetMetres / segment.lengthMetres);
  const both = back === undefined ? cut : cutSegment(cut, back, backOffset, junction);
  return {
    draft: both,
    said: back === undefined ? t('edit.split', { id, junction }) : t('edit.splitBoth', { id, back: back.id, junction }),
    selected: { kind: 'JUNCTION', id: junction },
  };
}

function joinSegments(t: T, draft: NetworkDraft, { segment: id, next }: Of<'JOIN_SEGMENTS'>): EditOutcome {
  const [first, second] = [partOf(draft.segments, id), partOf(draft.segments, next)];
  if (first.id === second.id) return { refusal: t('edit.joinSelf') };
  if (first.to !== second.from) {
    return { refusal: t('edit.joinApart', { next: second.id, begin: second.from, end: first.to, id: first.id }) };
  }
  return {
    draft: joinedSegments(draft, first, second),
    said: t('edit.joined', { id: first.id, next: second.id }),
    selected: { kind: 'SEGMENT', id: first.id },
  };
}

function deleteSegment(t: T, draft: NetworkDraft, { segment: id }: Of<'DELETE_SEGMENT'>): EditOutcome {
  partOf(draft.segments, id);
  const places = new Map([...draft.places].filter(([, { segment }]) => segment !== id));
  const lost = draft.places.size - places.size;
  return {
    draft: { ...draft, segments: without(draft.segments, id), places: lost === 0 ? draft.places : places },
    said: lost === 0 ? t('edit.deleted', { id }) : t('edit.deletedWithSensors', { id, count: lost }),
    selected: null,
  };
}

/** Both directions at once, so that undoing it once opens the road again. */
function closeRoad(t: T, draft: NetworkDraft, { segment: id }: Of<'CLOSE_ROAD'>): EditOutcome {
  const back = wayBackOf(draft, partOf(draft.segments, id));
  const gone = new Set(back === undefined ? [id] : [id, back.id]);
  const places = new Map([...draft.places].filter(([, { segment }]) => !gone.has(segment)));
  const segments = new Map([...draft.segments].filter(([segment]) => !gone.has(segment)));
  const count = draft.places.size - places.size;
  return {
    draft: { ...draft, segments, places: count === 0 ? draft.places : places },
    said: t('edit.closed', { road: [...gone].join(', '), count }),
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
