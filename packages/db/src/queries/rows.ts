// Small shapes that every query module needs.

/** Most rows of one INSERT: the protocol allows 65535 parameters. */
const INSERT_ROWS = 1000;

export function* inBatches<T>(rows: readonly T[], size = INSERT_ROWS): Generator<T[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}

/** Rows in their order: a list, or pieces of it, of which one alone need be in memory. */
export type RowsInOrder<T> = readonly T[] | AsyncIterable<readonly T[]>;

/** Rows in batches that a statement can take, each made of its part and the place of that among all. */
export async function* numbered<T, Row>(
  parts: RowsInOrder<T>,
  rowOf: (part: T, index: number) => Row,
): AsyncGenerator<Row[]> {
  let index = 0;
  for await (const piece of Symbol.asyncIterator in parts ? parts : [parts]) {
    for (const batch of inBatches(piece)) yield batch.map((part) => rowOf(part, index++));
  }
}

/** The one row that a write returns. */
export function only<T>(rows: readonly T[]): T {
  const [row] = rows;
  if (row === undefined || rows.length > 1) throw new Error(`expected one row from the database, got ${rows.length}`);
  return row;
}

/** Rows gathered by a key, in the order in which they came; every asked key is there. */
export function grouped<K, T>(keys: readonly K[], rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return groups;
}

/** Rows by their id. */
export function byId<T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** For arguments that may be left out: GraphQL says null, TypeScript says undefined. */
export function isGiven<T>(value: T): value is NonNullable<T> {
  return value !== null && value !== undefined;
}

/** A part of a text for `ilike`, in any case; the signs of patterns stand for themselves. */
export function partOf(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
