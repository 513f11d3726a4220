/** Keyset pages: stable while rows come and go, and as quick on the last page as on the first. */
import { and, asc, desc, gt, lt, type AnyColumn, type SQL } from 'drizzle-orm';
import { isGiven } from './rows.ts';

/** `after` and `before` are ids of rows; give `first` or `last`, not both. */
export interface PageRequest {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

export interface Page<T> {
  readonly rows: T[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Number of all rows that the filter lets through; counted when it is asked for. */
  totalCount(): Promise<number>;
}

interface PageSource<T> {
  /** Column that orders the rows, without ties inside the filter. */
  readonly key: AnyColumn;
  readonly order: 'ascending' | 'descending';
  /** The key of a row with this id; the id itself where it is the key. */
  keyOf?(id: string): SQL;
  readonly filter: SQL | undefined;
  rows(where: SQL | undefined, orderBy: SQL, limit: number): PromiseLike<T[]>;
  count(where: SQL | undefined): PromiseLike<number>;
}

const DEFAULT_SIZE = 20;

export async function pageOf<T>(request: PageRequest, source: PageSource<T>): Promise<Page<T>> {
  const { first, after, last, before } = request;
  if (isGiven(first) && isGiven(last)) throw new RangeError('a page takes either first or last, not both');
  const size = last ?? first ?? DEFAULT_SIZE;
  if (!Number.isInteger(size) || size < 0) throw new RangeError(`a page holds a whole number of rows, not ${size}`);
  const backwards = isGiven(last);
  const keyOf = (id: string) => source.keyOf?.(id) ?? id;
  const later = source.order === 'ascending' ? gt : lt;
  const earlier = source.order === 'ascending' ? lt : gt;
  const where = and(
    source.filter,
    !isGiven(after) ? undefined : later(source.key, keyOf(after)),
    !isGiven(before) ? undefined : earlier(source.key, keyOf(before)),
  );
  const ascending = (source.order === 'ascending') !== backwards;
  // One row more than asked tells whether the list goes on.
  const found = await source.rows(where, ascending ? asc(source.key) : desc(source.key), size + 1);
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (backwards) rows.reverse();
  return {
    rows,
    hasNextPage: backwards ? isGiven(before) : more,
    hasPreviousPage: backwards ? more : isGiven(after),
    totalCount: async () => source.count(source.filter),
  };
}
