/** Decides what a client sees of an error: expected ones whole, unexpected ones as an id that the log knows too. */
import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { isTransient, postgresFault } from '@stillgraph/db';
import { GraphQLError, Kind, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { limits } from '../limits/limits.ts';
import { ApiError, badInput, deadlineExceeded } from './api-error.ts';
import { isErrorCode, type ApiErrorCode } from './error-codes.ts';

/** Codes that Apollo gives to requests which never reached a resolver; their messages are about the request alone. */
const requestCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Postgres: a statement was broken off, by its time limit or because its operation is over. */
const QUERY_CANCELLED = '57014';

/** Postgres: a text holds the null character, which it keeps in no text; nothing else can come of a string of JavaScript. */
const UNSTORABLE_TEXT = /^(22021|22P05)$/;

/** Postgres: a moment that it knows no date for; of those that `DateTime` takes, the ones of the year 0. */
const NO_SUCH_MOMENT = /^2200[78]$/;

/** Faults of the database that a client can understand: its time was up, or the database is away for now. */
function expectedFault(cause: unknown): ApiError | null {
  if (cause instanceof ApiError) return cause;
  if (postgresFault(cause)?.code === QUERY_CANCELLED) return deadlineExceeded(limits.deadlineMs / 1000);
  if (UNSTORABLE_TEXT.test(postgresFault(cause)?.code ?? '')) {
    return badInput('a text holds the null character, which no text may hold');
  }
  if (NO_SUCH_MOMENT.test(postgresFault(cause)?.code ?? '')) {
    return badInput('a moment lies before the year 1, the first that there is');
  }
  if (isTransient(cause)) {
    return new ApiError('UNAVAILABLE', 'the database does not answer for now; try again in some seconds');
  }
  return null;
}

/** Apollo has a code of its own for requests that name a document in a way that is not read here. */
function codeFor(code: unknown): ApiErrorCode {
  if (code === 'PERSISTED_QUERY_NOT_SUPPORTED') return 'BAD_REQUEST';
  return isErrorCode(code) ? code : 'BAD_USER_INPUT';
}

/** GraphQL's own word about a variable that does not fit, whatever the scalar or enum below it threw. */
function isAboutVariable({ nodes, message }: GraphQLError): boolean {
  return nodes?.length === 1 && nodes[0]?.kind === Kind.VARIABLE_DEFINITION && message.startsWith('Variable "$');
}

/** Whether an error is neither one that was made for clients nor GraphQL's word about the request. */
function isUnforeseen(cause: unknown, code: unknown): boolean {
  if (typeof code === 'string' && requestCodes.has(code)) return false;
  if (!(cause instanceof GraphQLError) || code === 'INTERNAL_SERVER_ERROR') return true;
  const { originalError } = cause;
  return originalError !== undefined && originalError !== null && !isAboutVariable(cause);
}

export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

export function createFormatError(log: Logger, showErrors: boolean): FormatError {
  return (formatted, error) => {
    const cause = unwrapResolverError(error);
    const known = expectedFault(cause);
    if (known !== null && known !== cause) {
      log.warn({ err: cause, path: formatted.path }, 'a request failed by what it asked of the database');
      return { ...formatted, message: known.message, extensions: known.extensions };
    }
    const code = formatted.extensions?.['code'];
    if (!isUnforeseen(cause, code)) {
      const { stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
      return { ...formatted, extensions: { ...extensions, code: codeFor(code) } };
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
