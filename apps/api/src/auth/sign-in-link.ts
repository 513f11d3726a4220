/** One-time sign-in links, made without HTTP by whoever can reach the database. */
import { randomBytes } from 'node:crypto';
import { ensureDemoTeam, type Database } from '@stillgraph/db';
import { createAuth } from './auth.ts';

export interface SignInLinkOptions {
  /** Address of the dashboard, such as http://localhost:3000. */
  readonly webUrl: string;
  /** Who signs in; must have an account. The owner of the demo team, made where missing, when left out. */
  readonly email?: string;
}

/**
 * Makes a link that signs its holder in once, within a day.
 *
 * The secret of the server is not needed: a link is a random token whose hash is stored, and only the session cookie
 * that it is redeemed for is signed.
 */
export async function createSignInLink(database: Database, options: SignInLinkOptions): Promise<string> {
  const { webUrl } = options;
  const email = options.email ?? (await ensureDemoTeam(database)).user.email;
  let token: string | undefined;
  const auth = createAuth(database, {
    secret: randomBytes(32).toString('base64url'),
    webUrl,
    onSignInToken: (made) => {
      token = made;
    },
  });
  await auth.api.signInMagicLink({ body: { email }, headers: new Headers() });
  if (token === undefined) throw new Error(`no sign-in token was made for ${email}`);
  const link = new URL('/sign-in', webUrl);
  link.searchParams.set('token', token);
  return link.toString();
}
