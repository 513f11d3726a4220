/** How people sign in, as the environment says it. A provider is there as a whole or not at all. */
import { z } from 'zod';
import { signUpPolicies, type OAuthClient, type SignInSettings } from './sign-in-settings.ts';

const text = z.string().min(1).optional();

export const signInVariables = {
  AUTH_SIGN_UP: z.enum(signUpPolicies, { error: `must be one of ${signUpPolicies.join(', ')}` }).default('invited'),
  AUTH_GOOGLE_ID: text,
  AUTH_GOOGLE_SECRET: text,
  AUTH_GITHUB_ID: text,
  AUTH_GITHUB_SECRET: text,
  AUTH_OIDC_ISSUER: z
    .url({
      protocol: /^https?$/,
      error: 'must be the http(s) address below which /.well-known/openid-configuration is',
    })
    .optional(),
  AUTH_OIDC_ID: text,
  AUTH_OIDC_SECRET: text,
  AUTH_OIDC_NAME: z.string().min(1).max(40, 'must have at most 40 characters').optional(),
};
type SignInVariables = z.output<z.ZodObject<typeof signInVariables>>;

const together = [
  ['AUTH_GOOGLE_ID', 'AUTH_GOOGLE_SECRET'],
  ['AUTH_GITHUB_ID', 'AUTH_GITHUB_SECRET'],
  ['AUTH_OIDC_ISSUER', 'AUTH_OIDC_ID', 'AUTH_OIDC_SECRET'],
] as const;

/** Refuses a provider that is said in part, by the names of the variables that are missing. */
export function wholeProviders(values: SignInVariables, context: z.RefinementCtx): void {
  for (const names of together) {
    const missing = names.filter((name) => values[name] === undefined);
    if (missing.length === names.length) continue;
    const given = names.filter((name) => values[name] !== undefined);
    for (const name of missing) {
      context.addIssue({
        code: 'custom',
        path: [name],
        message: `is required, as ${given.join(' and ')} ${given.length === 1 ? 'is' : 'are'} given`,
      });
    }
  }
}

function clientOf(clientId: string | undefined, clientSecret: string | undefined): OAuthClient | null {
  return clientId === undefined || clientSecret === undefined ? null : { clientId, clientSecret };
}

export function signInSettingsOf(values: SignInVariables): SignInSettings {
  const oidc = clientOf(values.AUTH_OIDC_ID, values.AUTH_OIDC_SECRET);
  const issuer = values.AUTH_OIDC_ISSUER?.replace(/\/$/, '');
  return {
    signUp: values.AUTH_SIGN_UP,
    google: clientOf(values.AUTH_GOOGLE_ID, values.AUTH_GOOGLE_SECRET),
    github: clientOf(values.AUTH_GITHUB_ID, values.AUTH_GITHUB_SECRET),
    oidc:
      oidc === null || issuer === undefined
        ? null
        : { ...oidc, issuer, name: values.AUTH_OIDC_NAME ?? 'your organisation' },
  };
}
