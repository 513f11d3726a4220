/** From what a thing was made, and what was made of it: one statement a step, however many things lie there. */
import type { Executor } from '../../database.ts';
import { edgesAt, type Direction } from './edges.ts';
import { keyOf, keyOfEdge, type LineageEdge, type LineageRef } from './types.ts';

/** Steps at most from the thing that is asked about: longer than any chain but of networks that start from each other. */
export const MOST_STEPS = 12;
export const MOST_NODES = 200;
/** What the found things were made of is followed this far, to see whether any of it is stale. */
const MOST_ORIGINS = 1000;

export interface LineageRequest {
  readonly teamId: string;
  readonly start: LineageRef;
  readonly directions: readonly Direction[];
  /** Steps away from the start, up to `MOST_STEPS`. */
  readonly depth: number;
  /** Things at most, with the one that is asked about, up to `MOST_NODES`; the nearest are given. */
  readonly limit: number;
}

export interface Walked {
  /** Things by key, with the steps between: below 0 what it was made of, above 0 what was made of it. */
  readonly places: ReadonlyMap<string, { readonly ref: LineageRef; readonly distance: number }>;
  /** Edges among the places and everything that those were made of. */
  readonly edges: readonly LineageEdge[];
  /** The places and all that they were made of. */
  readonly known: readonly LineageRef[];
  readonly isCut: boolean;
}

/** Meets each thing once, by the shortest way. */
export async function walk(executor: Executor, request: LineageRequest): Promise<Walked> {
  const { teamId, start, directions, depth, limit } = request;
  const places = new Map([[keyOf(start), { ref: start, distance: 0 }]]);
  let isCut = false;
  // In steps rather than one way after the other, so that neither takes up all the room.
  const fronts = new Map<Direction, readonly LineageRef[]>(directions.map((direction) => [direction, [start]]));
  for (let step = 1; step <= depth; step += 1) {
    for (const [direction, front] of fronts) {
      if (front.length === 0) continue;
      const found = await edgesAt(executor, teamId, front, direction);
      isCut ||= found.isCut;
      const next: LineageRef[] = [];
      for (const edge of found.edges) {
        const far = direction === 'UPSTREAM' ? edge.from : edge.to;
        if (places.has(keyOf(far))) continue;
        if (places.size >= limit) {
          isCut = true;
          break;
        }
        places.set(keyOf(far), { ref: far, distance: direction === 'UPSTREAM' ? -step : step });
        next.push(far);
      }
      fronts.set(direction, next);
    }
  }
  for (const [direction, front] of fronts) {
    if (isCut || front.length === 0) continue;
    const beyond = await edgesAt(executor, teamId, front, direction);
    isCut =
      beyond.isCut || beyond.edges.some(({ from, to }) => !places.has(keyOf(direction === 'UPSTREAM' ? from : to)));
  }
  const origins = await originsOf(
    executor,
    teamId,
    [...places.values()].map(({ ref }) => ref),
  );
  return { places, ...origins, isCut: isCut || origins.isCut };
}

/** All that these things were made of, as far as it is followed, with the edges between. */
async function originsOf(
  executor: Executor,
  teamId: string,
  refs: readonly LineageRef[],
): Promise<Pick<Walked, 'edges' | 'known' | 'isCut'>> {
  const known = new Map(refs.map((ref) => [keyOf(ref), ref]));
  const edges = new Map<string, LineageEdge>();
  let front = refs;
  let isCut = false;
  for (let step = 0; step < MOST_STEPS && front.length > 0; step += 1) {
    const next: LineageRef[] = [];
    const found = await edgesAt(executor, teamId, front, 'UPSTREAM');
    isCut ||= found.isCut;
    for (const edge of found.edges) {
      if (!known.has(keyOf(edge.from))) {
        if (known.size >= MOST_ORIGINS) continue;
        known.set(keyOf(edge.from), edge.from);
        next.push(edge.from);
      }
      edges.set(keyOfEdge(edge), edge);
    }
    front = next;
  }
  return { edges: [...edges.values()], known: [...known.values()], isCut };
}
