import { Suspense } from 'react';
import { LineagePage } from '../../../features/lineage/lineage-page.tsx';
import { Words } from '../../../i18n/words.tsx';

export default function Page() {
  return (
    <Words of={['lineage']}>
      <Suspense>
        <LineagePage />
      </Suspense>
    </Words>
  );
}
