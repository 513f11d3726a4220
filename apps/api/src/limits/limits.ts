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
  /** Fields of the root that one operation may ask for. */
  readonly rootFields: number;
  /** Fields that the operation selects, those of a fragment counted wherever it is spread. */
  readonly fields: number;
  /** How often one place may select the same field under the same name; GraphQL merges them all into one. */
  readonly repeats: number;
  /** Directives of the whole document; GraphQL itself allows each but once in one place. */
  readonly directives: number;
  /** Faults of a document that are told, the first ones. */
  readonly toldFaults: number;
  /** Lexical tokens of the document. */
  readonly tokens: number;
  /** Longest path of nested objects and lists in the variables. */
  readonly variableDepth: number;
  /** Values in the variables, objects and lists included. */
  readonly variableValues: number;
  /** Operations that one WebSocket may have at once, subscriptions among them. */
  readonly socketOperations: number;
  /** The same over all WebSockets of one person or key in this process. */
  readonly callerOperations: number;
  /** WebSockets that one person or key may have open in this process. */
  readonly callerSockets: number;
  /** Bytes of a request body, and of a message of a WebSocket. */
  readonly bodyBytes: number;
  /** Bytes of all headers of a request. */
  readonly headerBytes: number;
  /** How long a request may take to send its headers, and one of GraphQL its body. */
  readonly arrivalMs: number;
  /** How long a query or a mutation may take. Subscriptions last as long as somebody listens. */
  readonly deadlineMs: number;
}

export const limits: Limits = {
  depth: 12,
  cost: 20_000,
  introspection: 12_000,
  aliases: 30,
  rootFields: 40,
  fields: 2_000,
  repeats: 10,
  directives: 50,
  toldFaults: 20,
  tokens: 4_000,
  variableDepth: 24,
  variableValues: 50_000,
  socketOperations: 100,
  callerOperations: 2_000,
  callerSockets: 2_000,
  bodyBytes: 1_000_000,
  headerBytes: 16_384,
  arrivalMs: 10_000,
  deadlineMs: 10_000,
};
