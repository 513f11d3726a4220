import { Suspense } from 'react';
import { DatasetPage } from '../../../../features/dataset/dataset-page.tsx';
import { Words } from '../../../../i18n/words.tsx';

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <Words of={['dataset', 'graphs', 'map']}>
      <Suspense>
        <DatasetPage id={decodeURIComponent(id)} />
      </Suspense>
    </Words>
  );
}
