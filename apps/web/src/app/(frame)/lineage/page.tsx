import { Suspense } from 'react';
import { LineagePage } from '../../../features/lineage/lineage-page.tsx';

export default function Page() {
  return (
    <Suspense>
      <LineagePage />
    </Suspense>
  );
}
