/** A table on its way out: columns with their units, and rows in batches, so that no more than one batch is held. */

export type Cell = string | number | boolean | Date | null;

export interface Column {
  /** Lower-case words joined by underscores. */
  readonly name: string;
  readonly type: 'text' | 'integer' | 'number' | 'boolean' | 'moment';
  /** Null of what has none: names, ranks, counts. */
  readonly unit: string | null;
  readonly description: string;
}

export interface Table {
  /** Name of the file, without its ending. */
  readonly name: string;
  /** What is true of all rows: which ranking, of what data, under which licence. */
  readonly about: Readonly<Record<string, string | number | null>>;
  readonly columns: readonly Column[];
  /** Each row has one cell a column, in their order. */
  readonly batches: () => AsyncIterable<readonly (readonly Cell[])[]>;
  /** Equal for equal files of one format; null where the rows may change. */
  readonly etag: string | null;
}

export const column = (
  name: string,
  type: Column['type'],
  description: string,
  unit: string | null = null,
): Column => ({ name, type, unit, description });
