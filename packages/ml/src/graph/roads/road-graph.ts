/** A road network as arrays to search in: junctions and the directed segments that leave each of them. */
import { DataError, ShapeError } from '../../errors.ts';

export interface RoadGraph {
  readonly junctions: number;
  /** Junction that each segment leaves, [segments]. */
  readonly from: Uint32Array;
  /** Junction that each segment enters, [segments]. */
  readonly to: Uint32Array;
  /** What it takes to go along each segment: metres or seconds, 0 or more, [segments]. */
  readonly cost: Float64Array;
  /** Where the segments of each junction begin in `leaving`, [junctions + 1]. */
  readonly first: Uint32Array;
  /** Segments in the order of the junctions that they leave, [segments]. */
  readonly leaving: Uint32Array;
}

/**
 * @param from junctions that segments leave, [segments]
 * @param to junctions that they enter, [segments]
 * @param cost metres or seconds, [segments]
 * @throws ShapeError when the three differ in length or an end names a junction that is not there; DataError when a cost is
 *   negative or no number
 */
export function roadGraph(
  junctions: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  cost: ArrayLike<number>,
): RoadGraph {
  const segments = cost.length;
  if (from.length !== segments || to.length !== segments) {
    throw new ShapeError('roadGraph', `${segments} ends of either kind`, `${from.length} from and ${to.length} to`);
  }
  const first = new Uint32Array(junctions + 1);
  for (let segment = 0; segment < segments; segment++) {
    for (const end of [from[segment] ?? -1, to[segment] ?? -1]) {
      if (!(end >= 0 && end < junctions)) {
        throw new ShapeError('roadGraph', `junctions below ${junctions}`, `${end} at segment ${segment}`);
      }
    }
    const value = cost[segment] ?? NaN;
    if (!(value >= 0))
      throw new DataError(`roadGraph: expected costs of 0 or more, got ${value} at segment ${segment}`);
    const behind = (from[segment] ?? 0) + 1;
    first[behind] = (first[behind] ?? 0) + 1;
  }
  for (let junction = 0; junction < junctions; junction++) {
    first[junction + 1] = (first[junction + 1] ?? 0) + (first[junction] ?? 0);
  }
  const next = first.slice();
  const leaving = new Uint32Array(segments);
  for (let segment = 0; segment < segments; segment++) {
    const junction = from[segment] ?? 0;
    const at = next[junction] ?? 0;
    leaving[at] = segment;
    next[junction] = at + 1;
  }
  return {
    junctions,
    from: Uint32Array.from(from),
    to: Uint32Array.from(to),
    cost: Float64Array.from(cost),
    first,
    leaving,
  };
}
