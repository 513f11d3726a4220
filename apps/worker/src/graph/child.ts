/**
 * The graph process: makes or describes one graph and ends. Its work grows with the square of the nodes; the worker's own
 * process keeps beating meanwhile.
 */
import { graphStatistics } from '@stillgraph/ml';
import { failedBy } from '../errand-failure.ts';
import { serveErrand } from '../errand-process.ts';
import { graphOfSources } from './graph-of-recipe.ts';
import { parseGraphOrder, type GraphReport } from './messages.ts';

function answerTo(message: unknown): GraphReport {
  try {
    const order = parseGraphOrder(message);
    if (order.type === 'describe') {
      return { type: 'described', statistics: graphStatistics({ nodes: order.nodes, ...order.edges }) };
    }
    const { graph, notes } = graphOfSources(order.recipe, order.sources);
    if (graph === null) {
      return failedBy(`all ${order.sources.nodes.length} nodes are equally far apart: the kernel needs a sigma`);
    }
    const statistics = graphStatistics({ nodes: graph.nodeCount, ...graph });
    return { type: 'made', graph, statistics, notes: [...notes] };
  } catch (error) {
    return failedBy(error);
  }
}

serveErrand<GraphReport>((order, send) => send(answerTo(order)));
