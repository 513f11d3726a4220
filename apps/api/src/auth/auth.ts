/** better-auth on our own tables: sessions, one-time sign-in links, teams as organisations, team keys. */
import { apiKey } from '@better-auth/api-key';
import { newId, type Database } from '@stillgraph/db';
import * as tables from '@stillgraph/db/schema';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { magicLink, organization } from 'better-auth/plugins';
import { trustedOrigins } from './origins.ts';
import { organizationRoles } from './roles.ts';

export const SIGN_IN_LINK_SECONDS = 24 * 60 * 60;
/** Fewest characters of a password. Length is what helps: no mix of kinds of characters is asked for. */
export const SHORTEST_PASSWORD = 12;
export const KEY_PREFIX = 'stillgraph_';

export interface AuthOptions {
  readonly secret: string;
  readonly webUrl: string;
  /** Receives the token of a sign-in link; nothing is ever sent by mail. */
  readonly onSignInToken?: (token: string) => void;
}

/**
 * Routes of better-auth that must not be reached over HTTP: links are made by the start script alone, links are
 * redeemed by our own POST, and the role of a team key stands in metadata that its holder must not write.
 */
const closedPaths = [
  '/sign-in/magic-link',
  '/magic-link/verify',
  '/api-key/create',
  '/api-key/update',
  '/organization/create',
  '/update-user',
  '/change-email',
];

export function createAuth(database: Database, options: AuthOptions) {
  return betterAuth({
    appName: 'Stillgraph',
    baseURL: options.webUrl,
    basePath: '/api/auth',
    secret: options.secret,
    trustedOrigins: trustedOrigins(options.webUrl),
    telemetry: { enabled: false },
    // A wrong key is the caller's fault and is answered as such; better-auth would log each as an error.
    logger: { disabled: true },
    database: drizzleAdapter(database, {
      provider: 'pg',
      schema: {
        user: tables.users,
        session: tables.sessions,
        account: tables.accounts,
        verification: tables.verifications,
        organization: tables.teams,
        member: tables.memberships,
        invitation: tables.invitations,
        apikey: tables.apiKeys,
      },
    }),
    advanced: {
      cookiePrefix: 'stillgraph',
      useSecureCookies: options.webUrl.startsWith('https://'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: () => newId() },
    },
    session: { expiresIn: 30 * 24 * 60 * 60, updateAge: 24 * 60 * 60 },
    disabledPaths: closedPaths,
    plugins: [
      magicLink({
        expiresIn: SIGN_IN_LINK_SECONDS,
        storeToken: 'hashed',
        disableSignUp: true,
        sendMagicLink: ({ token }) => {
          options.onSignInToken?.(token);
        },
      }),
      organization({ roles: organizationRoles, creatorRole: 'owner' }),
      apiKey({
        references: 'organization',
        enableMetadata: true,
        defaultPrefix: KEY_PREFIX,
        rateLimit: { enabled: false },
      }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
