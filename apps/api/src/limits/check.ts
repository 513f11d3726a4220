/** Refuses operations beyond the limits, naming the limit and what came. */
import { getOperationAST, type DocumentNode, type GraphQLSchema } from 'graphql';
import { ApiError } from '../errors/api-error.ts';
import { limits } from './limits.ts';
import { measure } from './measure.ts';
import type { Measure } from './walk.ts';

interface CheckedRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | null | undefined;
  readonly variables: Readonly<Record<string, unknown>> | null | undefined;
}

function adviceOn({ cost, introspection }: Measure): string {
  if (2 * introspection <= cost) return 'ask for smaller pages or fewer nested lists';
  return `the whole schema counts ${limits.introspection}; ask for it once, and for a part of it with __type`;
}

/**
 * @returns one error for each limit that the operation exceeds; none for a document without that operation and for
 * variables that do not fit it, which execution refuses
 */
export function exceededLimits({ schema, document, operationName, variables }: CheckedRequest): ApiError[] {
  const operation = getOperationAST(document, operationName);
  if (operation === undefined || operation === null) return [];
  const actual = measure({ schema, document, operation, variables: variables ?? {} });
  if (actual === null) return [];
  const errors: ApiError[] = [];
  if (actual.depth > limits.depth) {
    errors.push(
      new ApiError('QUERY_TOO_DEEP', `a query may nest ${limits.depth} fields; this one nests ${actual.depth}`, {
        limit: limits.depth,
        actual: actual.depth,
      }),
    );
  }
  if (actual.cost > limits.cost) {
    errors.push(
      new ApiError(
        'QUERY_TOO_COSTLY',
        `a query may ask for ${limits.cost} objects; this one may reach ${actual.cost}: ${adviceOn(actual)}`,
        { limit: limits.cost, actual: actual.cost },
      ),
    );
  }
  if (actual.aliases > limits.aliases) {
    errors.push(
      new ApiError('TOO_MANY_ALIASES', `a query may use ${limits.aliases} aliases; this one uses ${actual.aliases}`, {
        limit: limits.aliases,
        actual: actual.aliases,
      }),
    );
  }
  return errors;
}
