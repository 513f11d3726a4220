/** A `graph-create` job: make a graph from the coordinates of a dataset's nodes. */
import { datasets, graphs } from '@stillgraph/db';
import type { GraphRecipe, JobPayload } from '@stillgraph/db/jobs';
import { gaussianKernel, greatCircleDistances, identity, kNearest, type Adjacency } from '@stillgraph/ml';
import type { Context } from '../context.ts';

type Node = Pick<datasets.DatasetNodeRow, 'latitude' | 'longitude'>;

export async function createGraph(
  { db, log }: Context,
  { graphId, recipe, ...wanted }: JobPayload<'graph-create'>,
): Promise<void> {
  const { datasetId } = wanted;
  // The job may be delivered again after its graph was written.
  if ((await graphs.byIds(db, [graphId])).has(graphId)) return;
  const nodes = (await datasets.nodesOf(db, [datasetId])).get(datasetId) ?? [];
  if (nodes.length === 0) {
    log.warn({ graphId, datasetId }, 'the dataset is gone; there is nothing to make a graph of');
    return;
  }
  const { kind, ...parameters } = recipe;
  const { from, to, weight } = adjacencyOf(recipe, nodes);
  await graphs.insert(db, {
    ...wanted,
    id: graphId,
    recipe: kind,
    parameters: kind === 'IDENTITY' ? {} : { ...parameters, distance: 'great-circle' },
    nodeCount: nodes.length,
    from,
    to,
    weight,
  });
  log.info({ graphId, datasetId, recipe: kind, edges: from.length }, 'graph made');
}

function adjacencyOf(recipe: GraphRecipe, nodes: readonly Node[]): Adjacency {
  if (recipe.kind === 'IDENTITY') return identity(nodes.length);
  const placed = nodes.flatMap(({ latitude, longitude }) =>
    latitude === null || longitude === null ? [] : [{ latitude, longitude }],
  );
  if (placed.length < nodes.length) {
    throw new Error(
      `a ${recipe.kind} graph needs coordinates of all ${nodes.length} nodes; ${placed.length} have them`,
    );
  }
  const distances = greatCircleDistances(
    placed.map((node) => node.latitude),
    placed.map((node) => node.longitude),
  );
  if (recipe.kind === 'K_NEAREST') return kNearest(distances, nodes.length, recipe.neighbours);
  const { sigmaMetres: sigma, threshold } = recipe;
  return gaussianKernel(distances, nodes.length, { threshold, ...(sigma === undefined ? {} : { sigma }) });
}
