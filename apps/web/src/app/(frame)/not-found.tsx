import { NoSuchPage } from '../../features/failed/no-such-page.tsx';

export default function NotFound() {
  return <NoSuchPage />;
}
