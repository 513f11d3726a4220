import type { CombinedError } from 'urql';

/** One sentence for a person out of a failed request. */
export function errorText(error: CombinedError): string {
  if (error.networkError !== undefined) return 'The API does not answer; it may be restarting. Try again in a moment.';
  return error.graphQLErrors.map((single) => single.message).join(' ') || error.message;
}

/** Whether nobody answered, which the dashboard can say in the person's language. */
export function isUnanswered(error: CombinedError): boolean {
  return error.networkError !== undefined;
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
