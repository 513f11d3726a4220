import { Suspense } from 'react';
import { NetworkList } from '../../../features/networks/network-list.tsx';

export default function NetworksPage() {
  return (
    <Suspense>
      <NetworkList />
    </Suspense>
  );
}
