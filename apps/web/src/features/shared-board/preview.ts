import type { Metadata } from 'next';
import type { StrangersBoardFragment } from '../../graphql/generated/graphql';
import { requestLocale } from '../../i18n/request-locale.ts';
import { translatorOf } from '../../i18n/words-of.ts';
import { plainAnswer } from './answer-text.ts';
import type { BoardAddress } from './board-address.ts';
import { PICTURE_SIZE } from './picture-size.ts';

/** What the head of a board's page tells those that show a preview of its link. */
export async function previewOf(
  board: StrangersBoardFragment | null,
  { origin, path }: BoardAddress,
): Promise<Metadata> {
  const locale = await requestLocale();
  if (board === null) return { title: `${translatorOf(locale, 'sharedBoard')('nothingTitle')} · Stillgraph` };
  const answer = plainAnswer(translatorOf(locale, 'leaderboard'), board);
  const description = answer === null ? board.dataset.title : answer.before + answer.choice + answer.after;
  const picture = { url: `${origin}${path}/picture.png`, ...PICTURE_SIZE, type: 'image/png', alt: description };
  return {
    title: `${board.name} · Stillgraph`,
    description,
    openGraph: {
      ...{ type: 'website', siteName: 'Stillgraph', title: board.name, description },
      ...{ url: `${origin}${path}`, images: [picture] },
    },
    twitter: { card: 'summary_large_image', title: board.name, description, images: [picture] },
  };
}
