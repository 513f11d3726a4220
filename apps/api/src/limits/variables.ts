/** Bounds how large the variables of an operation are, before anything walks them by recursion. */
import { ApiError } from '../errors/api-error.ts';
import { limits } from './limits.ts';

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** @returns the error for variables that nest too deep or hold too many values; null for others */
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
