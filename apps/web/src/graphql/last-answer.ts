/** The newest good answer to a query: a missed asking says nothing about the data and must not take them away. */
export interface LastAnswer<Data> {
  /** Which query with which variables it answers. */
  readonly key: number;
  readonly data: Data;
}

/** What a query holds at the moment, as urql gives it. */
export interface CurrentResult<Data> {
  readonly data?: Data | null | undefined;
  /** Names the asking that the result belongs to; a page that turned still holds the result of the page before. */
  readonly operation?: { readonly key: number } | undefined;
}

/** The last good answer after `result`: a newer one replaces it, an error keeps it, other variables end it. */
export function lastAnswer<Data>(
  known: LastAnswer<Data> | null,
  key: number,
  { data, operation }: CurrentResult<Data>,
): LastAnswer<Data> | null {
  const kept = known?.key === key ? known : null;
  if (operation?.key !== key || data === undefined || data === null) return kept;
  return kept?.data === data ? kept : { key, data };
}
