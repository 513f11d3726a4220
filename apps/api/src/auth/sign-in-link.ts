/** One-time links, made without HTTP by whoever can reach the database. */
import { randomBytes } from 'node:crypto';
import { ensureDemoTeam, type Database } from '@stillgraph/db';
import { createAuth, type Auth } from './auth.ts';

export interface SignInLinkOptions {
  /** Address of the dashboard, such as http://localhost:3000. */
  readonly webUrl: string;
  /** Who signs in; must have an account. The local user, made where nobody owns the demo team, when left out. */
  readonly email?: string;
}

/**
 * Makes a link that signs its holder in once, within a day.
 *
 * @throws Error where nobody has the account, or it is the local user's, who is gone and whose team belongs to others
 */
export async function createSignInLink(database: Database, { webUrl, email }: SignInLinkOptions): Promise<string> {
  const who = email ?? (await ensureDemoTeam(database)).user?.email;
  if (who === undefined) throw new Error('the account of the local user was removed; say whom the link is for');
  const token = await tokenOf(database, webUrl, (auth) =>
    auth.api.signInMagicLink({ body: { email: who }, headers: new Headers() }),
  );
  if (token === undefined) throw new Error(`no sign-in token was made for ${who}`);
  return linkTo(webUrl, '/sign-in', token);
}

/**
 * Makes a link with which its holder sets a new password once, within a day; all sessions end when they do.
 *
 * @returns undefined where there is no such account
 */
export async function createPasswordLink(
  database: Database,
  { webUrl, email }: Required<SignInLinkOptions>,
): Promise<string | undefined> {
  const token = await tokenOf(database, webUrl, (auth) => auth.api.requestPasswordReset({ body: { email } }));
  return token === undefined ? undefined : linkTo(webUrl, '/reset-password', token);
}

/**
 * The token that `ask` has made. The secret of the server is not needed: a link is a random token whose hash is stored, and
 * only the session cookie that it is redeemed for is signed.
 */
async function tokenOf(
  database: Database,
  webUrl: string,
  ask: (auth: Auth) => Promise<unknown>,
): Promise<string | undefined> {
  let token: string | undefined;
  const keep = (made: string) => {
    token = made;
  };
  const secret = randomBytes(32).toString('base64url');
  await ask(createAuth(database, { secret, webUrl, onSignInToken: keep, onPasswordToken: keep }));
  return token;
}

function linkTo(webUrl: string, path: string, token: string): string {
  const link = new URL(path, webUrl);
  link.searchParams.set('token', token);
  return link.toString();
}
