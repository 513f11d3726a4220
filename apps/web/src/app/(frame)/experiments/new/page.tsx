import { Suspense } from 'react';
import { ExperimentBuilder } from '../../../../features/experiments/experiment-builder.tsx';
import { Words } from '../../../../i18n/words.tsx';

export default function NewExperimentPage() {
  return (
    <Words of={['experiments']}>
      <Suspense>
        <ExperimentBuilder />
      </Suspense>
    </Words>
  );
}
