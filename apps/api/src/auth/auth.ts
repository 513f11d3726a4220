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

/** It has told who somebody is and is good for nothing more; of a provider's tokens it alone would be kept as it came. */
const withoutIdToken = () => Promise.resolve({ data: { idToken: null } });

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
          // Two ways lead to an account: our own sign-up, which has looked already, and the way back from a provider.
          before: async ({ email, emailVerified }, context) => {
            const path = context?.path ?? '';
            if (path === '/sign-up/email') return;
            if (path.startsWith('/callback/')) {
              if (signUp === 'open') return;
              if (signUp === 'invited' && emailVerified && (await invitations.awaits(database, email))) return;
            }
            throw new APIError('FORBIDDEN', { code: 'sign_up_refused', message: 'accounts are made by invitation' });
          },
        },
      },
      account: { create: { before: withoutIdToken }, update: { before: withoutIdToken } },
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
