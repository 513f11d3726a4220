/** What looks wrong in a road network: ends, doubles, places that cannot be reached, segments of no length. */
import { strongParts } from '../components.ts';
import { LEAST_METRES } from './draft-segment.ts';
import { lengthOf, pointAlong } from './polyline.ts';
import type { RoadNetwork } from './road-network.ts';

export const networkFindingKinds = ['DANGLING_END', 'DUPLICATE', 'UNREACHABLE', 'ZERO_LENGTH'] as const;
export type NetworkFindingKind = (typeof networkFindingKinds)[number];

/**
 * DANGLING_END: a junction at which a road ends, joined with one other alone. DUPLICATE: a segment between the same two
 * junctions along the same line as an earlier one, or a junction in the same place as one. UNREACHABLE: a junction from which
 * no way leads into the largest part of the network, or none comes out of it. ZERO_LENGTH: a segment no longer than the least
 * that there is.
 */
export interface NetworkFinding {
  readonly kind: NetworkFindingKind;
  readonly of: 'JUNCTION' | 'SEGMENT';
  readonly externalId: string;
  /** The earlier one, of a DUPLICATE. */
  readonly otherId: string | null;
  /** Where to look, degrees, as `longitude`: the junction, or the middle of the line. */
  readonly latitude: number;
  readonly longitude: number;
}

export interface NetworkFindings {
  /** By kind, in the order of the parts; of each kind the first ones. */
  readonly listed: readonly NetworkFinding[];
  /** How many there are of each kind, listed or not. */
  readonly counts: Readonly<Record<NetworkFindingKind, number>>;
}

/** Findings of one kind that are listed at the most. */
export const MOST_FINDINGS = 1000;

/**
 * Looks a network through. Time grows as S log S, memory as J + S, for J junctions and S segments.
 *
 * @returns the first `MOST_FINDINGS` of each kind with their place in degrees, and how many there are
 */
export function networkFindings(network: RoadNetwork): NetworkFindings {
  const listed: NetworkFinding[] = [];
  const counts = { DANGLING_END: 0, DUPLICATE: 0, UNREACHABLE: 0, ZERO_LENGTH: 0 };
  const { junctions, segments } = network;
  const tell = (kind: NetworkFindingKind, of: NetworkFinding['of'], at: number, otherId: string | null = null) => {
    counts[kind] += 1;
    const part = of === 'JUNCTION' ? junctions[at] : segments[at];
    if (counts[kind] > MOST_FINDINGS || part === undefined) return;
    const [latitude, longitude] =
      'geometry' in part ? pointAlong(part.geometry, lengthOf(part.geometry) / 2) : [part.latitude, part.longitude];
    listed.push({ kind, of, externalId: part.externalId, otherId, latitude, longitude });
  };
  for (const at of danglingEnds(network)) tell('DANGLING_END', 'JUNCTION', at);
  for (const [at, otherId] of doubles(junctions, ({ latitude, longitude }) => `${latitude},${longitude}`)) {
    tell('DUPLICATE', 'JUNCTION', at, otherId);
  }
  for (const [at, otherId] of doubles(segments, ({ from, to, geometry }) => `${from},${to},${geometry.join()}`)) {
    tell('DUPLICATE', 'SEGMENT', at, otherId);
  }
  for (const at of unreachable(network)) tell('UNREACHABLE', 'JUNCTION', at);
  for (const [at, { lengthMetres }] of segments.entries()) {
    if (lengthMetres <= LEAST_METRES) tell('ZERO_LENGTH', 'SEGMENT', at);
  }
  return { listed, counts };
}

/** Junctions that are joined with one other, whichever the direction. */
function danglingEnds({ junctions, segments }: RoadNetwork): number[] {
  const neighbour = new Int32Array(junctions.length).fill(NONE);
  const meet = (junction: number, other: number) => {
    const known = neighbour[junction];
    if (known === NONE) neighbour[junction] = other;
    else if (known !== other) neighbour[junction] = SEVERAL;
  };
  for (const { from, to } of segments) {
    if (from === to) neighbour[from] = SEVERAL;
    else {
      meet(from, to);
      meet(to, from);
    }
  }
  return [...neighbour.keys()].filter((junction) => (neighbour[junction] ?? NONE) >= 0);
}

const NONE = -1;
const SEVERAL = -2;

function* doubles<Part extends { readonly externalId: string }>(
  parts: readonly Part[],
  placeOf: (part: Part) => string,
): Generator<[at: number, earlier: string]> {
  const seen = new Map<string, string>();
  for (const [at, part] of parts.entries()) {
    const place = placeOf(part);
    const earlier = seen.get(place);
    if (earlier === undefined) seen.set(place, part.externalId);
    else yield [at, earlier];
  }
}

/** Junctions that do not lead to those of the largest part and back; that part is the first of the largest. */
function unreachable({ junctions, segments }: RoadNetwork): number[] {
  const inOrder = [...segments].sort((a, b) => a.from - b.from);
  const parts = strongParts({
    nodes: junctions.length,
    from: Uint32Array.from(inOrder, ({ from }) => from),
    to: Uint32Array.from(inOrder, ({ to }) => to),
  });
  const sizes = new Map<number, number>();
  for (const part of parts) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  // Not spread: where no junction can be come back to there are as many parts as junctions, more than a call takes arguments.
  let largest = 0;
  for (const size of sizes.values()) largest = Math.max(largest, size);
  const main = parts.find((part) => sizes.get(part) === largest);
  return [...junctions.keys()].filter((junction) => parts[junction] !== main);
}
