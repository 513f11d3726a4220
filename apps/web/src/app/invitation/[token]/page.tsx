import type { Metadata } from 'next';
import { InvitationPage } from '../../../features/invitation/invitation-page.tsx';

// The address is the secret: it goes to no other page.
export const metadata: Metadata = {
  title: 'Invitation · Stillgraph',
  referrer: 'no-referrer',
  robots: { index: false, follow: false },
};

export default async function InvitationRoute({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return <InvitationPage token={decodeURIComponent(token)} />;
}
