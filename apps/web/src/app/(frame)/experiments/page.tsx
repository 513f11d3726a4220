import { Suspense } from 'react';
import { ExperimentList } from '../../../features/experiments/experiment-list.tsx';

export default function ExperimentsPage() {
  return (
    <Suspense>
      <ExperimentList />
    </Suspense>
  );
}
