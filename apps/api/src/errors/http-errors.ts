/** Answers errors of the plain HTTP routes as JSON, in the same words as GraphQL. */
import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { limits } from '../limits/limits.ts';
import { ApiError } from './api-error.ts';

const statusOfCode: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
};

function bodyFault(error: unknown): { status: number; message: string } | null {
  if (!(error instanceof Error) || !('type' in error)) return null;
  if (error.type === 'entity.too.large') {
    return { status: 413, message: `a request body may have ${limits.bodyBytes} bytes; this one has more` };
  }
  if (error.type === 'entity.parse.failed') return { status: 400, message: 'the request body is no JSON' };
  return null;
}

function wentAway(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

export function httpErrors(log: Logger): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error: unknown, request, response, _next) => {
    if (response.headersSent) {
      // Too late for an answer. A client that went away in the middle of a download is no fault of anybody.
      if (!wentAway(error)) log.error({ err: error, path: request.path }, 'a response broke off');
      response.destroy();
      return;
    }
    if (error instanceof ApiError) {
      const code = String(error.extensions['code']);
      response.status(statusOfCode[code] ?? 400).json({ error: { code, message: error.message } });
      return;
    }
    const fault = bodyFault(error);
    if (fault !== null) {
      response.status(fault.status).json({ error: { code: 'BAD_REQUEST', message: fault.message } });
      return;
    }
    const errorId = randomUUID();
    log.error({ err: error, errorId }, 'a request failed unexpectedly');
    response.status(500).json({
      error: {
        code: 'INTERNAL_SERVER_ERROR',
        message: `something went wrong on the server; its log names the cause under the id ${errorId}`,
        errorId,
      },
    });
  };
}
