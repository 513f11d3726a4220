/** A story-telling kit: an API on a database of its own, teams in it, and people and scripts who ask it. */
import { createDatabase } from '@stillgraph/db';
import { createQueue } from '@stillgraph/db/jobs';
import { memberships, teams, users } from '@stillgraph/db/schema';
import { pino } from 'pino';
import type {} from '../../../../test/kit/database-server.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/kit/database.ts';
import { createSignInLink } from '../auth/sign-in-link.ts';
import { createTeamKey } from '../auth/team-key.ts';
import type { Scope } from '../auth/permissions.ts';
import type { RoleName } from '../auth/roles.ts';
import { CALLER_HEADER } from '../limits/caller-address.ts';
import { limits } from '../limits/limits.ts';
import { createServer, type ApiServer, type ServerOptions } from '../server.ts';
import { Client } from './client.ts';

/** Signs sessions and seals secrets of every test API. */
export const TEST_SECRET = 'only-for-tests-and-long-enough-to-pass';
const CALLER_SECRET = 'told-to-the-dashboard-of-tests-alone';
const WEB_URL = 'http://localhost:3000';

/** What the dashboard's server adds to the request of a browser at `address`. */
export const passedOnFrom = (address: string) => ({ [CALLER_HEADER]: `${CALLER_SECRET} ${address}` });

/** What a browser sends back of the cookies that an answer sets. */
export const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');

export interface TestTeam {
  readonly id: string;
  readonly slug: string;
  readonly ownerEmail: string;
  /** A script with a new key of the team. */
  script(role: RoleName, scopes?: readonly Scope[]): Promise<Client>;
}

export interface TestApi {
  /** As its owner sees it: all teams. */
  readonly database: TestDatabase;
  /** As the server sees it. */
  readonly connections: Pick<ServerOptions, 'database' | 'accounts'>;
  readonly server: ApiServer;
  readonly queue: Awaited<ReturnType<typeof createQueue>>;
  /** Somebody without key or session. */
  readonly stranger: Client;
  team(slug: string): Promise<TestTeam>;
  signInToken(email: string): Promise<string>;
  /** A person in a browser of their own; their account is made where there is none. */
  person(email: string): Promise<Client>;
  /** Another process of the API on the same database. */
  another(): Promise<ApiServer>;
  /**
   * How many statements the API sends to the database while `work` goes on.
   *
   * @param mayRepeat whether what was answered before may be given again; it is made anew unless that is said
   */
  statementsDuring(work: () => Promise<unknown>, mayRepeat?: boolean): Promise<number>;
  close(): Promise<void>;
}

export async function startApi(
  options: Partial<
    Pick<
      ServerOptions,
      | 'allowPrivateWebhooks'
      | 'budgets'
      | 'deadlineMs'
      | 'identityCheckMs'
      | 'introspection'
      | 'objects'
      | 'signIn'
      | 'trust'
    > & {
      /** What of the server's log is shown; errors when left out. */
      readonly logLevel: 'error' | 'silent';
    }
  > = {},
): Promise<TestApi> {
  const database = await createTestDatabase();
  const queue = await createQueue(database.url, { max: 2 });
  let statements = 0;
  const onStatement = () => {
    statements += 1;
  };
  const seen = createDatabase(database.url, {
    role: 'api',
    // As the process has it.
    statementMs: limits.deadlineMs,
    onStatement,
  });
  const accounts = createDatabase(database.url, { role: 'identity', onStatement });
  const start = () =>
    createServer({
      database: seen,
      accounts,
      queue,
      log: pino({ level: options.logLevel ?? 'error' }),
      host: '127.0.0.1',
      port: 0,
      webUrl: WEB_URL,
      authSecret: TEST_SECRET,
      callerSecret: CALLER_SECRET,
      showErrors: false,
      introspection: 'on',
      budgets: { known: 0, strangers: 0 },
      allowPrivateWebhooks: true,
      ...options,
    });
  const server = await start();
  const { db } = database;

  const signInToken = async (email: string) => {
    const link = new URL(await createSignInLink(db, { webUrl: WEB_URL, email }));
    return link.searchParams.get('token') ?? '';
  };

  return {
    database,
    connections: { database: seen, accounts },
    server,
    queue,
    stranger: new Client(server.url, {}),
    team: async (slug) => {
      const [team] = await db
        .insert(teams)
        .values({ slug, name: `Team ${slug}` })
        .returning();
      const ownerEmail = `owner@${slug}.example`;
      const [owner] = await db
        .insert(users)
        .values({ name: `Owner of ${slug}`, email: ownerEmail, emailVerified: true })
        .returning();
      if (team === undefined || owner === undefined) throw new Error('the database returned no row');
      await db.insert(memberships).values({ organizationId: team.id, userId: owner.id, role: 'owner' });
      return {
        id: team.id,
        slug,
        ownerEmail,
        script: async (role, scopes) => {
          const key = await createTeamKey(db, { team: slug, role, ...(scopes === undefined ? {} : { scopes }) });
          return new Client(server.url, { authorization: `Bearer ${key}` });
        },
      };
    },
    signInToken,
    another: start,
    person: async (email) => {
      await db
        .insert(users)
        .values({ name: `The one at ${email}`, email })
        .onConflictDoNothing();
      const stranger = new Client(server.url, {});
      const answer = await stranger.post('/api/auth/sign-in-link', { token: await signInToken(email) });
      return new Client(server.url, { cookie: cookiesOf(answer), origin: WEB_URL });
    },
    statementsDuring: async (work, mayRepeat = false) => {
      // A transaction that has a number changes what answers are kept by, and nothing else.
      if (!mayRepeat) await database.sql`select pg_current_xact_id()`;
      const before = statements;
      await work();
      return statements - before;
    },
    close: async () => {
      await server.close();
      await queue.stop();
      await seen.close();
      await accounts.close();
      await database.close();
    },
  };
}
