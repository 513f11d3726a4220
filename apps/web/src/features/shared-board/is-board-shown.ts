import { askAsStranger } from './ask-as-stranger.ts';
import { publicBoardLookQuery, sharedBoardLookQuery } from './queries.ts';

/**
 * Whether a board is shown at an address below `/share` or `/boards`.
 *
 * @param headers of the request
 * @throws Error when the API cannot be reached or answers errors
 */
export async function isBoardShown(path: string, headers: Pick<Headers, 'get'>): Promise<boolean> {
  const [, kind, encoded = ''] = path.split('/');
  const name = decoded(encoded);
  if (name === null) return false;
  const { board } =
    kind === 'share'
      ? await askAsStranger(headers, sharedBoardLookQuery, { token: name })
      : await askAsStranger(headers, publicBoardLookQuery, { slug: name });
  return board !== null && board !== undefined;
}

/** Null for what is no encoded text. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
