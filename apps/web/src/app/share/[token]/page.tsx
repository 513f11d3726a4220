import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { sharedBoardQuery } from '../../../features/shared-board/queries.ts';
import { askAsStranger } from '../../../features/shared-board/read-board.ts';
import { SharedBoard } from '../../../features/shared-board/shared-board.tsx';
import { Words } from '../../../i18n/words.tsx';

export const dynamic = 'force-dynamic';

/** Whoever has the link may read it; nobody is to find it, nor to learn of it from where its reader goes next. */
export const metadata: Metadata = {
  title: 'A shared leaderboard · Stillgraph',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
};

export default async function SharePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { board } = await askAsStranger(sharedBoardQuery, { token });
  if (board === null || board === undefined) notFound();
  return (
    <Words of={['ui']}>
      <SharedBoard board={board} exports={`/export/shared/${token}`} />
    </Words>
  );
}
