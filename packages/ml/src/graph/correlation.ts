import { DataError, ShapeError } from '../errors.ts';
import type { Adjacency } from './adjacency.ts';

/** Pairs of readings that two nodes must share at the least; with fewer a correlation says nothing. */
const LEAST_SHARED = 30;

export interface CorrelationOptions {
  /** Steps from the first on that may be looked at: those of the train part, or the graph has seen what it is tested on. */
  readonly trainSteps: number;
  /** Each node is joined with so many of its most correlated others, and they with it. */
  readonly neighbours: number;
  /** Correlations below are no edges; 0 by default, so that opposites are not joined. */
  readonly least?: number;
}

/**
 * Graph of the Pearson correlations between the readings of two nodes over the train part alone, pairs counted where both were
 * observed: the `neighbours` largest of each node, joined both ways, with the correlation for weight.
 *
 * @param values [steps, nodes], in any unit
 * @param mask [steps, nodes], 1 = observed
 * @throws ShapeError when the arrays do not fit; DataError when the train part is empty or longer than the series
 */
export function correlationGraph(
  values: Float32Array,
  mask: Uint8Array,
  nodes: number,
  { trainSteps, neighbours, least = 0 }: CorrelationOptions,
): Adjacency {
  const steps = values.length / nodes;
  if (!Number.isInteger(steps) || mask.length !== values.length) {
    throw new ShapeError(
      'correlationGraph',
      `[steps, ${nodes}] twice`,
      `${values.length} values, ${mask.length} marks`,
    );
  }
  if (!(Number.isInteger(trainSteps) && trainSteps >= 2 && trainSteps <= steps)) {
    throw new DataError(`correlationGraph: expected 2 to ${steps} train steps, got ${trainSteps}`);
  }
  const columns = columnsOf(values, mask, nodes, trainSteps);
  const rows = Array.from({ length: nodes }, (): { readonly node: number; readonly weight: number }[] => []);
  for (let i = 0; i < nodes; i++) {
    for (let j = i + 1; j < nodes; j++) {
      const weight = correlation(columns, i, j, trainSteps);
      if (!(weight > 0) || weight < least) continue;
      rows[i]?.push({ node: j, weight });
      rows[j]?.push({ node: i, weight });
    }
  }
  const joined = Array.from({ length: nodes }, () => new Map<number, number>());
  for (const [node, row] of rows.entries()) {
    for (const near of row.sort((a, b) => b.weight - a.weight || a.node - b.node).slice(0, neighbours)) {
      joined[node]?.set(near.node, near.weight);
      joined[near.node]?.set(node, near.weight);
    }
  }
  const edges = joined.flatMap((row, from) =>
    [...row].sort(([a], [b]) => a - b).map(([to, weight]) => ({ from, to, weight })),
  );
  return {
    nodes,
    from: Uint32Array.from(edges, (edge) => edge.from),
    to: Uint32Array.from(edges, (edge) => edge.to),
    weight: Float32Array.from(edges, (edge) => edge.weight),
  };
}

/** Node by node, NaN where nothing was observed: the pairs are gone through along the steps. */
function columnsOf(values: Float32Array, mask: Uint8Array, nodes: number, steps: number): Float32Array {
  const columns = new Float32Array(steps * nodes);
  for (let step = 0; step < steps; step++) {
    for (let node = 0; node < nodes; node++) {
      const at = step * nodes + node;
      columns[node * steps + step] = mask[at] === 1 ? (values[at] ?? NaN) : NaN;
    }
  }
  return columns;
}

function correlation(columns: Float32Array, i: number, j: number, steps: number): number {
  let count = 0;
  let meanX = 0;
  let meanY = 0;
  let squaresX = 0;
  let squaresY = 0;
  let products = 0;
  for (let step = 0; step < steps; step++) {
    const x = columns[i * steps + step] ?? NaN;
    const y = columns[j * steps + step] ?? NaN;
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    count += 1;
    const awayX = x - meanX;
    const awayY = y - meanY;
    meanX += awayX / count;
    meanY += awayY / count;
    squaresX += awayX * (x - meanX);
    squaresY += awayY * (y - meanY);
    products += awayX * (y - meanY);
  }
  return count < LEAST_SHARED ? NaN : products / Math.sqrt(squaresX * squaresY);
}
