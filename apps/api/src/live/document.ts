/** Reads the document of a message: what Apollo does for a request over HTTP, in the same words and codes. */
import { GraphQLError, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { ApiErrorCode } from '../errors/error-codes.ts';
import { limits } from '../limits/limits.ts';
import { steadySubscriptionRoot } from './subscription-root.ts';

const coded = (code: ApiErrorCode, { message, nodes, source, positions }: GraphQLError): GraphQLError =>
  new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: { code },
  });

/** @returns the document, or what is wrong with it */
export function readDocument(
  schema: GraphQLSchema,
  text: string,
  { hideSuggestions }: { readonly hideSuggestions: boolean },
): DocumentNode | readonly GraphQLError[] {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: limits.tokens });
  } catch (error) {
    if (error instanceof GraphQLError) return [coded('GRAPHQL_PARSE_FAILED', error)];
    throw error;
  }
  // By itself and before all others: one of graphql's own rules throws on such a root.
  const unsteady = validate(schema, document, [steadySubscriptionRoot]);
  const faults =
    unsteady.length > 0
      ? unsteady
      : validate(schema, document, undefined, { maxErrors: limits.toldFaults, hideSuggestions });
  return faults.length === 0 ? document : faults.map((fault) => coded('GRAPHQL_VALIDATION_FAILED', fault));
}
