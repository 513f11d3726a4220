/** How long a list is, up to a bound: nobody reads a list of a million rows to its end, and counting it costs a second. */
import { sql, type SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Executor } from '../database.ts';

/** Lists are counted up to here; one that is longer counts as one more than this. */
export const MOST_COUNTED = 10_000;

/** Rows, of whichever list, of which no more than the bound are looked at: for a subquery that counts them. */
export const boundedRows = (table: PgTable, where: SQL | undefined): SQL =>
  sql`(select from ${table} ${where === undefined ? sql`` : sql`where ${where}`} limit ${MOST_COUNTED + 1}) as counted`;

/** Number of the rows of a table that a filter lets through, at most `MOST_COUNTED + 1`. */
export async function countRows(executor: Executor, table: PgTable, where: SQL | undefined): Promise<number> {
  const [row] = await executor.select({ count: sql<number>`count(*)::int` }).from(boundedRows(table, where));
  return row?.count ?? 0;
}
