/** Bounds on what one operation may ask, so that no single request can occupy the server. All are told to the client. */
export interface Limits {
  /** Longest path of nested fields; introspection fields do not count, graphql-js bounds them by itself. */
  readonly depth: number;
  /** Objects that the operation may resolve at most, connections counted by their page size. */
  readonly cost: number;
  /**
   * Objects that the usual introspection of the whole schema counts as. More than half of `cost`: one passes, for
   * anybody, two do not.
   */
  readonly introspection: number;
  /** Fields renamed by an alias. */
  readonly aliases: number;
  /** Lexical tokens of the document. */
  readonly tokens: number;
  /** Bytes of a request body. */
  readonly bodyBytes: number;
}

export const limits: Limits = {
  depth: 12,
  cost: 20_000,
  introspection: 12_000,
  aliases: 30,
  tokens: 4_000,
  bodyBytes: 1_000_000,
};
