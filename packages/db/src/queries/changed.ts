import { isDeepStrictEqual } from 'node:util';

/** What a change that may be asked for again comes to. */
export interface Changed<Row> {
  /** As it is afterwards. */
  readonly row: Row;
  /** Whether it was another before: only then is there anything to tell of. */
  readonly isChanged: boolean;
}

/** What an update of some fields comes to. */
export interface Updated<Row> {
  /** As it is afterwards. */
  readonly row: Row;
  /** The fields that were others before, as they are now: none where there is nothing to tell of. */
  readonly changes: Partial<Row>;
}

/** Of the fields that are wished for, those that a row does not hold as they are wished. */
export function differences<Row extends object>(row: Row, wished: Partial<Row>): Partial<Row> {
  const held = new Map<string, unknown>(Object.entries(row));
  const others = Object.entries(wished).filter(([field, value]) => !isDeepStrictEqual(held.get(field), value));
  return Object.fromEntries(others) as Partial<Row>;
}

export function isNothing(changes: object): boolean {
  return Object.keys(changes).length === 0;
}
