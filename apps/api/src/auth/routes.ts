/**
 * /api/auth: how people sign in, sign up, go to a provider and come back, sign out and change their password. Every route is
 * ours, and better-auth sees of a body what the route names: its own routes would hand the tokens of sessions to scripts of
 * the page, make accounts of tokens that somebody brings along, or change accounts without a look at our rules.
 *
 * Bodies are bounded JSON; answers never hold the token of a session, errors have the form of all plain routes.
 */
import { passwords, sessions, teams, type Database } from '@stillgraph/db';
import { isAPIError } from 'better-auth/api';
import express, { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { ApiError, unauthenticated } from '../errors/api-error.ts';
import { callerAddress } from '../limits/caller-address.ts';
import { askBetterAuth, passCookies } from './ask-better-auth.ts';
import { attempt, attemptToken, countDeparture } from './attempts.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD, type Auth } from './auth.ts';
import { callerHeaders } from './caller-headers.ts';
import { checkSignUp } from './sign-up.ts';
import type { SignInSettings } from './sign-in-settings.ts';

export interface AuthRouterOptions {
  readonly auth: Auth;
  readonly accounts: Database;
  readonly signIn: SignInSettings;
  readonly bodyBytes: number;
}

/** No text of the database holds the null character. */
const plain = (value: string): boolean => !value.includes('\0');
const PLAIN = 'a text without the null character';
const text = (most: number) => z.string().min(1).max(most).refine(plain, PLAIN);
const email = z.email('an e-mail address').max(254);
const password = z
  .string()
  .min(SHORTEST_PASSWORD, `a password of at least ${SHORTEST_PASSWORD} characters`)
  .max(LONGEST_PASSWORD, `a password of at most ${LONGEST_PASSWORD} characters`)
  .refine(plain, PLAIN);

const bodies = {
  link: z.object({ token: text(200) }),
  signIn: z.object({ email: text(254), password: text(LONGEST_PASSWORD) }),
  signUp: z.object({
    name: z.string().trim().min(1).max(100).refine(plain, PLAIN),
    email,
    password,
    invitation: text(200).optional(),
  }),
  change: z.object({ currentPassword: text(LONGEST_PASSWORD).optional(), newPassword: password }),
  reset: z.object({ token: text(200), newPassword: password }),
  // Strict: better-auth would take a token of a provider beside these, and sign in by it without going there.
  departure: z.strictObject({
    provider: text(50),
    callbackURL: text(2000).optional(),
    errorCallbackURL: text(2000).optional(),
    newUserCallbackURL: text(2000).optional(),
  }),
} as const;

function read<Shape extends z.ZodType>(shape: Shape, request: Request): z.output<Shape> {
  const body = shape.safeParse(request.body);
  if (body.success) return body.data;
  const [issue] = body.error.issues;
  const at = issue?.path.join('.') ?? '';
  throw new ApiError('BAD_REQUEST', `${at === '' ? 'expected a JSON body' : at}: ${issue?.message ?? 'is wrong'}`);
}

/** What better-auth answers to who goes to a provider or got in; the rest of it is not for scripts of the page. */
const departed = z.object({ url: z.url() });
const signedIn = z.object({ user: z.object({ name: z.string(), email: z.string() }) });

function answerSignedIn(
  response: Response,
  { headers, response: answer }: { headers: Headers; response: unknown },
): void {
  passCookies(headers, response);
  const { user } = signedIn.parse(answer);
  response.status(200).json({ user: { name: user.name, email: user.email } });
}

/** What better-auth refuses is told in our words; what it did not expect is passed on. */
async function orRefuse<Result>(work: () => Promise<Result>, refusal: () => ApiError): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) throw refusal();
    throw error;
  }
}

