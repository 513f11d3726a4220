import { Suspense } from 'react';
import { EditorPage } from '../../../../../features/network-editor/editor-page.tsx';

export default async function NetworkEditRoute({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <Suspense>
      <EditorPage id={decodeURIComponent(id)} />
    </Suspense>
  );
}
