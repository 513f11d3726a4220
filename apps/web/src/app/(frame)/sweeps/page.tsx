import { Suspense } from 'react';
import { SweepList } from '../../../features/sweeps/sweep-list.tsx';
import { Words } from '../../../i18n/words.tsx';

export default function SweepsPage() {
  return (
    <Words of={['sweeps']}>
      <Suspense>
        <SweepList />
      </Suspense>
    </Words>
  );
}
