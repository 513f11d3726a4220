/** Decides what a client sees of an error: expected ones whole, unexpected ones as an id that the log knows too. */
import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { isTransient, postgresFault } from '@stillgraph/db';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { limits } from '../limits/limits.ts';
import { ApiError, deadlineExceeded } from './api-error.ts';
import { isErrorCode } from './error-codes.ts';

/** Codes that Apollo gives to requests which never reached a resolver; their messages are about the request alone. */
const requestCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
]);

/** Postgres: a statement was broken off, by its time limit or because its operation is over. */
const QUERY_CANCELLED = '57014';

/** Faults of the database that a client can understand: its time was up, or the database is away for now. */
function expectedFault(cause: unknown): ApiError | null {
  if (cause instanceof ApiError) return cause;
  if (postgresFault(cause)?.code === QUERY_CANCELLED) return deadlineExceeded(limits.deadlineMs / 1000);
  if (isTransient(cause)) {
    return new ApiError('UNAVAILABLE', 'the database does not answer for now; try again in some seconds');
  }
  return null;
}

export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

export function createFormatError(log: Logger, showErrors: boolean): FormatError {
  return (formatted, error) => {
    const cause = unwrapResolverError(error);
    const known = expectedFault(cause);
    if (known !== null && known !== cause) {
      log.warn({ err: cause, path: formatted.path }, 'a request failed for want of time or of the database');
      return { ...formatted, message: known.message, extensions: known.extensions };
    }
    const code = formatted.extensions?.['code'];
    const isExpected =
      cause instanceof GraphQLError && (cause.originalError === undefined || cause.originalError === null);
    if ((isExpected && code !== 'INTERNAL_SERVER_ERROR') || (typeof code === 'string' && requestCodes.has(code))) {
      const { stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
      return {
        ...formatted,
        extensions: { ...extensions, code: isErrorCode(code) ? code : 'BAD_USER_INPUT' },
      };
    }
    const errorId = randomUUID();
    log.error({ err: cause, errorId, path: formatted.path }, 'a request failed unexpectedly');
    const message = showErrors
      ? formatted.message
      : `something went wrong on the server; its log names the cause under the id ${errorId}`;
    return {
      message,
      ...(formatted.path === undefined ? {} : { path: formatted.path }),
      ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
      extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
    };
  };
}
