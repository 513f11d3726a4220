/** Refuses requests of GraphQL that are no single operation, or whose body does not arrive in time. */
import type { RequestHandler, Response } from 'express';
import { ApiError } from '../errors/api-error.ts';
import { limits } from './limits.ts';

/** Answers in GraphQL's own form an error that was met before GraphQL saw the request. */
export function answerRefusal(response: Response, status: number, { message, extensions }: ApiError): void {
  response.status(status).json({ errors: [{ message, extensions }] });
}

/** Comes before the body is read: a client that sends it a byte at a time is cut off. */
export function bodyInTime(): RequestHandler {
  return (request, response, next) => {
    const timer = setTimeout(() => {
      if (request.complete || response.headersSent) return;
      const seconds = limits.arrivalMs / 1000;
      response.set('connection', 'close');
      response.once('finish', () => request.destroy());
      answerRefusal(response, 408, new ApiError('BAD_REQUEST', `a request must arrive whole within ${seconds} s`));
    }, limits.arrivalMs);
    timer.unref();
    const arrived = (): void => clearTimeout(timer);
    request.once('end', arrived);
    request.once('close', arrived);
    next();
  };
}

/** Comes after the body was read. */
export function oneOperation(): RequestHandler {
  return (request, response, next) => {
    if (!Array.isArray(request.body)) return next();
    answerRefusal(
      response,
      400,
      new ApiError('BAD_REQUEST', 'a request carries one operation; a batch of them is refused: send each by itself'),
    );
  };
}
