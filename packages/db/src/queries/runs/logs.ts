import { and, asc, count, eq, gt, inArray } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import { runLogs, runs } from '../../schema/index.ts';
import { pagesOf, type Page } from '../page.ts';

export type RunLogRow = typeof runLogs.$inferSelect;

/** Log lines of each run in order, those after a number, by run id. */
export async function logs(
  executor: Executor,
  runIds: readonly string[],
  request: { readonly first?: number; readonly afterSequence?: number } = {},
): Promise<Map<string, Page<RunLogRow>>> {
  return pagesOf(
    runIds,
    { first: request.first ?? 100 },
    {
      key: runLogs.sequence,
      order: 'ascending',
      parentOf: (row) => row.runId,
      rows: (_cursor, orderBy, limit) => {
        const page = executor
          .select()
          .from(runLogs)
          .where(and(eq(runLogs.runId, runs.id), gt(runLogs.sequence, request.afterSequence ?? 0)))
          .orderBy(orderBy)
          .limit(limit)
          .as('page');
        const { runId, sequence, at, level, message } = page;
        return executor
          .select({ runId, sequence, at, level, message })
          .from(runs)
          .crossJoinLateral(page)
          .where(inArray(runs.id, [...runIds]))
          .orderBy(asc(page.sequence));
      },
      counts: async () => {
        const rows = await executor
          .select({ runId: runLogs.runId, count: count() })
          .from(runLogs)
          .where(inArray(runLogs.runId, [...runIds]))
          .groupBy(runLogs.runId);
        return new Map(rows.map((row) => [row.runId, row.count]));
      },
    },
  );
}

/** Log lines by their numbers, for events that point at them. */
export async function logsBySequences(
  executor: Executor,
  runId: string,
  sequences: readonly number[],
): Promise<Map<number, RunLogRow>> {
  const rows = await executor
    .select()
    .from(runLogs)
    .where(and(eq(runLogs.runId, runId), inArray(runLogs.sequence, [...sequences])));
  return new Map(rows.map((row) => [row.sequence, row]));
}
