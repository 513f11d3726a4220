/** Which boards are missing, and how the page that says so learns of it. */
import { askAsStranger } from './ask-as-stranger.ts';
import { publicBoardLookQuery, sharedBoardLookQuery } from './queries.ts';

/** Of the request, as `proxy.ts` passes it on: what is missing. */
export const MISSING_HEADER = 'x-stillgraph-missing';

export type Missing = 'share' | 'boards';

export function isMissing(text: string | null): text is Missing {
  return text === 'share' || text === 'boards';
}

/**
 * What is missing at an address below `/share` or `/boards`; null where a board is shown.
 *
 * @param headers of the request
 * @throws Error when the API cannot be reached or answers errors
 */
export async function missingAt(path: string, headers: Pick<Headers, 'get'>): Promise<Missing | null> {
  const [, kind = null, encoded = ''] = path.split('/');
  if (!isMissing(kind)) return null;
  const name = decoded(encoded);
  if (name === null) return kind;
  const { board } =
    kind === 'share'
      ? await askAsStranger(headers, sharedBoardLookQuery, { token: name })
      : await askAsStranger(headers, publicBoardLookQuery, { slug: name });
  return board === null || board === undefined ? kind : null;
}

/** Null for what is no encoded text. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
