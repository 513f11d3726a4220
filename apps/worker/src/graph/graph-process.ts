/** Makes and describes graphs in a process of its own. */
import { ErrandError } from '../errand-failure.ts';
import { runErrand } from '../errand.ts';
import { parseGraphReport, type GraphOrder, type GraphReport } from './messages.ts';

type Made = Extract<GraphReport, { type: 'made' }>;
type Described = Extract<GraphReport, { type: 'described' }>;

/**
 * @param signal ends the process, and with it the making
 * @throws ErrandError when the graph cannot be made; Error when the process ended before it was
 */
export async function makeInProcess(order: Omit<Extract<GraphOrder, { type: 'make' }>, 'type'>, signal: AbortSignal) {
  const answer = await ask({ type: 'make', ...order }, signal);
  if (answer.type === 'made') return answer satisfies Made;
  throw new Error(`the graph process was asked to make a graph and answered "${answer.type}"`);
}

/** What a graph is like that is there. @throws as `makeInProcess` */
export async function describeInProcess(
  order: Omit<Extract<GraphOrder, { type: 'describe' }>, 'type'>,
  signal: AbortSignal,
): Promise<Described['statistics']> {
  const answer = await ask({ type: 'describe', ...order }, signal);
  if (answer.type === 'described') return answer.statistics;
  throw new Error(`the graph process was asked about a graph and answered "${answer.type}"`);
}

async function ask(order: GraphOrder, signal: AbortSignal): Promise<Made | Described> {
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
  return answer;
}
