import type { Metadata } from 'next';
import { publicAddress } from '../../../../features/shared-board/board-address.ts';
import { viewOf, type SearchParams } from '../../../../features/shared-board/board-view.ts';
import { NothingShown } from '../../../../features/shared-board/nothing-shown.tsx';
import { readOrigin, readPublicBoard } from '../../../../features/shared-board/read-board.ts';
import { SharedBoard } from '../../../../features/shared-board/shared-board.tsx';
import { requestLocale } from '../../../../i18n/request-locale.ts';
import { translatorOf } from '../../../../i18n/words-of.ts';
import { Words } from '../../../../i18n/words.tsx';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = translatorOf(await requestLocale(), 'sharedBoard');
  return { title: `${t('publicTitle')} · Stillgraph` };
}

interface EmbedProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

/** What other pages may frame: see the embed of a share link. */
export default async function PublicEmbed({ params, searchParams }: EmbedProps) {
  const { slug } = await params;
  const board = await readPublicBoard(slug);
  if (board === null) return <NothingShown missing="boards" />;
  const view = viewOf(await searchParams, board.protocol.reportedHorizons);
  return (
    <Words of={['ui', 'chart', 'format', 'leaderboard']}>
      <SharedBoard isEmbedded board={board} address={publicAddress(await readOrigin(), slug)} view={view} />
    </Words>
  );
}
