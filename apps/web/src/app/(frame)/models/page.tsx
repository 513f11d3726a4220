import { Suspense } from 'react';
import { ModelList } from '../../../features/models/model-list.tsx';

export default function ModelsPage() {
  return (
    <Suspense>
      <ModelList />
    </Suspense>
  );
}
