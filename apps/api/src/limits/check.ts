/** Refuses operations beyond the limits, naming the limit and what came. */
import { getOperationAST, visit, type DocumentNode, type GraphQLSchema } from 'graphql';
import { ApiError } from '../errors/api-error.ts';
import type { ApiErrorCode } from '../errors/error-codes.ts';
import { limits } from './limits.ts';
import { measure } from './measure.ts';
import type { Measure } from './walk.ts';

export interface CheckedRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | null | undefined;
  readonly variables: Readonly<Record<string, unknown>> | null | undefined;
}

interface Bound {
  readonly code: ApiErrorCode;
  readonly limit: number;
  readonly actual: number;
  /** Such as ["nest", "nests", "fields"]: what a query may do, what this one does, and of what. */
  readonly words: readonly [may: string, does: string, what: string];
  readonly advice?: string;
}

function adviceOn({ cost, introspection }: Measure): string {
  if (2 * introspection <= cost) return 'ask for smaller pages or fewer nested lists';
  return `the whole schema counts ${limits.introspection}; ask for it once, and for a part of it with __type`;
}

function directivesOf(document: DocumentNode): number {
  let count = 0;
  visit(document, {
    Directive: () => {
      count += 1;
    },
  });
  return count;
}

function boundsOf(actual: Measure, document: DocumentNode): readonly Bound[] {
  const { aliases, depth, directives, fields, repeats, rootFields } = limits;
  return [
    { code: 'QUERY_TOO_DEEP', limit: depth, actual: actual.depth, words: ['nest', 'nests', 'fields'] },
    {
      code: 'QUERY_TOO_COSTLY',
      limit: limits.cost,
      actual: actual.cost,
      words: ['ask for', 'may reach', 'objects'],
      advice: adviceOn(actual),
    },
    { code: 'TOO_MANY_ALIASES', limit: aliases, actual: actual.aliases, words: ['use', 'uses', 'aliases'] },
    {
      code: 'TOO_MANY_ROOT_FIELDS',
      limit: rootFields,
      actual: actual.width,
      words: ['ask for', 'asks for', 'fields of its root'],
    },
    { code: 'TOO_MANY_FIELDS', limit: fields, actual: actual.fields, words: ['select', 'selects', 'fields'] },
    {
      code: 'TOO_MANY_FIELDS',
      limit: repeats,
      actual: actual.repeats,
      words: ['repeat', 'repeats', 'times one field in one place'],
    },
    {
      code: 'TOO_MANY_DIRECTIVES',
      limit: directives,
      actual: directivesOf(document),
      words: ['use', 'uses', 'directives'],
    },
  ];
}

function refusal({ code, limit, actual, words, advice }: Bound): ApiError {
  const [may, does, what] = words;
  const sentence = `a query may ${may} ${limit} ${what}; this one ${does} ${actual}`;
  return new ApiError(code, advice === undefined ? sentence : `${sentence}: ${advice}`, { limit, actual });
}

export interface CheckedOperation {
  /** Objects that the operation may resolve; null where its variables do not fit it, which execution refuses. */
  readonly cost: number | null;
  /** One error for each limit that the operation exceeds. */
  readonly faults: readonly ApiError[];
}

/** Measures an operation and compares it with the limits; a document without that operation has neither cost nor fault. */
export function checkLimits({ schema, document, operationName, variables }: CheckedRequest): CheckedOperation {
  const operation = getOperationAST(document, operationName);
  if (operation === undefined || operation === null) return { cost: null, faults: [] };
  const actual = measure({ schema, document, operation, variables: variables ?? {} });
  if (actual === null) return { cost: null, faults: [] };
  const exceeded = boundsOf(actual, document).filter((bound) => bound.actual > bound.limit);
  return { cost: actual.cost, faults: exceeded.map(refusal) };
}
