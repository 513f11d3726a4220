import { Suspense } from 'react';
import { ComparePage } from '../../../features/compare/compare-page.tsx';
import { Words } from '../../../i18n/words.tsx';

export default function Page() {
  return (
    <Words of={['compare', 'map', 'events']}>
      <Suspense>
        <ComparePage />
      </Suspense>
    </Words>
  );
}
