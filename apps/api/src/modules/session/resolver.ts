/**
 * Sessions of who asks. better-auth has routes for them too, which hand the tokens of all sessions to the script of the page:
 * here a session is known by an id that opens nothing.
 */
import { passwords, sessions } from '@stillgraph/db';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import { Viewer } from '../viewer/type.ts';
import { Session, SessionsPayload } from './type.ts';

/** Of a person more are not shown; all are ended by `sessionsRevoke`. */
const SHOWN = 100;

const notForKeys = () => ({
  sessions: [],
  userErrors: [new UserError('FORBIDDEN', 'a person has sessions, a key has none')],
});

@Resolver(() => Viewer)
export class SessionResolver {
  @FieldResolver(() => [Session], {
    description: 'Where the person is signed in, the newest first, at most 100; none of a team key.',
  })
  async sessions(@Ctx() { accounts, identity }: Context): Promise<Session[]> {
    const { user, session } = identity;
    if (user === null || session === null) return [];
    const rows = await sessions.ofUser(accounts, user.id, SHOWN);
    return rows.map((row) => new Session(row, session.id));
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the person has a password; without one they sign in by links and providers, and may set one.',
  })
  async hasPassword(@Ctx() { accounts, identity: { user } }: Context): Promise<boolean> {
    return user !== null && passwords.hasOne(accounts, user.id);
  }

  @Mutation(() => SessionsPayload, { description: 'Signs the person out in one browser, at once.' })
  async sessionRevoke(
    @Arg('id', () => ID, { description: 'Of the session.' }) id: string,
    @Ctx() { accounts, identity }: Context,
  ): Promise<SessionsPayload> {
    const { user, session } = identity;
    if (user === null || session === null) return notForKeys();
    const decoded = decodeGlobalId(id);
    const own = { id: decoded?.type === 'Session' ? decoded.id : '', userId: user.id };
    const ended = own.id === '' ? undefined : await sessions.revoke(accounts, own);
    if (ended === undefined) {
      return { sessions: [], userErrors: [new UserError('NOT_FOUND', 'you have no such session', ['id'])] };
    }
    return { sessions: [new Session(ended, session.id)], userErrors: [] };
  }

  @Mutation(() => SessionsPayload, { description: 'Signs the person out everywhere but here, at once.' })
  async sessionsRevoke(@Ctx() { accounts, identity }: Context): Promise<SessionsPayload> {
    const { user, session } = identity;
    if (user === null || session === null) return notForKeys();
    const ended = await sessions.revokeOthers(accounts, { id: session.id, userId: user.id });
    return { sessions: ended.map((row) => new Session(row, session.id)), userErrors: [] };
  }
}
