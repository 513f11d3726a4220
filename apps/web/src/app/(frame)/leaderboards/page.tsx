import { LeaderboardList } from '../../../features/leaderboard/leaderboard-list.tsx';

export default function LeaderboardsRoute() {
  return <LeaderboardList />;
}
