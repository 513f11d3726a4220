/** How people may sign in and sign up, as whoever runs the platform has configured it. */

/** Who may make an account: nobody, those who are invited into a team, anybody. */
export const signUpPolicies = ['closed', 'invited', 'open'] as const;
export type SignUpPolicy = (typeof signUpPolicies)[number];

export interface OAuthClient {
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface SignInSettings {
  readonly signUp: SignUpPolicy;
  readonly google: OAuthClient | null;
  readonly github: OAuthClient | null;
  readonly oidc: (OAuthClient & { readonly issuer: string; readonly name: string }) | null;
}

export const usualSignInSettings: SignInSettings = { signUp: 'invited', google: null, github: null, oidc: null };

/** A provider by which people sign in; its id stands in the addresses of better-auth. */
export interface Provider {
  readonly id: 'google' | 'github' | 'oidc';
  readonly name: string;
}

export function providersOf({ google, github, oidc }: SignInSettings): Provider[] {
  return [
    ...(google === null ? [] : [{ id: 'google', name: 'Google' } as const]),
    ...(github === null ? [] : [{ id: 'github', name: 'GitHub' } as const]),
    ...(oidc === null ? [] : [{ id: 'oidc', name: oidc.name } as const]),
  ];
}
