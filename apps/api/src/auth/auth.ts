/** better-auth on our own tables: accounts, passwords, sessions, one-time links, sign-in at providers. */
import { invitations, newId, type Database } from '@stillgraph/db';
import * as tables from '@stillgraph/db/schema';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError } from 'better-auth/api';
import { genericOAuth, magicLink } from 'better-auth/plugins';
import { ADDRESS_HEADER } from './caller-headers.ts';
import { trustedOrigins } from './origins.ts';
import { usualSignInSettings, type SignInSettings } from './sign-in-settings.ts';

/** How long a one-time link can be used: a day, as it passes through other hands. */
export const LINK_SECONDS = 24 * 60 * 60;
/** Fewest characters of a password. Length is what helps: no mix of kinds of characters is asked for. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

export interface AuthOptions {
  readonly secret: string;
  readonly webUrl: string;
  /** As it comes when left out. */
  readonly signIn?: SignInSettings | undefined;
  /** Receives the token of a sign-in link; nothing is ever sent by mail. */
  readonly onSignInToken?: (token: string) => void;
  /** Receives the token of a link that sets a password. */
  readonly onPasswordToken?: (token: string) => void;
}

export function createAuth(database: Database, options: AuthOptions) {
  const { google, github, oidc, signUp } = options.signIn ?? usualSignInSettings;
  return betterAuth({
    appName: 'Stillgraph',
    baseURL: options.webUrl,
    basePath: '/api/auth',
    secret: options.secret,
    trustedOrigins: trustedOrigins(options.webUrl),
    telemetry: { enabled: false },
    // A wrong password is the caller's fault and is answered as such; better-auth would log each as an error.
    logger: { disabled: true },
    database: drizzleAdapter(database, {
      provider: 'pg',
      schema: {
        user: tables.users,
        session: tables.sessions,
        account: tables.accounts,
        verification: tables.verifications,
      },
    }),
    advanced: {
      cookiePrefix: 'stillgraph',
      useSecureCookies: options.webUrl.startsWith('https://'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: () => newId() },
      // Said aloud: under NODE_ENV=test better-auth would leave both out, and no test would see it.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    session: {
      expiresIn: 30 * 24 * 60 * 60,
      updateAge: 24 * 60 * 60,
      // The team that the session looks at; better-auth's word for it.
      additionalFields: { activeOrganizationId: { type: 'string', required: false, input: false } },
    },
    verification: { storeIdentifier: 'hashed' },
    // Attempts are counted by our own routes, by account too.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: LINK_SECONDS,
      sendResetPassword: ({ token }) => {
        options.onPasswordToken?.(token);
        return Promise.resolve();
      },
    },
    socialProviders: {
      ...(google === null ? {} : { google }),
      ...(github === null ? {} : { github }),
    },
    account: { encryptOAuthTokens: true },
    onAPIError: { errorURL: `${options.webUrl}/sign-in` },
    databaseHooks: {
      user: {
        create: {
          // Our own route has looked already; whoever comes from a provider is met here.
          before: async ({ email, emailVerified }, context) => {
            if (context?.path.startsWith('/callback/') !== true || signUp === 'open') return;
            if (signUp === 'invited' && emailVerified && (await invitations.awaits(database, email))) return;
            throw new APIError('FORBIDDEN', { code: 'sign_up_refused', message: 'accounts are made by invitation' });
          },
        },
      },
    },
    plugins: [
      magicLink({
        expiresIn: LINK_SECONDS,
        storeToken: 'hashed',
        disableSignUp: true,
        sendMagicLink: ({ token }) => {
          options.onSignInToken?.(token);
        },
      }),
      ...(oidc === null
        ? []
        : [
            genericOAuth({
              config: [
                {
                  providerId: 'oidc',
                  name: oidc.name,
                  clientId: oidc.clientId,
                  clientSecret: oidc.clientSecret,
                  discoveryUrl: `${oidc.issuer}/.well-known/openid-configuration`,
                  requireIdTokenVerification: true,
                  scopes: ['openid', 'profile', 'email'],
                },
              ],
            }),
          ]),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
