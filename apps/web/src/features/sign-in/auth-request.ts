/** What is asked of `/api/auth`, which sets and ends the cookie of the session; all else is GraphQL. */
import { z } from 'zod';
import { asSentence } from '../../format/index.ts';

const refused = z.object({ error: z.object({ message: z.string() }) });

/** What became of it: `fault` is a sentence for the person. */
export type AuthAnswer = { readonly fault: null; readonly body: unknown } | { readonly fault: string };

/** Sends `body` to `/api/auth` and `path`. Never throws: whatever went wrong is a sentence. */
export async function askAuth(path: string, body: Readonly<Record<string, unknown>> = {}): Promise<AuthAnswer> {
  try {
    const response = await fetch(`/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    const answer: unknown = text === '' ? null : JSON.parse(text);
    if (response.ok) return { fault: null, body: answer };
    const told = refused.safeParse(answer);
    return {
      fault: told.success ? asSentence(told.data.error.message) : `The API answered with status ${response.status}.`,
    };
  } catch (cause) {
    return { fault: `The API does not answer (${cause instanceof Error ? cause.message : 'no reason given'}).` };
  }
}
