/** Graphs made by recipe from the places of nodes, for imports and for `graph-create` jobs alike. */
import type { datasets } from '@stillgraph/db';
import type { GraphRecipe } from '@stillgraph/db/jobs';
import {
  distanceDeviation,
  gaussianKernel,
  identity,
  kernelOfPlaces,
  kNearestOfPlaces,
  type Adjacency,
} from '@stillgraph/ml';

/** A graph without its name. */
export type RecipeGraph = Omit<datasets.DatasetGraphInput, 'name' | 'fromNetwork'>;
/** Degrees. */
export type Place = Pick<datasets.DatasetNodeRow, 'latitude' | 'longitude'>;
type KernelSettings = Omit<Extract<GraphRecipe, { kind: 'GAUSSIAN_KERNEL' }>, 'kind'>;

/**
 * @returns null where a kernel needs a sigma of its own and all distances are equal, so that they have no scale
 * @throws Error when the recipe needs coordinates that some of the nodes lack
 */
export function graphOfRecipe(recipe: GraphRecipe, nodes: readonly Place[]): RecipeGraph | null {
  if (recipe.kind === 'IDENTITY') return recipeGraph('IDENTITY', {}, identity(nodes.length));
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
  const distance = 'great-circle';
  if (recipe.kind === 'GAUSSIAN_KERNEL') {
    const { threshold } = recipe;
    const sigma = recipe.sigmaMetres ?? distanceDeviation(places);
    if (!(sigma > 0)) return null;
    const parameters = { distance, sigmaMetres: sigma, threshold };
    return recipeGraph('GAUSSIAN_KERNEL', parameters, kernelOfPlaces(places, { sigma, threshold }));
  }
  const { neighbours } = recipe;
  return recipeGraph('K_NEAREST', { distance, neighbours }, kNearestOfPlaces(places, neighbours));
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
