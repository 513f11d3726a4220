import type { Metadata } from 'next';
import { sharedAddress } from '../../../features/shared-board/board-address.ts';
import { viewOf, type SearchParams } from '../../../features/shared-board/board-view.ts';
import { NothingShown } from '../../../features/shared-board/nothing-shown.tsx';
import { previewOf } from '../../../features/shared-board/preview.ts';
import { readOrigin, readSharedBoard } from '../../../features/shared-board/read-board.ts';
import { SharedBoard } from '../../../features/shared-board/shared-board.tsx';
import { Words } from '../../../i18n/words.tsx';

export const dynamic = 'force-dynamic';

interface SharePageProps {
  params: Promise<{ token: string }>;
  searchParams: Promise<SearchParams>;
}

/** Whoever has the link may read it; nobody is to find it, nor to learn of it from where its reader goes next. */
export async function generateMetadata({ params }: SharePageProps): Promise<Metadata> {
  const { token } = await params;
  const board = await readSharedBoard(token, true);
  return {
    ...(await previewOf(board, sharedAddress(await readOrigin(), token))),
    robots: { index: false, follow: false },
    referrer: 'no-referrer',
  };
}

export default async function SharePage({ params, searchParams }: SharePageProps) {
  const { token } = await params;
  const board = await readSharedBoard(token, true);
  if (board === null) return <NothingShown missing="share" />;
  const view = viewOf(await searchParams, board.protocol.reportedHorizons);
  return (
    <Words of={['ui', 'chart', 'format', 'leaderboard']}>
      <SharedBoard board={board} address={sharedAddress(await readOrigin(), token)} view={view} />
    </Words>
  );
}
