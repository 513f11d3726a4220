import { Suspense } from 'react';
import { RunsPage } from '../../../features/runs/runs-page.tsx';
import { Words } from '../../../i18n/words.tsx';

export default function Page() {
  return (
    <Words of={['runs']}>
      <Suspense>
        <RunsPage />
      </Suspense>
    </Words>
  );
}
