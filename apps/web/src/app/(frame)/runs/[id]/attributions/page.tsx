import { Suspense } from 'react';
import { AttributionsPage } from '../../../../../features/attributions/attributions-page.tsx';
import { Words } from '../../../../../i18n/words.tsx';

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <Words of={['run', 'attributions', 'map', 'diagnostics', 'leaderboard']}>
      <Suspense>
        <AttributionsPage id={decodeURIComponent(id)} />
      </Suspense>
    </Words>
  );
}
