import { Suspense } from 'react';
import { DatasetList } from '../../../features/datasets/dataset-list.tsx';
import { Words } from '../../../i18n/words.tsx';

export default function DatasetsPage() {
  return (
    <Words of={['datasets']}>
      <Suspense>
        <DatasetList />
      </Suspense>
    </Words>
  );
}
