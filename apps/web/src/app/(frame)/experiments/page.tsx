import { Suspense } from 'react';
import { ExperimentList } from '../../../features/experiments/experiment-list.tsx';
import { Words } from '../../../i18n/words.tsx';

export default function ExperimentsPage() {
  return (
    <Words of={['experiments']}>
      <Suspense>
        <ExperimentList />
      </Suspense>
    </Words>
  );
}
