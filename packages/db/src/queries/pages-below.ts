/** Pages of rows that hang below many parents, such as the first versions of each model. */
import { and, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Executor } from '../database.ts';
import { boundedRows } from './counted.ts';
import { pagesOf, type Page, type PageRequest } from './page.ts';

/** Rows with ids of their own, or rows that parent and key name: the key orders the rows of one parent, without ties. */
type Named = { readonly id: PgColumn; readonly key?: PgColumn } | { readonly id?: undefined; readonly key: PgColumn };

type RowsBelow<T> = Named & {
  readonly table: PgTable;
  /** Column that names the parent, and the column that it names. */
  readonly parent: PgColumn;
  readonly parentId: PgColumn;
  readonly order: 'ascending' | 'descending';
  /** The key of a row with this id; the id itself where it is the key. */
  keyOf?(id: string): SQL;
  readonly filter?: SQL | undefined;
  parentOf(row: T): string;
  /** The rows that are meant, whole. */
  rows(where: SQL, orderBy: SQL): PromiseLike<T[]>;
};

/** The `keyOf` of rows whose cursors are whole numbers, such as their places in an order. */
export const indexOf = (cursor: string): SQL => sql`${Number(cursor)}::int`;

/**
 * The same page of each parent, by parent id: one statement, which reads no more than the page of each through an index on
 * parent and key, and one for all their counts.
 */
export async function pagesBelow<T>(
  executor: Executor,
  parents: readonly string[],
  request: PageRequest,
  given: RowsBelow<T>,
): Promise<Map<string, Page<T>>> {
  const { table, parent, parentId, filter, ...source } = given;
  const key = given.id === undefined ? given.key : (given.key ?? given.id);
  const name = given.id ?? sql`${parent}, ${key}`;
  return pagesOf(parents, request, {
    ...source,
    key,
    rows: (cursor, orderBy, limit) => {
      const page = sql`select ${name} from ${table} where ${and(eq(parent, parentId), filter, cursor)} order by ${orderBy} limit ${limit}`;
      const named = sql`(select page.* from ${parentId.table} cross join lateral (${page}) as page where ${inArray(parentId, [...parents])})`;
      return source.rows(sql`(${name}) in ${named}`, orderBy);
    },
    counts: async () => {
      const rows = boundedRows(table, and(eq(parent, parentId), filter));
      const found = await executor
        .select({ parent: sql<string>`${parentId}`, count: sql<number>`(select count(*)::int from ${rows})` })
        .from(parentId.table)
        .where(inArray(parentId, [...parents]));
      return new Map(found.map((one) => [one.parent, one.count]));
    },
  });
}
