import type { Metadata } from 'next';
import { InvitationPage } from '../../../features/invitation/invitation-page.tsx';
import { requestLocale } from '../../../i18n/request-locale.ts';
import { translatorOf } from '../../../i18n/words-of.ts';

// The address is the secret: it goes to no other page.
export const metadata: Metadata = { referrer: 'no-referrer', robots: { index: false, follow: false } };

export default async function InvitationRoute({ params }: { params: Promise<{ token: string }> }) {
  const t = translatorOf(await requestLocale(), 'invitation');
  const { token } = await params;
  return (
    <>
      <title>{`${t('title')} · Stillgraph`}</title>
      <InvitationPage token={decodeURIComponent(token)} />
    </>
  );
}
