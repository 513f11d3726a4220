import { NetworkList } from '../../../features/networks/network-list.tsx';

export default function NetworksPage() {
  return <NetworkList />;
}
