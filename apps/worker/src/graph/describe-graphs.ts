/** Statistics for graphs that nobody has looked through: those that came with their dataset, and those of before. */
import { graphs } from '@stillgraph/db';
import type { Context } from '../context.ts';
import { describeInProcess } from './graph-process.ts';

/** Graphs that are looked through at a time. */
const AT_ONCE = 20;

/** A graph that cannot be described is passed over and tried again when this is called again. */
export async function describeGraphs({ db, log, stopping }: Pick<Context, 'db' | 'log' | 'stopping'>): Promise<void> {
  const failed = new Set<string>();
  for (;;) {
    const waiting = (await graphs.withoutStatistics(db, AT_ONCE + failed.size)).filter(({ id }) => !failed.has(id));
    if (waiting.length === 0 || stopping.aborted) return;
    for (const graph of waiting) {
      try {
        const edges = await graphs.edgesOf(db, graph.id);
        await graphs.insertStatistics(db, graph, await describeInProcess({ nodes: graph.nodeCount, edges }, stopping));
      } catch (error) {
        if (stopping.aborted) return;
        failed.add(graph.id);
        log.warn({ err: error, graphId: graph.id }, 'a graph could not be described');
      }
    }
  }
}
