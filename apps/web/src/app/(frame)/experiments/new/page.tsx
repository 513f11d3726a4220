import { Suspense } from 'react';
import { ExperimentBuilder } from '../../../../features/experiments/experiment-builder.tsx';

export default function NewExperimentPage() {
  return (
    <Suspense>
      <ExperimentBuilder />
    </Suspense>
  );
}
