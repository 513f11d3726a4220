/** What a thing was made of, what was made of it, and what of all that is out of date. */
import type { Executor } from '../../database.ts';
import { staleAmong } from './stale.ts';
import { keyOf, type LineageEdge, type LineageRef, type Staleness } from './types.ts';
import { MOST_NODES, MOST_STEPS, walk, type LineageRequest } from './walk.ts';

export { lineageKinds, lineageTypes, staleReasons } from './types.ts';
export type { LineageEdge, LineageKind, LineageRef, LineageType, Newer, Staleness, StaleReason } from './types.ts';
export type { Direction } from './edges.ts';
export { MOST_NODES, MOST_STEPS, type LineageRequest } from './walk.ts';

export interface LineageNode {
  readonly ref: LineageRef;
  /** Steps from the thing that was asked about: below 0 what it was made of, above 0 what was made of it. */
  readonly distance: number;
  /** Its own reasons first, then those of what it was made of, the nearest first. */
  readonly stale: readonly Staleness[];
}

export interface Lineage {
  /** The one that was asked about first, the nearest before the others. */
  readonly nodes: readonly LineageNode[];
  /** Every edge between two of the nodes. */
  readonly edges: readonly LineageEdge[];
  /** Whether there is more than was given. */
  readonly isCut: boolean;
}

const isWithin = (size: number, most: number): boolean => Number.isInteger(size) && size >= 1 && size <= most;

/**
 * The number of statements follows the steps that are walked, never how many things lie there.
 *
 * @param request.computation version of the code that computes runs now
 * @throws RangeError when depth or limit are out of bounds
 */
export async function of(
  executor: Executor,
  request: LineageRequest & { readonly computation: string },
): Promise<Lineage> {
  const { depth, limit } = request;
  if (!isWithin(depth, MOST_STEPS)) throw new RangeError(`lineage goes 1 to ${MOST_STEPS} steps, not ${depth}`);
  if (!isWithin(limit, MOST_NODES)) throw new RangeError(`lineage holds 1 to ${MOST_NODES} things, not ${limit}`);
  const { places, edges, known, isCut } = await walk(executor, request);
  const own = new Map<string, Staleness[]>();
  for (const found of await staleAmong(executor, known, request)) {
    const key = keyOf(found.arisesAt);
    own.set(key, [...(own.get(key) ?? []), found]);
  }
  const madeOf = new Map<string, LineageRef[]>();
  for (const { from, to } of edges) madeOf.set(keyOf(to), [...(madeOf.get(keyOf(to)) ?? []), from]);
  return {
    nodes: [...places.values()].map(({ ref, distance }) => ({ ref, distance, stale: staleOf(ref, own, madeOf) })),
    edges: edges.filter(({ from, to }) => places.has(keyOf(from)) && places.has(keyOf(to))),
    isCut,
  };
}

/** Reasons of a thing and of all that it was made of, nearest first; one that both have for the same cause is told once. */
function staleOf(
  ref: LineageRef,
  own: ReadonlyMap<string, readonly Staleness[]>,
  madeOf: ReadonlyMap<string, readonly LineageRef[]>,
): Staleness[] {
  const met = new Set([keyOf(ref)]);
  const told = new Map<string, Staleness>();
  for (let front: readonly LineageRef[] = [ref]; front.length > 0;) {
    for (const stale of front.flatMap((one) => own.get(keyOf(one)) ?? [])) {
      const cause = `${stale.reason} ${stale.newer?.id ?? ''}`;
      if (!told.has(cause)) told.set(cause, stale);
    }
    const next = new Map(front.flatMap((one) => madeOf.get(keyOf(one)) ?? []).map((one) => [keyOf(one), one]));
    for (const key of met) next.delete(key);
    for (const key of next.keys()) met.add(key);
    front = [...next.values()];
  }
  return [...told.values()];
}
