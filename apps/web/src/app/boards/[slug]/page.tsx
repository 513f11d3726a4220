import type { Metadata } from 'next';
import { publicAddress } from '../../../features/shared-board/board-address.ts';
import { viewOf, type SearchParams } from '../../../features/shared-board/board-view.ts';
import { NothingShown } from '../../../features/shared-board/nothing-shown.tsx';
import { previewOf } from '../../../features/shared-board/preview.ts';
import { readOrigin, readPublicBoard } from '../../../features/shared-board/read-board.ts';
import { SharedBoard } from '../../../features/shared-board/shared-board.tsx';
import { Words } from '../../../i18n/words.tsx';

export const dynamic = 'force-dynamic';

interface PublicBoardProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: PublicBoardProps): Promise<Metadata> {
  const { slug } = await params;
  return previewOf(await readPublicBoard(slug), publicAddress(await readOrigin(), slug));
}

export default async function PublicBoardPage({ params, searchParams }: PublicBoardProps) {
  const { slug } = await params;
  const board = await readPublicBoard(slug);
  if (board === null) return <NothingShown missing="boards" />;
  const view = viewOf(await searchParams, board.protocol.reportedHorizons);
  return (
    <Words of={['ui', 'chart', 'format', 'leaderboard']}>
      <SharedBoard board={board} address={publicAddress(await readOrigin(), slug)} view={view} />
    </Words>
  );
}
