/** What looks wrong in a draft, told as the API tells it of a version, and sensors that no way leads to. */
import type { Translator } from '../../i18n/translator.ts';
import { strongParts } from './strong-parts.ts';
import { LEAST_METRES, pointOn, type NetworkDraft, type Part } from './network-draft.ts';

export const findingKinds = [
  'DANGLING_END',
  'DUPLICATE',
  'UNREACHABLE',
  'ZERO_LENGTH',
  'SENSOR_UNREACHABLE',
  'SENSOR_UNPLACED',
] as const;
export type DraftFindingKind = (typeof findingKinds)[number];

export interface DraftFinding {
  readonly kind: DraftFindingKind;
  readonly part: Part;
  /** One sentence. */
  readonly text: string;
  /** Degrees; null of a sensor that stands nowhere. */
  readonly place: { readonly latitude: number; readonly longitude: number } | null;
}

type T = Translator<'networkEditor'>;

/** @param sensors all that should stand on the network, by their ids */
export function draftFindings(t: T, draft: NetworkDraft, sensors: readonly string[]): DraftFinding[] {
  const unreachable = unreachableJunctions(draft);
  return [
    ...danglingEnds(t, draft),
    ...duplicates(t, draft),
    ...[...unreachable].map((id) => ofJunction(draft, 'UNREACHABLE', id, t('finding.unreachable', { id }))),
    ...[...draft.segments.values()]
      .filter(({ lengthMetres }) => lengthMetres <= LEAST_METRES)
      .map(({ id }) => ofSegment(draft, 'ZERO_LENGTH', id, t('finding.zeroLength', { id }))),
    ...sensorFindings(t, draft, sensors, unreachable),
  ];
}

/** How two findings are told apart: the same fault of the same part, before and after an edit. */
export function findingKey({ kind, part }: DraftFinding): string {
  return `${kind} ${part.kind} ${part.id}`;
}

/** The findings of each part; a junction, a segment and a sensor may have one id. */
export function findingsByPart(findings: readonly DraftFinding[]): (part: Part) => readonly DraftFinding[] {
  const byPart = new Map<string, DraftFinding[]>();
  const keyOf = ({ kind, id }: Part) => `${kind} ${id}`;
  for (const finding of findings) {
    const key = keyOf(finding.part);
    byPart.set(key, [...(byPart.get(key) ?? []), finding]);
  }
  return (part) => byPart.get(keyOf(part)) ?? [];
}

function ofJunction(draft: NetworkDraft, kind: DraftFindingKind, id: string, text: string): DraftFinding {
  const junction = draft.junctions.get(id);
  const place = junction === undefined ? null : { latitude: junction.latitude, longitude: junction.longitude };
  return { kind, part: { kind: 'JUNCTION', id }, text, place };
}

function ofSegment(draft: NetworkDraft, kind: DraftFindingKind, id: string, text: string): DraftFinding {
  const segment = draft.segments.get(id);
  const [latitude, longitude] = segment === undefined ? [NaN, NaN] : pointOn(draft, segment, segment.lengthMetres / 2);
  return { kind, part: { kind: 'SEGMENT', id }, text, place: { latitude, longitude } };
}

/** Junctions that are joined with one other alone, whichever the direction. */
function danglingEnds(t: T, draft: NetworkDraft): DraftFinding[] {
  const neighbour = new Map<string, string | null>();
  const meet = (junction: string, other: string) => {
    const known = neighbour.get(junction);
    if (known === undefined) neighbour.set(junction, other);
    else if (known !== other) neighbour.set(junction, null);
  };
  for (const { from, to } of draft.segments.values()) {
    if (from === to) neighbour.set(from, null);
    else {
      meet(from, to);
      meet(to, from);
    }
  }
  return [...neighbour].flatMap(([id, other]) =>
    other === null ? [] : [ofJunction(draft, 'DANGLING_END', id, t('finding.dangling', { id, other }))],
  );
}

function duplicates(t: T, draft: NetworkDraft): DraftFinding[] {
  const findings: DraftFinding[] = [];
  const seen = new Map<string, string>();
  const isSecond = (key: string, id: string): string | undefined => {
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, id);
    return earlier;
  };
  for (const { id, latitude, longitude } of draft.junctions.values()) {
    const earlier = isSecond(`${latitude} ${longitude}`, id);
    if (earlier !== undefined)
      findings.push(ofJunction(draft, 'DUPLICATE', id, t('finding.samePlace', { id, other: earlier })));
  }
  seen.clear();
  for (const { id, from, to, via } of draft.segments.values()) {
    const earlier = isSecond(JSON.stringify([from, to, via]), id);
    if (earlier !== undefined)
      findings.push(ofSegment(draft, 'DUPLICATE', id, t('finding.sameLine', { id, other: earlier })));
  }
  return findings;
}

/** Junctions that do not lead to those of the largest part and back. */
function unreachableJunctions({ junctions, segments }: NetworkDraft): Set<string> {
  const ids = [...junctions.keys()];
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const ways: number[][] = ids.map(() => []);
  for (const { from, to } of segments.values()) ways[indexOf.get(from) ?? -1]?.push(indexOf.get(to) ?? -1);
  const parts = strongParts(ways);
  const sizes = new Map<number, number>();
  for (const part of parts) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  let largest = 0;
  for (const size of sizes.values()) largest = Math.max(largest, size);
  const main = parts.find((part) => sizes.get(part) === largest);
  return new Set(ids.filter((_, index) => parts[index] !== main));
}

function sensorFindings(t: T, draft: NetworkDraft, sensors: readonly string[], unreachable: ReadonlySet<string>) {
  return sensors.flatMap((id): DraftFinding[] => {
    const place = draft.places.get(id);
    const segment = place === undefined ? undefined : draft.segments.get(place.segment);
    const part: Part = { kind: 'SENSOR', id };
    if (place === undefined || segment === undefined) {
      return [{ kind: 'SENSOR_UNPLACED', part, text: t('finding.unplaced', { id }), place: null }];
    }
    if (!unreachable.has(segment.from) || !unreachable.has(segment.to)) return [];
    const [latitude, longitude] = pointOn(draft, segment, place.offsetMetres);
    const text = t('finding.sensorUnreachable', { id, segment: segment.id });
    return [{ kind: 'SENSOR_UNREACHABLE', part, text, place: { latitude, longitude } }];
  });
}
