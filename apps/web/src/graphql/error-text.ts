import type { CombinedError } from 'urql';
import type { Translator } from '../i18n/translator.ts';

/** One sentence for a person out of a failed request; what the API says stays as it is sent. */
export function errorText(t: Translator<'ui'>, error: CombinedError): string {
  if (error.networkError !== undefined) return t('noAnswer');
  return error.graphQLErrors.map((single) => single.message).join(' ') || error.message;
}

function hasCode(error: CombinedError | undefined, code: string): error is CombinedError {
  return error?.graphQLErrors.some((single) => single.extensions['code'] === code) ?? false;
}

/** Whether the session is missing or over. */
export function isSignedOut(error: CombinedError | undefined): error is CombinedError {
  return hasCode(error, 'UNAUTHENTICATED');
}

/** Whether who asks may not see what they asked for. */
export function isRefused(error: CombinedError | undefined): error is CombinedError {
  return hasCode(error, 'FORBIDDEN');
}
