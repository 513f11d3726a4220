/** A `graph-create` job: make a graph by recipe, or write why not. */
import { DuplicateError, graphRequests } from '@stillgraph/db';
import type { Delivery, JobPayload } from '@stillgraph/db/jobs';
import type { Context } from '../context.ts';
import { ErrandError } from '../errand-failure.ts';
import { makeInProcess } from './graph-process.ts';
import { recipeSources } from './recipe-sources.ts';

export async function createGraph(
  { db, log }: Context,
  { graphId }: JobPayload<'graph-create'>,
  { redeliveries, isLast, signal }: Delivery,
): Promise<void> {
  const request = await graphRequests.claim(db, graphId);
  if (request === undefined) {
    log.info({ graphId }, 'the request for the graph is over or gone; nothing to do');
    return;
  }
  const { datasetId, recipe, name } = request;
  try {
    const sources = await recipeSources(db, datasetId, recipe);
    const { graph, statistics, notes } = await makeInProcess({ recipe, sources }, signal);
    signal.throwIfAborted();
    await graphRequests.succeed(db, graphId, graph, { statistics, notes });
    log.info({ graphId, datasetId, recipe: recipe.kind, edges: graph.from.length }, 'graph made');
  } catch (error) {
    // Another delivery has it: that one says how it ended.
    if (signal.aborted) throw error;
    log.error({ err: error, graphId, datasetId, name, redeliveries }, 'a graph could not be made');
    const isFinal = error instanceof ErrandError || error instanceof DuplicateError;
    if (!isFinal && !isLast) throw error;
    await graphRequests.fail(db, graphId, error);
  }
}
