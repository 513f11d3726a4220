import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { publicBoardQuery } from '../../../features/shared-board/queries.ts';
import { askAsStranger } from '../../../features/shared-board/read-board.ts';
import { SharedBoard } from '../../../features/shared-board/shared-board.tsx';
import { Words } from '../../../i18n/words.tsx';

export const dynamic = 'force-dynamic';

interface PublicBoardProps {
  params: Promise<{ slug: string }>;
}

/** Asked once a request, for the title and for the page. */
const boardOf = cache(async (slug: string) => (await askAsStranger(publicBoardQuery, { slug })).board);

export async function generateMetadata({ params }: PublicBoardProps): Promise<Metadata> {
  const board = await boardOf((await params).slug);
  return { title: `${board?.name ?? 'No such leaderboard'} · Stillgraph`, description: board?.findings[0] ?? null };
}

export default async function PublicBoardPage({ params }: PublicBoardProps) {
  const { slug } = await params;
  const board = await boardOf(slug);
  if (board === null || board === undefined) notFound();
  return (
    <Words of={['ui']}>
      <SharedBoard board={board} exports={`/export/public/${slug}`} />
    </Words>
  );
}
