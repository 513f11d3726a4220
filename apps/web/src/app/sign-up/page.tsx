import type { Metadata } from 'next';
import { Suspense } from 'react';
import { SignUp } from '../../features/sign-in/sign-up.tsx';
import { requestLocale } from '../../i18n/request-locale.ts';
import { translatorOf } from '../../i18n/words-of.ts';

export const metadata: Metadata = { referrer: 'no-referrer' };

export default async function SignUpPage() {
  const t = translatorOf(await requestLocale(), 'signIn');
  return (
    <>
      <title>{`${t('signUp.title')} · Stillgraph`}</title>
      <Suspense>
        <SignUp />
      </Suspense>
    </>
  );
}
