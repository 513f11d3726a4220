/** What is asked of `/api/auth`, which sets and ends the cookie of the session; all else is GraphQL. */
import { asSentence } from '../../format/index.ts';
import type { Translator } from '../../i18n/translator.ts';

/** Why it was refused, where the answer says so. By hand: the frame of every page carries this, and a library of schemas is heavy. */
function refusalIn(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return null;
  const { error } = answer;
  if (typeof error !== 'object' || error === null || !('message' in error)) return null;
  return typeof error.message === 'string' ? error.message : null;
}

/** What became of it: `fault` is a sentence for the person. */
export type AuthAnswer = { readonly fault: null; readonly body: unknown } | { readonly fault: string };

/** Sends `body` to `/api/auth` and `path`. Never throws: whatever went wrong is a sentence. */
export async function askAuth(
  t: Translator<'signIn'>,
  path: string,
  body: Readonly<Record<string, unknown>> = {},
): Promise<AuthAnswer> {
  try {
    const response = await fetch(`/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    const answer: unknown = text === '' ? null : JSON.parse(text);
    if (response.ok) return { fault: null, body: answer };
    const refusal = refusalIn(answer);
    return { fault: refusal === null ? t('answeredWith', { status: String(response.status) }) : asSentence(refusal) };
  } catch (cause) {
    return { fault: t('noAnswer', { reason: cause instanceof Error ? cause.message : t('noReason') }) };
  }
}
