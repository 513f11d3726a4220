/** For tests alone: what recipes on places find without it, from the distances of all pairs. */
import { adjacencyOf, type Adjacency } from '../adjacency.ts';
import { greatCircleMetres } from '../great-circle.ts';

/** Metres between all nodes, [nodes, nodes]. */
export function greatCircleDistances(latitudes: Float64Array, longitudes: Float64Array): Float64Array {
  const nodes = latitudes.length;
  return Float64Array.from({ length: nodes * nodes }, (_, pair) => {
    const [i, j] = [Math.floor(pair / nodes), pair % nodes].sort((a, b) => a - b) as [number, number];
    return i === j
      ? 0
      : greatCircleMetres(latitudes[i] ?? NaN, longitudes[i] ?? NaN, latitudes[j] ?? NaN, longitudes[j] ?? NaN);
  });
}

/** Each node joined with its nearest others and they with it, equal distances decided by the lower index. */
export function kNearest(distances: ArrayLike<number>, nodes: number, neighbours: number): Adjacency {
  const matrix = new Float32Array(nodes * nodes);
  for (let i = 0; i < nodes; i++) {
    const distanceTo = (j: number) => distances[i * nodes + j] ?? Infinity;
    const nearest = Array.from({ length: nodes }, (_, j) => j)
      .filter((j) => j !== i)
      .sort((a, b) => distanceTo(a) - distanceTo(b) || a - b)
      .slice(0, neighbours);
    for (const j of nearest) {
      matrix[i * nodes + j] = 1;
      matrix[j * nodes + i] = 1;
    }
  }
  return adjacencyOf(matrix, nodes);
}
