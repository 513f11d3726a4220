/** The attribution process: opens an engine, explains one network and ends. */
import { explainRun, orderCorrelation, type Explanation } from '@stillgraph/ml';
import { failedBy } from '../errand-failure.ts';
import { serveErrand } from '../errand-process.ts';
import { openEngine } from '../training/engines.ts';
import { runDataOf } from '../training/run-data-of.ts';
import { parseAttributionOrder, type AttributionReport, type TrainedNetwork } from './messages.ts';

async function answerTo(message: unknown): Promise<AttributionReport> {
  try {
    const { engine: wish, threads, data: order, own, teacher, target } = parseAttributionOrder(message);
    const data = runDataOf(order);
    const { engine } = await openEngine(wish, threads);
    const explained = (network: TrainedNetwork) => explainRun(network, data, engine, target);
    const { explanation, windows } = await explained(own);
    const beside = teacher === null ? null : (await explained(teacher)).explanation;
    const teacherCorrelation = beside === null ? null : orderCorrelation(nodesOf(explanation), nodesOf(beside));
    return { type: 'explained', answer: { ...explanation, teacherCorrelation, windows } };
  } catch (error) {
    return failedBy(error);
  }
}

/** What was not asked counts as nothing. */
const nodesOf = ({ nodes }: Explanation): number[] => nodes.map((change) => change ?? 0);

serveErrand<AttributionReport>(async (order, send) => send(await answerTo(order)));
