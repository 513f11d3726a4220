import type { Metadata } from 'next';
import { InvitationPage } from '../../../features/invitation/invitation-page.tsx';
import { requestLocale } from '../../../i18n/request-locale.ts';
import { translatorOf } from '../../../i18n/words-of.ts';

// The address is the secret: it goes to no other page.
export async function generateMetadata(): Promise<Metadata> {
  const t = translatorOf(await requestLocale(), 'invitation');
  return { title: `${t('title')} · Stillgraph`, referrer: 'no-referrer', robots: { index: false, follow: false } };
}

export default async function InvitationRoute({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return <InvitationPage token={decodeURIComponent(token)} />;
}
