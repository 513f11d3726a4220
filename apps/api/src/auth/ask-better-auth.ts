/** Asks a route of better-auth with a request of our making: of the browser's own it sees no body and few headers. */
import type { Request as Asked, Response as Answer } from 'express';
import { z } from 'zod';
import { ApiError } from '../errors/api-error.ts';
import type { ApiErrorCode } from '../errors/error-codes.ts';
import type { Auth } from './auth.ts';
import { ADDRESS_HEADER, callerHeaders } from './caller-headers.ts';

/** What better-auth needs to know the session and the page that asks. */
const passedOn = ['cookie', 'origin', 'referer', 'user-agent', ADDRESS_HEADER];

export interface Question {
  readonly method: 'GET' | 'POST';
  /** Below /api/auth, with the search where there is one. */
  readonly path: string;
  /** Sent as JSON; left out where the method is GET. */
  readonly body?: Readonly<Record<string, unknown>>;
}

const refusal = z.object({ message: z.string().min(1) });
const codes: Readonly<Record<number, ApiErrorCode>> = { 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN', 404: 'NOT_FOUND' };

/**
 * Goes through better-auth's own router, which looks where the page and the addresses to come back to are; its functions
 * that are called without a request do not.
 *
 * @throws ApiError for what it refuses, in our form
 */
export async function askBetterAuth(auth: Auth, request: Asked, question: Question): Promise<Response> {
  const { method, path, body } = question;
  const known = callerHeaders(request);
  const headers = new Headers({ 'content-type': 'application/json' });
  for (const name of passedOn) {
    const value = known.get(name);
    if (value !== null) headers.set(name, value);
  }
  const answer = await auth.handler(
    new Request(`${auth.options.baseURL}${auth.options.basePath}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  if (answer.status < 400) return answer;
  if (answer.status >= 500) {
    // Without its search, which may hold a code of the provider.
    const [route = ''] = path.split('?');
    throw new Error(`better-auth answered ${answer.status} to ${method} ${route}`);
  }
  const told = refusal.safeParse(await answer.json().catch(() => null));
  throw new ApiError(
    codes[answer.status] ?? 'BAD_REQUEST',
    told.success ? told.data.message : 'better-auth refused the request without a reason',
  );
}

/** Hands its cookies to the browser, which are all that a browser needs of an answer beside what our routes say. */
export function passCookies(headers: Headers, response: Answer): void {
  for (const cookie of headers.getSetCookie()) response.append('set-cookie', cookie);
}
