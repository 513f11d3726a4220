/** What whoever started the platform is told about signing in. */
import { createSignInLink } from '@stillgraph/api';
import { ensureDemoTeam, type Database } from '@stillgraph/db';

/** A link for the local user; where their account was removed and others own the demo team, where those sign in. */
export async function wayIn(database: Database, webUrl: string): Promise<string> {
  const { user } = await ensureDemoTeam(database);
  if (user === undefined) return `Sign in with your account:\n  ${new URL('/sign-in', webUrl).href}`;
  return `Sign in once with this link:\n  ${await createSignInLink(database, { webUrl, email: user.email })}`;
}
