/** Makes a graph in a process of its own. */
import { ErrandError } from '../errand-failure.ts';
import { runErrand } from '../errand.ts';
import type { RecipeGraph } from './graph-of-recipe.ts';
import { parseGraphReport, type GraphOrder, type GraphReport } from './messages.ts';

/**
 * @param signal ends the process, and with it the making
 * @throws ErrandError when the graph cannot be made; Error when the process ended before it was
 */
export async function makeInProcess(order: GraphOrder, signal: AbortSignal): Promise<RecipeGraph> {
  let answer: GraphReport | undefined;
  const how = await runErrand({
    module: new URL('./child.ts', import.meta.url),
    order,
    parse: parseGraphReport,
    take: (report) => {
      answer = report;
      return true;
    },
    signal,
  });
  if (answer === undefined) throw new Error(`the graph process ${how ?? 'ended'} before it was done`);
  if (answer.type === 'failed') throw new ErrandError(answer);
  return answer.graph;
}
