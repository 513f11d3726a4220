import { Suspense } from 'react';
import { VersionComparison } from '../../../../../features/networks/version-comparison.tsx';
import { Words } from '../../../../../i18n/words.tsx';

export default async function NetworkVersionsRoute({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <Words of={['networks', 'map']}>
      <Suspense>
        <VersionComparison id={decodeURIComponent(id)} />
      </Suspense>
    </Words>
  );
}
