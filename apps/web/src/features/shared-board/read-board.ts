/** Boards for pages that the server renders whole: they need neither a script nor an account. */
import { headers } from 'next/headers';
import { cache } from 'react';
import type { StrangersBoardFragment } from '../../graphql/generated/graphql';
import { askAsStranger } from './ask-as-stranger.ts';
import { originOf } from './board-address.ts';
import { publicBoardQuery, sharedBoardQuery } from './queries.ts';

/**
 * What a share link shows, asked for once a request; null where it shows nothing.
 *
 * @param counts whether this is a use of the link, as a page is and a picture of it is not
 */
export const readSharedBoard = cache(async (token: string, counts: boolean): Promise<StrangersBoardFragment | null> => {
  const variables = { token: decodeURIComponent(token), counts };
  return (await askAsStranger(await headers(), sharedBoardQuery, variables)).board ?? null;
});

/** A public board, asked for once a request; null where there is none. */
export const readPublicBoard = cache(
  async (slug: string): Promise<StrangersBoardFragment | null> =>
    (await askAsStranger(await headers(), publicBoardQuery, { slug: decodeURIComponent(slug) })).board ?? null,
);

/** Scheme and host that the reader came by. */
export async function readOrigin(): Promise<string> {
  return originOf(await headers());
}
