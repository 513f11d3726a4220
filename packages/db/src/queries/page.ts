/** Keyset pages: stable while rows come and go, and as quick on the last page as on the first. */
import { and, asc, desc, gt, lt, type AnyColumn, type SQL } from 'drizzle-orm';
import { grouped, isGiven } from './rows.ts';

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
  /** Number of all rows that the filter lets through, at most one more than `MOST_COUNTED`; counted when it is asked for. */
  totalCount(): Promise<number>;
}

interface PageSource {
  /** Column that orders the rows, without ties inside the filter. */
  readonly key: AnyColumn;
  readonly order: 'ascending' | 'descending';
  /** The key of a row with this id; the id itself where it is the key. */
  keyOf?(id: string): SQL;
}

interface OnePageSource<T> extends PageSource {
  readonly filter: SQL | undefined;
  rows(where: SQL | undefined, orderBy: SQL, limit: number): PromiseLike<T[]>;
  /** See `countRows`. */
  count(where: SQL | undefined): Promise<number>;
}

interface ManyPagesSource<T> extends PageSource {
  /** The rows of all parents, in order, at most `limit` of each. */
  rows(cursor: SQL | undefined, orderBy: SQL, limit: number): PromiseLike<T[]>;
  parentOf(row: T): string;
  /** Number of rows by parent; one without rows may be left out. */
  counts(): Promise<ReadonlyMap<string, number>>;
}

const DEFAULT_SIZE = 20;

interface Plan {
  readonly cursor: SQL | undefined;
  readonly orderBy: SQL;
  /** One row more than asked tells whether the list goes on. */
  readonly limit: number;
  readonly cut: <T>(found: readonly T[]) => Omit<Page<T>, 'totalCount'>;
}

function planOf(request: PageRequest, source: PageSource): Plan {
  const { first, after, last, before } = request;
  if (isGiven(first) && isGiven(last)) throw new RangeError('a page takes either first or last, not both');
  const size = last ?? first ?? DEFAULT_SIZE;
  if (!Number.isInteger(size) || size < 0) throw new RangeError(`a page holds a whole number of rows, not ${size}`);
  const backwards = isGiven(last);
  const keyOf = (id: string) => source.keyOf?.(id) ?? id;
  const later = source.order === 'ascending' ? gt : lt;
  const earlier = source.order === 'ascending' ? lt : gt;
  const ascending = (source.order === 'ascending') !== backwards;
  return {
    cursor: and(
      !isGiven(after) ? undefined : later(source.key, keyOf(after)),
      !isGiven(before) ? undefined : earlier(source.key, keyOf(before)),
    ),
    orderBy: ascending ? asc(source.key) : desc(source.key),
    limit: size + 1,
    cut: (found) => {
      const more = found.length > size;
      const rows = found.slice(0, size);
      if (backwards) rows.reverse();
      return {
        rows,
        hasNextPage: backwards ? isGiven(before) : more,
        hasPreviousPage: backwards ? more : isGiven(after),
      };
    },
  };
}

export async function pageOf<T>(request: PageRequest, source: OnePageSource<T>): Promise<Page<T>> {
  const { cursor, orderBy, limit, cut } = planOf(request, source);
  return {
    ...cut(await source.rows(and(source.filter, cursor), orderBy, limit)),
    totalCount: () => source.count(source.filter),
  };
}

/** The same page of many parents, such as the first runs of each experiment: one query, and one for all their counts. */
export async function pagesOf<T>(
  parents: readonly string[],
  request: PageRequest,
  source: ManyPagesSource<T>,
): Promise<Map<string, Page<T>>> {
  const { cursor, orderBy, limit, cut } = planOf(request, source);
  const groups = grouped(parents, await source.rows(cursor, orderBy, limit), (row) => source.parentOf(row));
  let counting: Promise<ReadonlyMap<string, number>> | undefined;
  const countOf = async (parent: string): Promise<number> => {
    counting ??= source.counts();
    return (await counting).get(parent) ?? 0;
  };
  return new Map([...groups].map(([parent, found]) => [parent, { ...cut(found), totalCount: () => countOf(parent) }]));
}

/** The rows of pages, where nobody asks whether the lists go on. */
export function rowsOf<T>(pages: ReadonlyMap<string, Page<T>>): Map<string, T[]> {
  return new Map([...pages].map(([parent, { rows }]) => [parent, rows]));
}
