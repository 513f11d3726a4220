import { Suspense } from 'react';
import { RunTable } from '../../../features/runs/run-table.tsx';

export default function RunsPage() {
  return (
    <Suspense>
      <RunTable />
    </Suspense>
  );
}
