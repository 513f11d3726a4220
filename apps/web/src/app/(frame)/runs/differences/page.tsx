import { Suspense } from 'react';
import { DifferencesPage } from '../../../../features/differences/differences-page.tsx';

export default function Page() {
  return (
    <Suspense>
      <DifferencesPage />
    </Suspense>
  );
}
