/** Keyset pages in an order that the caller chooses: terms that are never null, the last of them unique. */
import { and, asc, desc, or, sql, type SQL } from 'drizzle-orm';

export type SortValue = string | number;

/** One part of an order, such as `number, then run`. */
export interface SortTerm {
  /** Never null for a row that the order is asked of. */
  readonly value: SQL;
  readonly type: 'float8' | 'int4' | 'text' | 'uuid';
  readonly descending: boolean;
}

const typed = (term: SortTerm, value: SortValue): SQL => sql`${value}::${sql.raw(term.type)}`;

/** The order itself, or its reverse. */
export function orderOf(terms: readonly SortTerm[], reversed: boolean): SQL[] {
  return terms.map((term) => (term.descending !== reversed ? desc(term.value) : asc(term.value)));
}

/**
 * Rows on one side of a row with these values. An index on the terms finds its place by it: as a comparison of whole rows
 * where all terms go in one direction, by a bound of the first term otherwise.
 */
export function beyond(terms: readonly SortTerm[], values: readonly SortValue[], side: 'after' | 'before'): SQL {
  const given = terms.map((term, place) => {
    const value = values[place];
    if (value === undefined) throw new RangeError(`expected ${terms.length} values of an order, got ${values.length}`);
    return { term, value: typed(term, value), less: term.descending === (side === 'after') };
  });
  const [first] = given;
  if (first === undefined) throw new RangeError('an order needs at least one term');
  const list = (parts: readonly SQL[]): SQL => sql.join([...parts], sql`, `);
  if (given.every(({ less }) => less === first.less)) {
    const sign = first.less ? sql`<` : sql`>`;
    return sql`(${list(given.map(({ term }) => term.value))}) ${sign} (${list(given.map(({ value }) => value))})`;
  }
  const bound = first.less ? sql`${first.term.value} <= ${first.value}` : sql`${first.term.value} >= ${first.value}`;
  const steps = given.map(({ term, value, less }, place) =>
    and(
      ...given.slice(0, place).map((before) => sql`${before.term.value} = ${before.value}`),
      less ? sql`${term.value} < ${value}` : sql`${term.value} > ${value}`,
    ),
  );
  return sql`(${bound} and ${or(...steps)})`;
}

/** The values of a row, as a cursor keeps them. */
export function valuesOf(terms: readonly SortTerm[]): SQL<SortValue[]> {
  return sql<SortValue[]>`jsonb_build_array(${sql.join(
    terms.map(({ value }) => value),
    sql`, `,
  )})`;
}

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether values can be those of a row in this order, so that Postgres takes them. */
export function fits(terms: readonly SortTerm[], values: readonly SortValue[]): boolean {
  return (
    values.length === terms.length &&
    terms.every(({ type }, place) => {
      const value = values[place];
      if (typeof value === 'number')
        return type === 'float8' || (type === 'int4' && Number.isInteger(value) && Math.abs(value) < 2 ** 31);
      return (
        typeof value === 'string' &&
        (type === 'text' ? !value.includes('\0') : type === 'uuid' && uuidPattern.test(value))
      );
    })
  );
}
