import { Suspense } from 'react';
import { LeaderboardPage } from '../../../../features/leaderboard/leaderboard-page.tsx';
import { Words } from '../../../../i18n/words.tsx';

export default async function LeaderboardRoute({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <Words of={['leaderboard', 'events']}>
      <Suspense>
        <LeaderboardPage id={decodeURIComponent(id)} />
      </Suspense>
    </Words>
  );
}
