import type { CombinedError } from 'urql';

/** One sentence for a person out of a failed request. */
export function errorText(error: CombinedError): string {
  if (error.networkError !== undefined) return 'The API does not answer; it may be restarting. Try again in a moment.';
  return error.graphQLErrors.map((single) => single.message).join(' ') || error.message;
}

/** Whether the session is missing or over. */
export function isSignedOut(error: CombinedError | undefined): boolean {
  return error?.graphQLErrors.some((single) => single.extensions['code'] === 'UNAUTHENTICATED') ?? false;
}
