/** Pages of rows that hang below many parents, such as the first versions of each model. */
import { and, count, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Executor } from '../database.ts';
import { pagesOf, type Page, type PageRequest } from './page.ts';

interface RowsBelow<T> {
  readonly table: PgTable;
  readonly id: PgColumn;
  /** Column that names the parent, and the column that it names. */
  readonly parent: PgColumn;
  readonly parentId: PgColumn;
  /** Column that orders the rows of one parent, without ties; the id when left out. */
  readonly key?: PgColumn;
  readonly order: 'ascending' | 'descending';
  /** The key of a row with this id; the id itself where it is the key. */
  keyOf?(id: string): SQL;
  readonly filter?: SQL | undefined;
  parentOf(row: T): string;
  /** The rows that are meant, whole. */
  rows(where: SQL, orderBy: SQL): PromiseLike<T[]>;
}

/**
 * The same page of each parent, by parent id: one statement, which reads no more than the page of each through an index on
 * parent and key, and one for all their counts.
 */
export async function pagesBelow<T>(
  executor: Executor,
  parents: readonly string[],
  request: PageRequest,
  { table, id, parent, parentId, filter, key = id, ...source }: RowsBelow<T>,
): Promise<Map<string, Page<T>>> {
  return pagesOf(parents, request, {
    key,
    ...source,
    rows: (cursor, orderBy, limit) => {
      const page = sql`select ${id} as id from ${table} where ${and(eq(parent, parentId), filter, cursor)} order by ${orderBy} limit ${limit}`;
      const ids = sql`(select page.id from ${parentId.table} cross join lateral (${page}) as page where ${inArray(parentId, [...parents])})`;
      return source.rows(inArray(id, ids), orderBy);
    },
    counts: async () => {
      const found = await executor
        .select({ parent: sql<string>`${parent}`, count: count() })
        .from(table)
        .where(and(inArray(parent, [...parents]), filter))
        .groupBy(parent);
      return new Map(found.map((one) => [one.parent, one.count]));
    },
  });
}
