import { Suspense } from 'react';
import { LeaderboardList } from '../../../features/leaderboard/leaderboard-list.tsx';

export default function LeaderboardsPage() {
  return (
    <Suspense>
      <LeaderboardList />
    </Suspense>
  );
}
