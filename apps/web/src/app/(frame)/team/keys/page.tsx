import { Suspense } from 'react';
import { KeysPage } from '../../../../features/team/keys-page.tsx';

export default function TeamKeysPage() {
  return (
    <Suspense>
      <KeysPage />
    </Suspense>
  );
}
