import type { Metadata } from 'next';
import { Suspense } from 'react';
import { ResetPassword } from '../../features/sign-in/reset-password.tsx';
import { requestLocale } from '../../i18n/request-locale.ts';
import { translatorOf } from '../../i18n/words-of.ts';

export const metadata: Metadata = { referrer: 'no-referrer' };

export default async function ResetPasswordPage() {
  const t = translatorOf(await requestLocale(), 'signIn');
  return (
    <>
      <title>{`${t('reset.title')} · Stillgraph`}</title>
      <Suspense>
        <ResetPassword />
      </Suspense>
    </>
  );
}
