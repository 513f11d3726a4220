/** Answers errors that no route has answered: as GraphQL has them at its own address, else as JSON in the same words. */
import { randomUUID } from 'node:crypto';
import { isTransient } from '@stillgraph/db';
import type { ErrorRequestHandler, Request, Response } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import { limits } from '../limits/limits.ts';
import { ApiError } from './api-error.ts';
import { statusOf } from './error-codes.ts';

/** What Express and its body parsers say of a request: each has the status that it deserves. */
const requestFaultSchema = z.object({
  status: z.number().int().min(400).max(499),
  type: z.string().optional(),
  message: z.string(),
});

function requestFault(error: unknown): { status: number; message: string } | null {
  const parsed = requestFaultSchema.safeParse(error);
  if (!parsed.success) return null;
  const { status, type, message } = parsed.data;
  if (type === 'entity.too.large') {
    return { status, message: `a request body may have ${limits.bodyBytes} bytes; this one has more` };
  }
  return { status, message: type === 'entity.parse.failed' ? 'the request body is no JSON' : message };
}

function wentAway(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNABORTED'].includes(String(error.code))
  );
}

interface Told {
  readonly code: string;
  readonly message: string;
  readonly errorId?: string;
}

function answer(request: Request, response: Response, status: number, { message, ...told }: Told): void {
  response.status(status);
  // A client of GraphQL looks for a list of errors, whatever became of its request.
  if (/^\/graphql\/?$/i.test(request.path)) response.json({ errors: [{ message, extensions: told }] });
  else response.json({ error: { ...told, message } });
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
      const { retryAfterSeconds } = error.extensions;
      if (typeof retryAfterSeconds === 'number') response.set('retry-after', String(retryAfterSeconds));
      answer(request, response, statusOf(code), { code, message: error.message });
      return;
    }
    if (isTransient(error)) {
      log.warn({ err: error, path: request.path }, 'a request failed for want of the database');
      answer(request, response, statusOf('UNAVAILABLE'), {
        code: 'UNAVAILABLE',
        message: 'the database does not answer for now; try again in some seconds',
      });
      return;
    }
    const fault = requestFault(error);
    if (fault !== null) {
      answer(request, response, fault.status, { code: 'BAD_REQUEST', message: fault.message });
      return;
    }
    const errorId = randomUUID();
    log.error({ err: error, errorId }, 'a request failed unexpectedly');
    answer(request, response, 500, {
      code: 'INTERNAL_SERVER_ERROR',
      message: `something went wrong on the server; its log names the cause under the id ${errorId}`,
      errorId,
    });
  };
}
