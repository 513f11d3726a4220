import { Suspense } from 'react';
import { ModelPage } from '../../../../features/models/model-page.tsx';
import { Words } from '../../../../i18n/words.tsx';

export default async function ModelRoute({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <Words of={['models']}>
      <Suspense>
        <ModelPage id={decodeURIComponent(id)} />
      </Suspense>
    </Words>
  );
}
