import { NoSuchPage } from '../../features/frame/no-such-page.tsx';

export default function NotFound() {
  return <NoSuchPage />;
}