export function authRouter({ auth, accounts, signIn, bodyBytes }: AuthRouterOptions): Router {
  const router = Router();
  const json = express.json({ limit: bodyBytes });
  const wrongPassword = () => new ApiError('UNAUTHENTICATED', 'no account has this e-mail address and password');
  const wrongToken = (what: string) => () =>
    new ApiError('TOKEN_INVALID', `This ${what} was already used or has expired.`);

  router.post('/sign-in-link', json, async (request, response) => {
    const { token } = read(bodies.link, request);
    const redeemed = await attemptToken(accounts, callerAddress(request), () =>
      orRefuse(
        () => auth.api.magicLinkVerify({ query: { token }, headers: callerHeaders(request), returnHeaders: true }),
        wrongToken('sign-in link'),
      ),
    );
    answerSignedIn(response, redeemed);
  });

  router.post('/sign-in/email', json, async (request, response) => {
    const body = read(bodies.signIn, request);
    const tried = { address: callerAddress(request), account: body.email };
    const found = await attempt(accounts, tried, () =>
      orRefuse(
        () => auth.api.signInEmail({ body, headers: callerHeaders(request), returnHeaders: true }),
        wrongPassword,
      ),
    );
    answerSignedIn(response, found);
  });

  router.post('/sign-up/email', json, async (request, response) => {
    const { invitation, ...body } = read(bodies.signUp, request);
    const made = await attempt(accounts, { address: callerAddress(request) }, async () => {
      await checkSignUp(accounts, signIn.signUp, { email: body.email, invitation });
      try {
        return await auth.api.signUpEmail({ body, headers: callerHeaders(request), returnHeaders: true });
      } catch (error) {
        if (!isAPIError(error) || error.statusCode >= 500) throw error;
        // better-auth says the same of an account that is there already, and of a database that is not.
        if (!(await teams.hasUser(accounts, body.email))) {
          throw new ApiError('UNAVAILABLE', 'the account could not be made for now; try again in some seconds');
        }
        throw new ApiError('CONFLICT', 'there is an account with this e-mail address already: sign in');
      }
    });
    answerSignedIn(response, made);
  });

  router.post('/password', json, async (request, response) => {
    const { currentPassword, newPassword } = read(bodies.change, request);
    const headers = callerHeaders(request);
    const found = await auth.api.getSession({ headers });
    if (found === null) throw unauthenticated();
    const { user, session } = found;
    await attempt(accounts, { address: callerAddress(request), account: user.email }, async () => {
      if (!(await passwords.hasOne(accounts, user.id))) return auth.api.setPassword({ body: { newPassword }, headers });
      if (currentPassword === undefined) {
        throw new ApiError('BAD_REQUEST', 'expected currentPassword: the account has a password');
      }
      return orRefuse(
        () => auth.api.changePassword({ body: { currentPassword, newPassword }, headers }),
        () => new ApiError('FORBIDDEN', 'the current password is another one'),
      );
    });
    await sessions.revokeOthers(accounts, { id: session.id, userId: user.id });
    response.status(204).end();
  });

  router.post('/password-link', json, async (request, response) => {
    const body = read(bodies.reset, request);
    await attemptToken(accounts, callerAddress(request), () =>
      orRefuse(() => auth.api.resetPassword({ body }), wrongToken('link')),
    );
    response.status(204).end();
  });

  router.post('/sign-in/social', json, async (request, response) => {
    const body = read(bodies.departure, request);
    await countDeparture(accounts, callerAddress(request));
    const answer = await askBetterAuth(auth, request, { method: 'POST', path: '/sign-in/social', body });
    const { url } = departed.parse(await answer.json());
    passCookies(answer.headers, response);
    response.status(200).json({ url });
  });

  router.get('/callback/:id', async (request, response) => {
    // Written anew, not passed on: as an address \ is / as well, and leads to other routes.
    const search = new URLSearchParams(request.url.split('?')[1]);
    const path = `/callback/${encodeURIComponent(request.params.id)}?${search}`;
    const answer = await askBetterAuth(auth, request, { method: 'GET', path });
    const to = answer.headers.get('location');
    if (to === null) throw new Error('better-auth sent nobody on who came back from a provider');
    passCookies(answer.headers, response);
    response.redirect(302, to);
  });

  router.post('/sign-out', json, async (request, response) => {
    const answer = await askBetterAuth(auth, request, { method: 'POST', path: '/sign-out', body: {} });
    passCookies(answer.headers, response);
    response.status(200).json({ success: true });
  });

  router.use((request) => {
    throw new ApiError('NOT_FOUND', `nothing answers ${request.method} /api/auth${request.path}`);
  });
  return router;
}
