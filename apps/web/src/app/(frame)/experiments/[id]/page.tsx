import { ExperimentPage } from '../../../../features/experiments/experiment-page.tsx';
import { Words } from '../../../../i18n/words.tsx';

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <Words of={['experiments', 'runs', 'leaderboard']}>
      <ExperimentPage id={id} />
    </Words>
  );
}
