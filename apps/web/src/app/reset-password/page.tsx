import type { Metadata } from 'next';
import { Suspense } from 'react';
import { ResetPassword } from '../../features/sign-in/reset-password.tsx';
import { requestLocale } from '../../i18n/request-locale.ts';
import { translatorOf } from '../../i18n/words-of.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = translatorOf(await requestLocale(), 'signIn');
  return { title: `${t('reset.title')} · Stillgraph`, referrer: 'no-referrer' };
}

export default function ResetPasswordPage() {
  return (
    <Suspense>
      <ResetPassword />
    </Suspense>
  );
}
