/** What an import writes: nodes, channels, graphs, and readings that are yet to be gone through. */
import { identity, type Adjacency } from '@stillgraph/ml/graph';
import type { datasets } from '@stillgraph/db';
import { MOST_NODES_FOR_DISTANCES } from '@stillgraph/db/contracts';
import { deviationOf, graphOfRecipe } from '../graph/graph-of-recipe.ts';
import type { GivenAdjacency } from './adjacency.ts';
import type { ParsedDataset } from './parsed-dataset.ts';
import { sideBySide, type Readings } from './readings.ts';
import { ZeroSigns } from './zero-signs.ts';

/** A dataset without its owner. */
export type DatasetContent = Omit<datasets.DatasetInput, 'teamId' | 'createdBy' | 'import' | 'series'> & {
  /** [steps, nodes, channels]. */
  readonly series: Readings;
  /** To be shown the target's readings as they come by; null where zeros are what they seem. */
  readonly zeros: ZeroSigns | null;
  /** What a person should know of the import, in sentences without a full stop. */
  readonly notes: readonly string[];
};
type GraphContent = datasets.DatasetGraphInput;

export const THRESHOLD = 0.1;
/** Nearest nodes that each of very many nodes is joined with. */
const NEIGHBOURS = 8;

export function contentOf(parsed: ParsedDataset): DatasetContent {
  const { time, readings, nodes, zeroIsMissing } = parsed;
  const [first, ...others] = graphsOf(parsed);
  return {
    name: parsed.name,
    title: parsed.title,
    description: parsed.description,
    zone: time.zone,
    startAt: time.startAt,
    stepSeconds: time.stepSeconds,
    zeroIsMissing,
    licence: parsed.licence,
    ...(parsed.licences === undefined ? {} : { licences: parsed.licences }),
    source: parsed.source,
    nodes,
    channels: [
      { name: parsed.quantity, quantity: parsed.quantity, unit: parsed.unit, role: 'TARGET' },
      ...parsed.covariates.map(({ name, quantity, unit, isKnownAhead, stepSeconds }) => ({
        name,
        quantity,
        unit,
        role: isKnownAhead ? ('KNOWN' as const) : ('INPUT' as const),
        ...(stepSeconds === undefined ? {} : { stepSeconds }),
      })),
    ],
    series: sideBySide([readings, ...parsed.covariates.map((covariate) => covariate.readings)]),
    zeros: zeroIsMissing ? null : new ZeroSigns({ nodes: nodes.length, steps: readings.steps, ...time }),
    graph: first ?? null,
    otherGraphs: others,
    notes: parsed.notes,
  };
}

/**
 * Most informative first: the given one, the kernel on great-circle distance (of very many nodes their nearest neighbours),
 * and always the identity.
 */
function graphsOf({ adjacency, nodes }: ParsedDataset): GraphContent[] {
  const graphs: GraphContent[] = [];
  if (adjacency !== null) graphs.push(givenGraph(adjacency, nodes.length));
  const placed = nodes.every(({ latitude, longitude }) => latitude !== null && longitude !== null);
  if (placed && nodes.length > MOST_NODES_FOR_DISTANCES) {
    const nearest = graphOfRecipe({ kind: 'K_NEAREST', neighbours: NEIGHBOURS }, nodes);
    if (nearest !== null) graphs.push({ ...nearest, name: `${NEIGHBOURS} nearest, great-circle distance` });
  } else if (placed && nodes.length > 1) {
    const kernel = graphOfRecipe({ kind: 'GAUSSIAN_KERNEL', threshold: THRESHOLD }, nodes);
    if (kernel !== null) graphs.push({ ...kernel, name: 'Gaussian kernel, great-circle distance' });
  }
  graphs.push(identityGraph(nodes.length));
  return graphs;
}

export function identityGraph(nodes: number): GraphContent {
  return graphContent('identity', 'IDENTITY', {}, identity(nodes));
}

function givenGraph(given: GivenAdjacency, nodes: number): GraphContent {
  const name = 'given with the data';
  const edges = inOrder(given, nodes);
  const { weightIs, learntFrom } = given;
  const said = { weightIs, ...(learntFrom === undefined ? {} : { learntFrom }) };
  if (weightIs === 'similarity') return graphContent(name, 'GIVEN', said, edges);
  const deviation = deviationOf(edges.weight);
  // Distances that are all equal have no scale: every edge counts the same.
  if (!(deviation > 0)) {
    return graphContent(name, 'GIVEN', said, { ...edges, weight: edges.weight.map(() => 1) });
  }
  const kernel = (sigma: number) => {
    const parameters = { ...said, kernel: 'gaussian', sigmaMetres: sigma, threshold: THRESHOLD };
    return graphContent(name, 'GIVEN', parameters, kernelOfEdges(edges, sigma));
  };
  const usual = kernel(deviation);
  const between = edges.weight.filter((_, edge) => edges.from[edge] !== edges.to[edge]);
  if (between.length === 0 || usual.from.some((from, edge) => from !== usual.to[edge])) return usual;
  // Distances much alike deviate too little for any to stay: their own size is a scale that keeps them.
  return kernel(Math.sqrt(between.reduce((sum, metres) => sum + metres ** 2, 0) / between.length));
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
