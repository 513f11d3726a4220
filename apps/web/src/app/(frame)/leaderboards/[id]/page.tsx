import { Suspense } from 'react';
import { LeaderboardPage } from '../../../../features/leaderboard/leaderboard-page.tsx';

export default async function LeaderboardRoute({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <Suspense>
      <LeaderboardPage id={decodeURIComponent(id)} />
    </Suspense>
  );
}
