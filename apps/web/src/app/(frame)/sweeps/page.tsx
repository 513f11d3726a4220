import { Suspense } from 'react';
import { SweepList } from '../../../features/sweeps/sweep-list.tsx';

export default function SweepsPage() {
  return (
    <Suspense>
      <SweepList />
    </Suspense>
  );
}
