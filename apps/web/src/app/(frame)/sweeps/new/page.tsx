import { Suspense } from 'react';
import { SweepBuilder } from '../../../../features/sweeps/sweep-builder.tsx';

export default function NewSweepPage() {
  return (
    <Suspense>
      <SweepBuilder />
    </Suspense>
  );
}
