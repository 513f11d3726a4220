import { Suspense } from 'react';
import { DifferencesPage } from '../../../../features/differences/differences-page.tsx';
import { Words } from '../../../../i18n/words.tsx';

export default function Page() {
  return (
    <Words of={['differences']}>
      <Suspense>
        <DifferencesPage />
      </Suspense>
    </Words>
  );
}
