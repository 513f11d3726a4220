import type { Metadata } from 'next';
import { sharedAddress } from '../../../../features/shared-board/board-address.ts';
import { viewOf, type SearchParams } from '../../../../features/shared-board/board-view.ts';
import { NothingShown } from '../../../../features/shared-board/nothing-shown.tsx';
import { readOrigin, readSharedBoard } from '../../../../features/shared-board/read-board.ts';
import { SharedBoard } from '../../../../features/shared-board/shared-board.tsx';
import { requestLocale } from '../../../../i18n/request-locale.ts';
import { translatorOf } from '../../../../i18n/words-of.ts';
import { Words } from '../../../../i18n/words.tsx';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = translatorOf(await requestLocale(), 'sharedBoard');
  return { title: `${t('title')} · Stillgraph`, robots: { index: false, follow: false }, referrer: 'no-referrer' };
}

interface EmbedProps {
  params: Promise<{ token: string }>;
  searchParams: Promise<SearchParams>;
}

/** What other pages may frame: `next.config.ts` allows it here and on the embed of public boards alone. */
export default async function ShareEmbed({ params, searchParams }: EmbedProps) {
  const { token } = await params;
  const board = await readSharedBoard(token, true);
  if (board === null) return <NothingShown missing="share" />;
  const view = viewOf(await searchParams, board.protocol.reportedHorizons);
  return (
    <Words of={['ui', 'chart', 'format', 'leaderboard']}>
      <SharedBoard isEmbedded board={board} address={sharedAddress(await readOrigin(), token)} view={view} />
    </Words>
  );
}
