import { RunPage } from '../../../../features/run/run-page.tsx';
import { Words } from '../../../../i18n/words.tsx';

export default async function RunRoute({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <Words of={['run', 'lineage', 'diagnostics', 'events', 'leaderboard']}>
      <RunPage id={decodeURIComponent(id)} />
    </Words>
  );
}
