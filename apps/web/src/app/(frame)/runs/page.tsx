import { Suspense } from 'react';
import { RunsPage } from '../../../features/runs/runs-page.tsx';

export default function Page() {
  return (
    <Suspense>
      <RunsPage />
    </Suspense>
  );
}
