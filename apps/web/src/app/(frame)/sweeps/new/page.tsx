import { Suspense } from 'react';
import { SweepBuilder } from '../../../../features/sweeps/sweep-builder.tsx';
import { Words } from '../../../../i18n/words.tsx';

export default function NewSweepPage() {
  return (
    <Words of={['sweeps', 'experiments']}>
      <Suspense>
        <SweepBuilder />
      </Suspense>
    </Words>
  );
}
