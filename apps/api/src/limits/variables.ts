/** What the variables of an operation may be like, before anything walks them by recursion. */
import { ApiError, badInput } from '../errors/api-error.ts';
import { limits } from './limits.ts';

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Half of a pair of surrogates is no character: Postgres takes it in no JSON, and in a text it would become another one. */
const isBroken = (value: unknown): boolean => typeof value === 'string' && !value.isWellFormed();

/** @returns the error for variables that nest too deep, hold too many values or a broken text; null for others */
export function variablesFault(variables: unknown): ApiError | null {
  let level = [variables].filter(isNested);
  let values = 0;
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > limits.variableDepth) {
      return new ApiError(
        'VARIABLES_TOO_LARGE',
        `variables may nest ${limits.variableDepth} objects and lists; these nest more`,
        { limit: limits.variableDepth },
      );
    }
    const next: object[] = [];
    for (const nested of level) {
      const members: unknown[] = Object.values(nested);
      values += members.length;
      if (members.some(isBroken) || Object.keys(nested).some(isBroken)) {
        return badInput('a text of the variables is no Unicode: it holds half of a surrogate pair');
      }
      for (const member of members) if (isNested(member)) next.push(member);
    }
    if (values > limits.variableValues) {
      return new ApiError(
        'VARIABLES_TOO_LARGE',
        `variables may hold ${limits.variableValues} values; these hold more`,
        { limit: limits.variableValues },
      );
    }
    level = next;
  }
  return null;
}
