/** Who may make an account with a password. */
import { invitations, type Database } from '@stillgraph/db';
import { ApiError } from '../errors/api-error.ts';
import type { SignUpPolicy } from './sign-in-settings.ts';

/**
 * Where accounts are made by invitation the secret is asked for, not the address alone: who knows whom a team invites could
 * otherwise take their place.
 *
 * @throws ApiError FORBIDDEN for who may not; of an invitation that is unknown, over or for another address in the same words
 */
export async function checkSignUp(
  accounts: Database,
  policy: SignUpPolicy,
  { email, invitation }: { readonly email: string; readonly invitation: string | undefined },
): Promise<void> {
  if (policy === 'open') return;
  if (policy === 'closed') throw new ApiError('FORBIDDEN', 'nobody can make an account here');
  const offer = invitation === undefined ? undefined : await invitations.byToken(accounts, invitation);
  if (offer?.email !== email.toLowerCase()) {
    throw new ApiError('FORBIDDEN', 'accounts are made by invitation; there is no such one for this e-mail address');
  }
}
