import { Suspense } from 'react';
import { ModelList } from '../../../features/models/model-list.tsx';
import { Words } from '../../../i18n/words.tsx';

export default function ModelsPage() {
  return (
    <Words of={['models']}>
      <Suspense>
        <ModelList />
      </Suspense>
    </Words>
  );
}
