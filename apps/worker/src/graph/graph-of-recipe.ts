/** Graphs made by recipe, for imports and for `graph-create` jobs alike. */
import type { datasets, graphs } from '@stillgraph/db';
import type { GraphRecipe } from '@stillgraph/db/jobs';
import {
  correlationGraph,
  distanceDeviation,
  gaussianKernel,
  identity,
  kernelOfPlaces,
  kNearestOfPlaces,
  withinPlaces,
  type Adjacency,
} from '@stillgraph/ml/graph';
import type { RecipeSources, TrainReadings } from './recipe-sources.ts';
import { graphOfRoads, type MadeByRoad } from './road-recipe.ts';

/** A graph without its name. */
export type RecipeGraph = Omit<graphs.GraphInput, 'name' | 'statistics'>;
/** Degrees. */
export type Place = Pick<datasets.DatasetNodeRow, 'latitude' | 'longitude'>;
type KernelSettings = Pick<Extract<GraphRecipe, { kind: 'GAUSSIAN_KERNEL' }>, 'sigmaMetres' | 'threshold'>;

const GREAT_CIRCLE = 'great-circle';

/**
 * @returns a graph of null where a kernel needs a sigma of its own and all distances are equal, so that they have no scale
 * @throws Error when the recipe needs what the sources do not have, such as coordinates
 */
export function graphOfSources(recipe: GraphRecipe, { nodes, roads, readings }: RecipeSources): MadeByRoad {
  switch (recipe.kind) {
    case 'IDENTITY':
      return { graph: recipeGraph('IDENTITY', {}, identity(nodes.length)), notes: [] };
    case 'GIVEN':
      return { graph: givenEdges(recipe, nodes.length), notes: [] };
    case 'CORRELATION':
      return { graph: correlated(recipe, needed(readings, 'readings'), nodes.length), notes: [] };
    case 'NEXT_SENSORS':
      return graphOfRoads(recipe, needed(roads, 'roads'));
    case 'GAUSSIAN_KERNEL':
    case 'K_NEAREST':
    case 'WITHIN':
      if ((recipe.over ?? 'GREAT_CIRCLE') !== 'GREAT_CIRCLE') return graphOfRoads(recipe, needed(roads, 'roads'));
      return { graph: graphOfRecipe(recipe, nodes), notes: [] };
  }
}

function needed<T>(source: T | null, what: string): T {
  if (source === null) throw new Error(`the recipe was handed no ${what}`);
  return source;
}

/**
 * Graphs over great-circle distances.
 *
 * @returns null where a kernel needs a sigma of its own and all distances are equal, so that they have no scale
 * @throws Error when some of the nodes lack coordinates
 */
export function graphOfRecipe(
  recipe: Extract<GraphRecipe, { kind: 'GAUSSIAN_KERNEL' | 'K_NEAREST' | 'WITHIN' }>,
  nodes: readonly Place[],
): RecipeGraph | null {
  const placed = nodes.flatMap(({ latitude, longitude }) =>
    latitude === null || longitude === null ? [] : [{ latitude, longitude }],
  );
  if (placed.length < nodes.length) {
    throw new Error(
      `a ${recipe.kind} graph needs coordinates of all ${nodes.length} nodes; ${placed.length} have them`,
    );
  }
  const places = {
    latitudes: placed.map((node) => node.latitude),
    longitudes: placed.map((node) => node.longitude),
  };
  const distance = GREAT_CIRCLE;
  if (recipe.kind === 'GAUSSIAN_KERNEL') {
    const { threshold } = recipe;
    const sigma = recipe.sigmaMetres ?? distanceDeviation(places);
    if (!(sigma > 0)) return null;
    const parameters = { distance, sigmaMetres: sigma, threshold };
    return recipeGraph('GAUSSIAN_KERNEL', parameters, kernelOfPlaces(places, { sigma, threshold }));
  }
  if (recipe.kind === 'WITHIN') {
    const { metres = Infinity } = recipe;
    return recipeGraph('WITHIN', { distance, metres }, withinPlaces(places, metres));
  }
  const { neighbours, directed = false } = recipe;
  const parameters = { distance, neighbours, ...(directed ? { directed } : {}) };
  return recipeGraph('K_NEAREST', parameters, kNearestOfPlaces(places, neighbours, { directed }));
}

function givenEdges({ edges }: Extract<GraphRecipe, { kind: 'GIVEN' }>, nodes: number): RecipeGraph {
  const order = [...edges].sort((a, b) => a.from - b.from || a.to - b.to);
  return recipeGraph(
    'GIVEN',
    { weightIs: 'similarity' },
    {
      nodes,
      from: Uint32Array.from(order, ({ from }) => from),
      to: Uint32Array.from(order, ({ to }) => to),
      weight: Float32Array.from(order, ({ weight }) => weight),
    },
  );
}

function correlated(
  { trainShare, neighbours, least }: Extract<GraphRecipe, { kind: 'CORRELATION' }>,
  { steps, values, mask }: TrainReadings,
  nodes: number,
): RecipeGraph {
  const edges = correlationGraph(values, mask, nodes, { trainSteps: steps, neighbours, least });
  return recipeGraph('CORRELATION', { trainShare, learntFrom: [0, steps], neighbours, least }, edges);
}

/**
 * @param distances metres, [nodes, nodes] row-major
 * @param distance what they were measured along
 * @returns null where sigma is left out and all distances are equal
 */
export function kernelGraph(
  distances: Float64Array | Float32Array,
  nodes: number,
  distance: 'road' | 'great-circle',
  { sigmaMetres, threshold }: KernelSettings,
): RecipeGraph | null {
  const sigma = sigmaMetres ?? deviationOf(distances);
  if (!(sigma > 0)) return null;
  const parameters = { distance, sigmaMetres: sigma, threshold };
  return recipeGraph('GAUSSIAN_KERNEL', parameters, gaussianKernel(distances, nodes, { sigma, threshold }));
}

/** The standard deviation of what is finite. */
export function deviationOf(distances: Float64Array | Float32Array): number {
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

function recipeGraph(
  recipe: RecipeGraph['recipe'],
  parameters: Record<string, unknown>,
  { nodes, from, to, weight }: Adjacency,
): RecipeGraph {
  return { recipe, parameters, nodeCount: nodes, from, to, weight };
}
