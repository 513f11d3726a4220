import { Suspense } from 'react';
import { NetworkList } from '../../../features/networks/network-list.tsx';
import { Words } from '../../../i18n/words.tsx';

export default function NetworksPage() {
  return (
    <Words of={['networks', 'datasets']}>
      <Suspense>
        <NetworkList />
      </Suspense>
    </Words>
  );
}
