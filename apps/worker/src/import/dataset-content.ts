/** What an import writes: arrays, nodes, channels and graphs, ready for the database. */
import { gaussianKernel, greatCircleDistances, identity, type Adjacency } from '@stillgraph/ml';
import { datasets } from '@stillgraph/db';
import type { GivenAdjacency } from './adjacency.ts';
import type { ParsedDataset } from './parsed-dataset.ts';

/** A dataset without its owner. */
export type DatasetContent = Omit<datasets.DatasetInput, 'teamId' | 'createdBy' | 'import'>;
/** As the import process hands it over: with nothing left to do but to write it. */
export type MeasuredContent = Omit<datasets.MeasuredDataset, 'teamId' | 'createdBy' | 'import'>;
type GraphContent = datasets.DatasetGraphInput;

/** Beyond this many nodes a matrix of all distances takes too much memory to be made unasked. */
const MOST_NODES_FOR_DISTANCES = 5000;
const THRESHOLD = 0.1;

export function contentOf(parsed: ParsedDataset): DatasetContent {
  const { time, table, nodes } = parsed;
  const [first, ...others] = graphsOf(parsed);
  return {
    name: parsed.name,
    title: parsed.title,
    description: parsed.description,
    zone: time.zone,
    startAt: time.startAt,
    stepSeconds: time.stepSeconds,
    zeroIsMissing: parsed.zeroIsMissing,
    licence: parsed.licence,
    source: parsed.source,
    nodes,
    channels: [{ name: parsed.quantity, quantity: parsed.quantity, unit: parsed.unit, role: 'TARGET' }],
    series: { values: table.values, mask: table.mask },
    graph: first ?? null,
    otherGraphs: others,
  };
}

export function measuredContent({ series, ...content }: DatasetContent): MeasuredContent {
  return { ...content, measured: datasets.measure({ ...content, series }) };
}

/** Most informative first: the given one, the kernel on great-circle distance, and always the identity. */
function graphsOf({ adjacency, nodes }: ParsedDataset): GraphContent[] {
  const graphs: GraphContent[] = [];
  if (adjacency !== null) graphs.push(givenGraph(adjacency, nodes.length));
  const latitudes = nodes.flatMap((node) => (node.latitude === null ? [] : [node.latitude]));
  const longitudes = nodes.flatMap((node) => (node.longitude === null ? [] : [node.longitude]));
  const placed = latitudes.length === nodes.length && longitudes.length === nodes.length;
  if (placed && nodes.length > 1 && nodes.length <= MOST_NODES_FOR_DISTANCES) {
    const distances = greatCircleDistances(latitudes, longitudes);
    const kernel = kernelGraph('Gaussian kernel, great-circle distance', distances, nodes.length, {
      distance: 'great-circle',
    });
    if (kernel !== null) graphs.push(kernel);
  }
  graphs.push(identityGraph(nodes.length));
  return graphs;
}

export function identityGraph(nodes: number): GraphContent {
  return graphContent('identity', 'IDENTITY', {}, identity(nodes));
}

/** Null where all distances are equal, so that they have no scale. */
export function kernelGraph(
  name: string,
  distances: Float64Array | Float32Array,
  nodes: number,
  parameters: Record<string, unknown>,
): GraphContent | null {
  const sigma = deviationOf(distances);
  if (!(sigma > 0)) return null;
  const adjacency = gaussianKernel(distances, nodes, { sigma, threshold: THRESHOLD });
  return graphContent(name, 'GAUSSIAN_KERNEL', { ...parameters, sigmaMetres: sigma, threshold: THRESHOLD }, adjacency);
}

function givenGraph(given: GivenAdjacency, nodes: number): GraphContent {
  const name = 'given with the data';
  const edges = inOrder(given, nodes);
  const { weightIs } = given;
  if (weightIs === 'similarity') return graphContent(name, 'GIVEN', { weightIs }, edges);
  const sigma = deviationOf(edges.weight);
  // Distances that are all equal have no scale: every edge counts the same.
  if (!(sigma > 0)) {
    return graphContent(name, 'GIVEN', { weightIs }, { ...edges, weight: edges.weight.map(() => 1) });
  }
  const parameters = { weightIs, kernel: 'gaussian', sigmaMetres: sigma, threshold: THRESHOLD };
  return graphContent(name, 'GIVEN', parameters, kernelOfEdges(edges, sigma));
}

/** Sorted by `from`, then by `to`. */
function inOrder({ from, to, weight }: GivenAdjacency, nodes: number): Adjacency {
  const order = Array.from(weight, (_, edge) => edge).sort(
    (a, b) => (from[a] ?? 0) - (from[b] ?? 0) || (to[a] ?? 0) - (to[b] ?? 0),
  );
  return edgesAt(order, { nodes, from, to, weight });
}

/** As `gaussianKernel`, without the matrix of all pairs, which a list of edges may be far too short for. */
function kernelOfEdges(distances: Adjacency, sigma: number): Adjacency {
  const kernel = Array.from(distances.weight, (distance) => Math.exp(-((distance / sigma) ** 2)));
  const kept = [...kernel.keys()].filter((edge) => (kernel[edge] ?? 0) >= THRESHOLD);
  return edgesAt(kept, { ...distances, weight: Float32Array.from(kernel) });
}

function edgesAt(order: readonly number[], { nodes, from, to, weight }: Adjacency): Adjacency {
  return {
    nodes,
    from: Uint32Array.from(order, (edge) => from[edge] ?? 0),
    to: Uint32Array.from(order, (edge) => to[edge] ?? 0),
    weight: Float32Array.from(order, (edge) => weight[edge] ?? 0),
  };
}

function graphContent(
  name: string,
  recipe: GraphContent['recipe'],
  parameters: Record<string, unknown>,
  { nodes, from, to, weight }: Adjacency,
): GraphContent {
  return { name, recipe, parameters, nodeCount: nodes, from, to, weight };
}

function deviationOf(distances: Float64Array | Float32Array): number {
  let count = 0;
  let mean = 0;
  let squares = 0;
  for (const distance of distances) {
    if (!Number.isFinite(distance)) continue;
    count += 1;
    const away = distance - mean;
    mean += away / count;
    squares += away * (distance - mean);
  }
  return Math.sqrt(squares / count);
}
