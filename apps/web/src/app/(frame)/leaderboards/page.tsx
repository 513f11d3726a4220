import { Suspense } from 'react';
import { LeaderboardList } from '../../../features/leaderboard/leaderboard-list.tsx';
import { Words } from '../../../i18n/words.tsx';

export default function LeaderboardsPage() {
  return (
    <Words of={['leaderboard']}>
      <Suspense>
        <LeaderboardList />
      </Suspense>
    </Words>
  );
}
