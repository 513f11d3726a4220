/**
 * The graph process: makes one graph and ends. Its work grows with the square of the nodes; the worker's own process keeps
 * beating meanwhile.
 */
import { failedBy } from '../errand-failure.ts';
import { serveErrand } from '../errand-process.ts';
import { graphOfRecipe } from './graph-of-recipe.ts';
import { parseGraphOrder, type GraphReport } from './messages.ts';

function answerTo(message: unknown): GraphReport {
  try {
    const { recipe, nodes } = parseGraphOrder(message);
    const graph = graphOfRecipe(recipe, nodes);
    if (graph !== null) return { type: 'made', graph };
    return failedBy(`all ${nodes.length} nodes are equally far apart: the kernel needs a sigma`);
  } catch (error) {
    return failedBy(error);
  }
}

serveErrand<GraphReport>((order, send) => send(answerTo(order)));
