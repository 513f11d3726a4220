/** Whether an OpenID Connect provider is there when the API starts. */
import type { Logger } from 'pino';
import { z } from 'zod';
import type { SignInSettings } from './sign-in-settings.ts';

const PATIENCE_MS = 5_000;
const discovery = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
});

/**
 * The settings without a provider that does not answer, or is another than it is said to be. The others go on: better-auth
 * would wait for it, with every session, for as long as it takes.
 */
export async function withReachableProvider(settings: SignInSettings, log: Logger): Promise<SignInSettings> {
  const { oidc } = settings;
  if (oidc === null) return settings;
  try {
    const response = await fetch(`${oidc.issuer}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const { issuer } = discovery.parse(await response.json());
    if (issuer.replace(/\/$/, '') === oidc.issuer) return settings;
    log.error({ expected: oidc.issuer, issuer }, 'AUTH_OIDC_ISSUER names itself otherwise; nobody signs in by it');
  } catch (error) {
    const what = 'AUTH_OIDC_ISSUER does not answer; nobody signs in by it until the API is started again';
    log.error({ err: error, issuer: oidc.issuer }, what);
  }
  return { ...settings, oidc: null };
}
