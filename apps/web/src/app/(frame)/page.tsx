import { Overview } from '../../features/overview/overview.tsx';
import { Words } from '../../i18n/words.tsx';

export default function OverviewPage() {
  return (
    <Words of={['overview', 'runs', 'leaderboard', 'datasets']}>
      <Overview />
    </Words>
  );
}
