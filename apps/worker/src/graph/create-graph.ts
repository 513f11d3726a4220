/** A `graph-create` job: make a graph from the coordinates of a dataset's nodes. */
import { datasets, graphs } from '@stillgraph/db';
import type { Delivery, JobPayload } from '@stillgraph/db/jobs';
import type { Context } from '../context.ts';
import { makeInProcess } from './graph-process.ts';

export async function createGraph(
  { db, log }: Context,
  { graphId, recipe, ...wanted }: JobPayload<'graph-create'>,
  { redeliveries, signal }: Delivery,
): Promise<void> {
  const { datasetId, name } = wanted;
  try {
    // The job may be delivered again after its graph was written.
    if ((await graphs.byIds(db, [graphId])).has(graphId)) return;
    const nodes = (await datasets.nodesOf(db, [datasetId])).get(datasetId) ?? [];
    if (nodes.length === 0) {
      log.warn({ graphId, datasetId }, 'the dataset is gone; there is nothing to make a graph of');
      return;
    }
    const places = nodes.map(({ latitude, longitude }) => ({ latitude, longitude }));
    const graph = await makeInProcess({ recipe, nodes: places }, signal);
    signal.throwIfAborted();
    await graphs.insert(db, { ...wanted, ...graph, id: graphId });
    log.info({ graphId, datasetId, recipe: recipe.kind, edges: graph.from.length }, 'graph made');
  } catch (error) {
    log.error({ err: error, graphId, datasetId, name, redeliveries }, 'a graph could not be made');
    throw error;
  }
}
