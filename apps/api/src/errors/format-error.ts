/** Decides what a client sees of an error: expected ones whole, unexpected ones as an id that the log knows too. */
import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';

/** Codes that Apollo gives to requests which never reached a resolver; their messages are about the request alone. */
const requestCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

export function createFormatError(log: Logger, showErrors: boolean): FormatError {
  return (formatted, error) => {
    const cause = unwrapResolverError(error);
    const code = formatted.extensions?.['code'];
    const isExpected =
      cause instanceof GraphQLError && (cause.originalError === undefined || cause.originalError === null);
    if ((isExpected && code !== 'INTERNAL_SERVER_ERROR') || (typeof code === 'string' && requestCodes.has(code))) {
      const { stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
      return { ...formatted, extensions: { ...extensions, code: code ?? 'GRAPHQL_VALIDATION_FAILED' } };
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
