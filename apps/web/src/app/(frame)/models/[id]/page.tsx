import { Suspense } from 'react';
import { ModelPage } from '../../../../features/models/model-page.tsx';

export default async function ModelRoute({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <Suspense>
      <ModelPage id={decodeURIComponent(id)} />
    </Suspense>
  );
}
