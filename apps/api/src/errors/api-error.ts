/** Errors that a client may read. Everything else is masked by format-error.ts. */
import { GraphQLError } from 'graphql';

export type ApiErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'QUERY_TOO_DEEP'
  | 'QUERY_TOO_COSTLY'
  | 'TOO_MANY_ALIASES';

/** An expected failure of a request, with a code for programs and a sentence for people. */
export class ApiError extends GraphQLError {
  constructor(code: ApiErrorCode, message: string, extensions: Readonly<Record<string, unknown>> = {}) {
    super(message, { extensions: { ...extensions, code } });
    this.name = 'ApiError';
  }
}

export function unauthenticated(): ApiError {
  return new ApiError(
    'UNAUTHENTICATED',
    'sign in first: open the sign-in link that Stillgraph printed, or send a team key as "Authorization: Bearer <key>"',
  );
}

export function badInput(message: string): ApiError {
  return new ApiError('BAD_USER_INPUT', message);
}
