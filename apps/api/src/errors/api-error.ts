/** Errors that a client may read. Everything else is masked by format-error.ts. */
import { GraphQLError } from 'graphql';
import type { ApiErrorCode } from './error-codes.ts';

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

/** @param seconds how long an operation may take */
export function deadlineExceeded(seconds: number): ApiError {
  return new ApiError('DEADLINE_EXCEEDED', `an operation may take ${seconds} s; this one was stopped`, {
    limitSeconds: seconds,
  });
}
