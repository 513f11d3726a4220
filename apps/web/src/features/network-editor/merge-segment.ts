/** When two parts are alike, and one segment of what two people made of it. */
import type { DraftJunction, DraftSegment, SegmentAttributes, SensorPlace } from './network-draft.ts';

/** Degrees and metres that differ by less went through different arithmetic. */
const [SAME_DEGREES, SAME_METRES] = [1e-9, 0.01];
const ATTRIBUTES = ['name', 'roadClass', 'lanes', 'speedLimit'] as const satisfies readonly (keyof SegmentAttributes)[];

export function sameJunction(one: DraftJunction, other: DraftJunction): boolean {
  return (
    Math.abs(one.latitude - other.latitude) < SAME_DEGREES && Math.abs(one.longitude - other.longitude) < SAME_DEGREES
  );
}

export function samePlace(one: SensorPlace, other: SensorPlace): boolean {
  return one.segment === other.segment && Math.abs(one.offsetMetres - other.offsetMetres) < SAME_METRES;
}

/** The same road, however long it is told to be. */
export function sameRoad(one: DraftSegment, other: DraftSegment): boolean {
  return ATTRIBUTES.every((name) => one[name] === other[name]) && sameLine(one, other);
}

export function sameSegment(one: DraftSegment, other: DraftSegment): boolean {
  return sameRoad(one, other) && Math.abs(one.lengthMetres - other.lengthMetres) < SAME_METRES;
}

function sameLine(one: DraftSegment, other: DraftSegment): boolean {
  return (
    one.from === other.from &&
    one.to === other.to &&
    one.via.length === other.via.length &&
    one.via.every((degrees, index) => Math.abs(degrees - (other.via[index] ?? Number.NaN)) < SAME_DEGREES)
  );
}

/**
 * A segment with what `mine` changed and what `now` changed since it `was`.
 *
 * @returns isDisputed where both changed one thing, which is then as `mine` has it
 */
export function mergedSegment(
  was: DraftSegment,
  mine: DraftSegment,
  now: DraftSegment,
): { readonly segment: DraftSegment; readonly isDisputed: boolean } {
  const isLineMine = !sameLine(was, mine);
  let isDisputed = isLineMine && !sameLine(was, now) && !sameLine(mine, now);
  const { from, to, via, lengthMetres, travelSeconds } = isLineMine ? mine : now;
  const attributes = Object.fromEntries(
    ATTRIBUTES.map((name) => {
      const isMine = mine[name] !== was[name];
      if (isMine && now[name] !== was[name] && now[name] !== mine[name]) isDisputed = true;
      return [name, isMine ? mine[name] : now[name]];
    }),
  );
  return { segment: { ...now, ...attributes, from, to, via, lengthMetres, travelSeconds }, isDisputed };
}
