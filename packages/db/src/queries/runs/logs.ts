import { and, eq, gte, ilike, inArray, sql } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import { runLogs, runs } from '../../schema/index.ts';
import type { Page } from '../page.ts';
import { pagesBelow } from '../pages-below.ts';
import { isGiven, partOf } from '../rows.ts';

export type RunLogRow = typeof runLogs.$inferSelect;

/** Lines that meet all of it; what is left out lets every line through. */
export interface LogFilter {
  readonly levels?: readonly RunLogRow['level'][] | null | undefined;
  /** A part of the message, in any case. */
  readonly text?: string | null | undefined;
  readonly from?: Date | null | undefined;
}

/** Log lines of each run in order, those after a number, by run id. */
export async function logs(
  executor: Executor,
  runIds: readonly string[],
  request: LogFilter & { readonly first?: number; readonly afterSequence?: number } = {},
): Promise<Map<string, Page<RunLogRow>>> {
  const { first = 100, afterSequence = 0, levels, text, from } = request;
  const page = { first, ...(afterSequence === 0 ? {} : { after: String(afterSequence) }) };
  return pagesBelow(executor, runIds, page, {
    table: runLogs,
    parent: runLogs.runId,
    parentId: runs.id,
    key: runLogs.sequence,
    order: 'ascending',
    keyOf: (sequence) => sql`${sequence}::int`,
    filter: and(
      isGiven(levels) ? inArray(runLogs.level, [...levels]) : undefined,
      isGiven(text) ? ilike(runLogs.message, partOf(text)) : undefined,
      isGiven(from) ? gte(runLogs.at, from) : undefined,
    ),
    parentOf: (row) => row.runId,
    rows: (where, orderBy) => executor.select().from(runLogs).where(where).orderBy(orderBy),
  });
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
