import { Suspense } from 'react';
import { DatasetList } from '../../../features/datasets/dataset-list.tsx';

export default function DatasetsPage() {
  return (
    <Suspense>
      <DatasetList />
    </Suspense>
  );
}
