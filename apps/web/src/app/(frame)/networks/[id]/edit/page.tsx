import { Suspense } from 'react';
import { EditorPage } from '../../../../../features/network-editor/editor-page.tsx';
import { Words } from '../../../../../i18n/words.tsx';

export default async function NetworkEditRoute({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <Words of={['networkEditor', 'graphs', 'map']}>
      <Suspense>
        <EditorPage id={decodeURIComponent(id)} />
      </Suspense>
    </Words>
  );
}
