import { Suspense } from 'react';
import { AttributionsPage } from '../../../../../features/attributions/attributions-page.tsx';

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <Suspense>
      <AttributionsPage id={decodeURIComponent(id)} />
    </Suspense>
  );
}
